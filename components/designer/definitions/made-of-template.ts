import { type Definition, type DefinitionKey, isBundle, keyOf, type Offering } from '../../../core/definition/index.ts';
import { invariant } from '../../../core/kernel/invariant.ts';
import type { LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type DraftDocument, keysOf } from '../model/draft-document.ts';
import { freeId } from '../model/free-id.ts';
import { followIds } from '../references/follow-ids.ts';

export type TemplateWish = { readonly id: string; readonly name: LocalizedText; readonly category: string };

/** Longest id that leaves room for a number behind it. */
const longest = 60;

/** A template is an offering that is sold, and whatever is named after it: `x`, `x-line`, `x-line-fee`. */
const belongsTo = ({ id }: Definition, template: string): boolean => id === template || id.startsWith(`${template}-`);

const sizeOf = (offering: Offering): number =>
  isBundle(offering) ? [offering.components, offering.groups, offering.roles].reduce((sum, parts = []) => sum + parts.length, 1) : 0;

/** The offerings that may be begun with: the sellable ones of the folder, the plainest first. */
export const templatesIn = (definitions: readonly Definition[]): readonly Offering[] =>
  definitions
    .filter((definition) => definition.kind === 'offering')
    .filter(({ isSellable }) => isSellable !== false)
    .sort((left, right) => sizeOf(left) - sizeOf(right));

function newIds(document: DraftDocument, parts: readonly Definition[], template: string, wish: string): ReadonlyMap<DefinitionKey, string> {
  const ids = new Map<DefinitionKey, string>();
  for (const part of parts) {
    const taken = keysOf(document).flatMap((key) => (key.startsWith(`${part.kind}/`) ? [key.slice(part.kind.length + 1)] : []));
    ids.set(keyOf(part), freeId(`${wish}${part.id.slice(template.length)}`.slice(0, longest).replace(/-+$/, ''), taken));
  }
  return ids;
}

/** Everything that belongs to a template under ids of its own, the offering first; whatever names one of its ids follows. */
export function madeOfTemplate(
  document: DraftDocument,
  templates: readonly Definition[],
  template: string,
  wish: TemplateWish,
): [Definition, ...Definition[]] {
  const parts = templates.filter((definition) => belongsTo(definition, template));
  const ids = newIds(document, parts, template, wish.id);
  const made = parts.map((part): Definition => {
    const own = structuredClone(part);
    followIds(own, ids, (key) => Object.hasOwn(document, key));
    const id = ids.get(keyOf(part)) ?? part.id;
    return own.kind === 'offering' ? { ...own, id, categories: [wish.category] } : { ...own, id };
  });
  const first = made.find(({ id, kind }) => kind === 'offering' && id === wish.id);
  invariant(first !== undefined, 'A template has its offering');
  return [{ ...first, name: { ...wish.name } }, ...made.filter((each) => each !== first)];
}
