import { type ClassValue, clsx } from 'clsx';

/** What an element has one of. Utilities of a kind that is not listed are all kept. */
const kinds: readonly (readonly [kind: string, RegExp])[] = [
  ['height', /^h-/],
  ['width', /^w-/],
  ['min-height', /^min-h-/],
  ['max-height', /^max-h-/],
  ['min-width', /^min-w-/],
  ['max-width', /^max-w-/],
  ['size', /^size-/],
  ['background', /^bg-/],
  ['text-size', /^text-(xs|sm|base|lg|xl|2xl|3xl)$/],
  ['text-align', /^text-(start|end|center|left|right)$/],
  ['text-colour', /^text-(?!wrap|nowrap|balance|pretty|ellipsis)/],
  ['font-weight', /^font-(normal|medium|semibold|bold)$/],
  ['vertical-align', /^align-/],
  ['padding', /^p-/],
  ['padding-x', /^px-/],
  ['padding-y', /^py-/],
  ['gap', /^gap-(?![xy]-)/],
  ['display', /^(block|inline-block|inline|flex|inline-flex|grid|hidden|contents)$/],
  ['self', /^self-/],
  ['justify', /^justify-(?!self|items)/],
  ['items', /^items-/],
  ['position', /^(static|relative|absolute|fixed|sticky)$/],
  ['rounded', /^rounded(-(none|full|xs|sm|md|lg|xl|2xl|3xl))?$/],
  ['border-colour', /^border-(line|accent|no|yes|unknown|changed|ink|muted|transparent|current)(-|\/|$)/],
  ['shadow', /^shadow(-|$)/],
  ['z', /^z-/],
  ['overflow', /^overflow-(?![xy]-)/],
];
/** A later one of the first also takes the place of these. */
const covers: Readonly<Record<string, readonly string[]>> = { size: ['height', 'width'], padding: ['padding-x', 'padding-y'] };

const known = new Map<string, string | null>();
/** `hover:h-8` is of the kind `hover:height`; null for what contradicts nothing. */
function kindOf(name: string): string | null {
  const found = known.get(name);
  if (found !== undefined) return found;
  const utility = name.replace(/^(?:\[[^\]]*\]:|[^:[\]]*(?:\[[^\]]*\])?[^:[\]]*:)+/, '');
  const kind = kinds.find(([, pattern]) => pattern.test(utility))?.[0];
  const answer = kind === undefined ? null : name.slice(0, name.length - utility.length) + kind;
  known.set(name, answer);
  return answer;
}

function resolve(names: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const name of names.split(/\s+/).reverse()) {
    const kind = kindOf(name);
    if (kind !== null) {
      if (taken.has(kind)) continue;
      taken.add(kind);
      const [, before = '', own = kind] = /^(.*:)?([a-z-]+)$/.exec(kind) ?? [];
      for (const covered of covers[own] ?? []) taken.add(before + covered);
    }
    if (name !== '') kept.push(name);
  }
  return kept.reverse().join(' ');
}

const resolved = new Map<string, string>();

/** Joins class names; of those that contradict each other the last one counts. Components ask for few, and for these again and again. */
export function classNames(...values: readonly ClassValue[]): string {
  const names = clsx(values);
  const known = resolved.get(names);
  if (known !== undefined) return known;
  const answer = resolve(names);
  resolved.set(names, answer);
  return answer;
}
