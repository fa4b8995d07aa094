import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableBundle } from '../model/change.ts';
import { freeId, idFromName } from '../model/free-id.ts';
import { idPathOf, type Place, partAt } from '../model/place.ts';
import { presenceCondition } from '../model/presence-condition.ts';

type NewLink = { readonly type: 'require' | 'exclude'; readonly from: Place; readonly to: Place; readonly reason: LocalizedText };

/** A line that was drawn from one part to another: while the first is in the order, the other must be, or must not. */
export const addLink = (offering: string, { type, from, to, reason }: NewLink): Change => ({
  name: { code: 'add-link', params: { reason } },
  apply: (definitions) => {
    const bundle = editableBundle(definitions, offering);
    const presence = bundle && partAt(bundle, to) ? presenceCondition(bundle, from, to) : null;
    if (!bundle || !presence) return;
    const taken = (bundle.rules ?? []).map(({ id }) => id);
    const id = freeId(idFromName(reason.en, type), taken);
    bundle.rules = [...(bundle.rules ?? []), { id, ...presence, effect: { type, target: { path: idPathOf(to) } }, reason: { ...reason } }];
  },
});
