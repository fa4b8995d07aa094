import type { NarrowedCharacteristic, Narrowing } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle, editableOffering } from '../model/change.ts';
import { type Place, partAt, rootPlace } from '../model/place.ts';

type Narrowed = { characteristics?: Narrowing };

/** How a part, or a simple offering itself (at the root place), narrows one characteristic; null takes the narrowing away. */
export const narrowCharacteristicAt = (
  offering: string,
  at: { readonly place: Place; readonly characteristic: string },
  narrowed: NarrowedCharacteristic | null,
): Change => ({
  name: { code: 'narrow-characteristic', params: { place: at.place, characteristic: at.characteristic } },
  gesture: `narrow-characteristic:${offering}:${at.place}:${at.characteristic}`,
  apply: (definitions) => {
    const target = narrowable(definitions, offering, at.place);
    if (!target) return;
    const { [at.characteristic]: _before, ...others } = target.characteristics ?? {};
    const isNarrowed = narrowed !== null && Object.keys(narrowed).length > 0;
    const next = isNarrowed ? { ...others, [at.characteristic]: narrowed } : others;
    if (Object.keys(next).length === 0) delete target.characteristics;
    else target.characteristics = next;
  },
});

function narrowable(definitions: Parameters<Change['apply']>[0], offering: string, place: Place): Narrowed | null {
  const simple = place === rootPlace ? editableOffering(definitions, offering) : null;
  if (simple && 'specification' in simple) return simple;
  const bundle = editableBundle(definitions, offering);
  const found = bundle && partAt(bundle, place);
  return found?.kind === 'component' || found?.kind === 'option' ? found.part : null;
}
