import type { Atom, Box } from '../../../../core/rules/index.ts';
import type { Scalar } from '../../../../schemas/generated/definitions.ts';

/** What stretches of values are called; `other` is whatever no comparison mentions. */
export type StretchWords = {
  readonly value: (value: Scalar) => string;
  readonly other: string;
  readonly beginning: (prefix: string) => string;
};

/** Atoms that follow one another, as one stretch: `>= 10 & < 20`. */
function stretchWords(run: readonly Atom[], { value, other, beginning }: StretchWords): string {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return '';
  if (first.type === 'other') return other;
  if (first.type === 'beginning') return beginning(first.prefix);
  if (run.length === 1 && first.type === 'value') return value(first.sample);
  const from = first.type === 'between' ? (first.after === null ? [] : [`> ${value(first.after)}`]) : [`>= ${value(first.sample)}`];
  const to = last.type === 'between' ? (last.before === null ? [] : [`< ${value(last.before)}`]) : [`<= ${value(last.sample)}`];
  return [...from, ...to].join(' & ');
}

const isOrdered = ({ type, sample }: Atom): boolean => type === 'between' || (type === 'value' && sample !== null);

/** Neighbours of an ordered column join; every other atom stands for itself. */
function runsOf(atoms: readonly Atom[], all: readonly Atom[]): readonly (readonly Atom[])[] {
  if (!all.some(({ type }) => type === 'between')) return atoms.map((atom) => [atom]);
  const runs: Atom[][] = [];
  for (const atom of atoms) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const isNext = before !== undefined && all.indexOf(atom) === all.indexOf(before) + 1 && isOrdered(atom) && isOrdered(before);
    if (run && isNext) run.push(atom);
    else runs.push([atom]);
  }
  return runs;
}

/** By column what a box holds, in words; null where it holds everything. */
export const boxWords = (box: Box, all: Box, words: (column: number) => StretchWords): readonly (readonly string[] | null)[] =>
  box.map((atoms, column) => {
    const whole = all[column] ?? [];
    if (atoms.length === whole.length) return null;
    return runsOf(atoms, whole).map((run) => stretchWords(run, words(column)));
  });
