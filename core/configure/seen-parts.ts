import type { EffectTarget, FactRef } from '../../schemas/generated/definitions.ts';
import type { ProgramRule } from '../compile/index.ts';
import { keptWith } from '../kernel/kept-with.ts';
import type { LinkedRule } from './link.ts';

/** Which parts of a bundle a rule looks at from outside of them; `everything` where that cannot be told from its text. */
export type SeenParts = { readonly everything: boolean; readonly parts: ReadonlySet<string> };

/** What is judged reads these of itself, of its membership, of people or of the request, whatever other parts hold. */
const ofItself: ReadonlySet<string> = new Set(['item', 'product', 'holder', 'customer', 'household', 'group', 'order']);

/** The part that a reference reads; null: none, undefined: cannot be told. */
export function partRead({ fact, path = '', params }: FactRef): string | null | undefined {
  if (fact === 'order' && path === 'items') return undefined;
  if (ofItself.has(fact)) return null;
  if (fact === 'bundle') return path.split('.')[0];
  const of = fact === 'items' ? params?.of : undefined;
  return of?.startsWith('/') ? of.split('/')[2] : undefined;
}

/** Inside the role of the member that is judged, so that another member's own part is never meant. */
function isOfOwnMember(rule: ProgramRule, target: EffectTarget): boolean {
  if (!('path' in target) || rule.scope === null) return false;
  const [, list, role, inside] = target.path.split('/');
  if (list !== 'roles' || role === undefined || inside === undefined) return false;
  const around = `${rule.scope}/roles/${role}`;
  return rule.on.every(({ path }) => path === around || (path.startsWith(`${around}/`) && !path.slice(around.length).includes('/roles/')));
}

function readSeenParts({ rule, condition }: LinkedRule): SeenParts {
  const parts = new Set<string>();
  let everything = false;
  for (const ref of condition.refs) {
    const part = partRead(ref);
    if (part === undefined) everything = true;
    else if (part !== null) parts.add(part);
  }
  const { effect } = rule;
  // Wherever it is judged, such an effect may speak of one and the same place.
  if (effect.type === 'require' || effect.type === 'exclude') everything ||= !isOfOwnMember(rule, effect.target);
  return { everything, parts };
}

export const seenPartsOf = keptWith(readSeenParts);

/** Whether a rule judged outside of a part could come out differently because of what is inside it. Never says no wrongly. */
export function isPartSeenBy(rule: LinkedRule, part: string): boolean {
  const seen = seenPartsOf(rule);
  return seen.everything || seen.parts.has(part);
}
