import type { FactCondition, PlainScalar, Scalar } from '../../../schemas/generated/definitions.ts';

/** The values that a fact can have. `canBeAbsent`: it may be known to be none. */
export type Domain =
  | { readonly type: 'values'; readonly values: readonly PlainScalar[]; readonly canBeAbsent: boolean }
  | { readonly type: 'number'; readonly isWhole: boolean; readonly canBeAbsent: boolean }
  | { readonly type: 'date'; readonly canBeAbsent: boolean }
  | { readonly type: 'text'; readonly canBeAbsent: boolean };

/**
 * Values that no comparison of a column tells apart: one value, all between two (neither belongs to it), all texts with a
 * beginning that is nothing else, or whatever is left. `sample` is one of them.
 */
export type Atom =
  | { readonly type: 'value'; readonly sample: Scalar }
  | { readonly type: 'between'; readonly after: number | string | null; readonly before: number | string | null; readonly sample: Scalar }
  | { readonly type: 'beginning'; readonly prefix: string; readonly sample: Scalar }
  | { readonly type: 'other'; readonly sample: Scalar };

const day = 86_400_000;
const dateText = (time: number): string => new Date(time).toISOString().slice(0, 10);
const dateTime = (date: string): number => Date.parse(`${date}T00:00:00Z`);

const value = (sample: Scalar): Atom => ({ type: 'value', sample });

const constantsOf = (leaves: readonly FactCondition[]): readonly Scalar[] =>
  leaves.flatMap(({ value: constant }) =>
    Array.isArray(constant) ? constant : typeof constant === 'object' && constant !== null ? [] : [constant],
  );

/** Points and what lies between them, before the first and after the last. */
function ordered<Point extends number | string>(
  points: readonly Point[],
  sampleBetween: (after: Point | null, before: Point | null) => Point | null,
): readonly Atom[] {
  const between = (after: Point | null, before: Point | null): readonly Atom[] => {
    const sample = sampleBetween(after, before);
    return sample === null ? [] : [{ type: 'between', after, before, sample }];
  };
  const [first = null] = points;
  return [...between(null, first), ...points.flatMap((point, index) => [value(point), ...between(point, points[index + 1] ?? null)])];
}

function numberBetween(isWhole: boolean, after: number | null, before: number | null): number | null {
  if (after === null) return before === null ? 0 : Math.ceil(before) - 1;
  if (before === null) return Math.floor(after) + 1;
  if (!isWhole) return (after + before) / 2;
  const next = Math.floor(after) + 1;
  return next < before ? next : null;
}

function dateBetween(after: string | null, before: string | null): string | null {
  if (after === null) return before === null ? '2000-01-01' : dateText(dateTime(before) - day);
  const next = dateText(dateTime(after) + day);
  return before === null || next < before ? next : null;
}

const isNumber = (constant: Scalar): constant is number => typeof constant === 'number';
const isText = (constant: Scalar): constant is string => typeof constant === 'string';
const isDate = (constant: Scalar): constant is string => isText(constant) && !Number.isNaN(dateTime(constant));
const last = '\u{10ffff}';

function textAtoms(leaves: readonly FactCondition[], constants: readonly string[]): readonly Atom[] {
  const begins = leaves.some(({ operator }) => operator.endsWith('startsWith'));
  const beginnings = begins ? constants.filter((prefix) => prefix !== '') : [];
  return [
    ...constants.map(value),
    ...beginnings.map((prefix): Atom => ({ type: 'beginning', prefix, sample: `${prefix}${last}` })),
    { type: 'other', sample: last },
  ];
}

const sortedOnce = <Point extends number | string>(points: readonly Point[]): readonly Point[] =>
  [...new Set(points)].sort((left, right) => (left < right ? -1 : left > right ? 1 : 0));

/** The coarsest way to part a domain so that every comparison of the column holds for all of an atom or for none of it. */
export function atomsOf(domain: Domain, leaves: readonly FactCondition[]): readonly Atom[] {
  const constants = constantsOf(leaves);
  const absent = domain.canBeAbsent ? [value(null)] : [];
  if (domain.type === 'values') return [...domain.values.map(value), ...absent];
  if (domain.type === 'number') {
    const points = sortedOnce(constants.filter(isNumber).filter((point) => !domain.isWhole || Number.isInteger(point)));
    // Of whole numbers, what stands between two is told apart by broken constants too.
    const broken = domain.isWhole ? constants.filter(isNumber).flatMap((point) => [Math.floor(point), Math.ceil(point)]) : [];
    return [...ordered(sortedOnce([...points, ...broken]), (after, before) => numberBetween(domain.isWhole, after, before)), ...absent];
  }
  if (domain.type === 'date') return [...ordered(sortedOnce(constants.filter(isDate)), dateBetween), ...absent];
  return [...textAtoms(leaves, sortedOnce(constants.filter(isText))), ...absent];
}

/** Whether a value of the domain is one of the atom's. */
export function isIn(atom: Atom, candidate: Scalar, atoms: readonly Atom[]): boolean {
  if (atom.type === 'value') return atom.sample === candidate;
  if (atoms.some((each) => each.type === 'value' && each.sample === candidate) || candidate === null) return false;
  if (atom.type === 'between') return isAfter(candidate, atom.after) && (atom.before === null || isAfter(atom.before, candidate));
  const longest = longestBeginning(atoms, candidate);
  return atom.type === 'beginning' ? atom.prefix === longest : longest === null;
}

const isAfter = (left: Scalar, right: Scalar): boolean => {
  if (right === null) return true;
  if (typeof left === 'number' && typeof right === 'number') return left > right;
  return typeof left === 'string' && typeof right === 'string' && left > right;
};

function longestBeginning(atoms: readonly Atom[], candidate: Scalar): string | null {
  const found = atoms.flatMap((each) =>
    each.type === 'beginning' && typeof candidate === 'string' && candidate.startsWith(each.prefix) ? [each.prefix] : [],
  );
  return found.reduce<string | null>((best, prefix) => (best === null || prefix.length > best.length ? prefix : best), null);
}
