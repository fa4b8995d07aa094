import { isBundle } from '../../../core/definition/index.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import type { Change } from '../model/change.ts';
import { type DraftDocument, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import type { OutlineRow } from '../model/outline.ts';
import { partsBeside, roleOfLevel } from '../model/parts-beside.ts';
import { type Place, placeOf, takenIds } from '../model/place.ts';
import { reachedOfferings } from '../model/reached-offerings.ts';
import { usualReliance } from '../model/usual-reliance.ts';

type Seen = { readonly document: DraftDocument; readonly offering: string; readonly rows: readonly OutlineRow[] };
type Spot = { readonly kind: 'option' | 'component'; readonly place: Place };

/** What bringing an offering in does: refused where it would contain itself; a component may come to belong to one beside it. */
export type BroughtIn =
  | { readonly type: 'circle' }
  | {
      readonly type: 'added';
      readonly change: Change;
      readonly belongs: { readonly place: Place; readonly name: LocalizedText; readonly to: LocalizedText } | null;
    };

export function bringIn({ document, offering, rows }: Seen, { kind, place }: Spot, brings: string): BroughtIn | null {
  const [bundle, brought] = [offeringIn(document, offering), offeringIn(document, brings)];
  if (!bundle || !brought) return null;
  if (reachedOfferings(document, brought).some(({ id }) => id === offering)) return { type: 'circle' };
  if (kind === 'option') return { type: 'added', change: addOptions(offering, place, [{ id: brings, offering: brings }]), belongs: null };
  const beside = partsBeside(rows, place);
  const known = beside.flatMap((row) => (row.offering === null ? [] : [{ id: row.id, offering: row.offering }]));
  const usual = usualReliance(workspaceOfDocument(document), { bundle: offering, role: roleOfLevel(place), beside: known }, [brings]);
  const to = beside.find(({ id }) => id === usual);
  const id = freeId(brings, isBundle(bundle) ? takenIds(bundle, place) : []);
  const part = { id, offering: brings, ...(to ? { reliesOn: to.id } : {}) };
  return {
    type: 'added',
    change: addComponents(offering, place, { parts: [part], isMandatory: false }),
    belongs: to ? { place: `${place}${placeOf('components', id)}`, name: brought.name, to: to.name } : null,
  };
}
