import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition, FactCondition, Scalar } from '../../../schemas/generated/definitions.ts';
import { compileCondition } from '../compile-condition.ts';
import { analyseTable, type Box } from './analyse-table.ts';
import { type Domain, isIn } from './atoms.ts';
import { conditionOf, conditionOfRow, type DecisionTable, type Row, tableOf } from './decision-table.ts';

type Column = {
  readonly domain: Domain;
  readonly samples: readonly Scalar[];
  readonly operators: readonly string[];
  readonly constants: readonly Scalar[];
};

const orderings = ['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive', 'not:lessThan'];
const halves = [-1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];
const days = ['2009-12-30', '2009-12-31', '2010-01-01', '2010-01-02', '2010-01-03', '2010-01-04', '2010-02-28', '2010-03-01'];
const texts = ['', 'a', 'b', 'ab', 'abc', 'ac', 'ba', 'z'];

/** Every value that could make a difference, and more: what is enumerated knows nothing of atoms. */
const columns: Readonly<Record<string, Column>> = {
  enum: {
    domain: { type: 'values', values: ['x', 'y', 'z'], canBeAbsent: true },
    samples: ['x', 'y', 'z', null],
    operators: ['equal', 'notEqual', 'not:equal'],
    constants: ['x', 'y', 'z', null, 'gone'],
  },
  flag: {
    domain: { type: 'values', values: [true, false], canBeAbsent: false },
    samples: [true, false],
    operators: ['equal', 'notEqual'],
    constants: [true, false],
  },
  real: {
    domain: { type: 'number', isWhole: false, canBeAbsent: true },
    samples: [...halves, 0.25, 2.75, 99, -99, null],
    operators: ['equal', 'notEqual', ...orderings],
    constants: [0, 1, 1.5, 3],
  },
  whole: {
    domain: { type: 'number', isWhole: true, canBeAbsent: false },
    samples: [-99, -1, 0, 1, 2, 3, 4, 99],
    operators: ['equal', ...orderings],
    constants: [0, 1, 2, 2.5, 3],
  },
  date: {
    domain: { type: 'date', canBeAbsent: true },
    samples: [...days, '1999-01-01', '2030-01-01', null],
    operators: ['equal', 'before', 'notAfter', 'after', 'notBefore'],
    constants: ['2009-12-31', '2010-01-01', '2010-01-03'],
  },
  text: {
    domain: { type: 'text', canBeAbsent: true },
    samples: [...texts, null],
    operators: ['equal', 'notEqual', 'startsWith', 'not:startsWith'],
    constants: ['a', 'ab', 'b'],
  },
};
const names = Object.keys(columns);
const columnOf = (name: string): Column => {
  const found = columns[name];
  if (!found) throw new Error(name);
  return found;
};

const leafOf = (fact: string): fc.Arbitrary<FactCondition> => {
  const { operators, constants } = columnOf(fact);
  return fc.oneof(
    fc.record({ fact: fc.constant(fact), operator: fc.constantFrom(...operators), value: fc.constantFrom(...constants) }),
    fc.record({
      fact: fc.constant(fact),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.array(fc.constantFrom(...constants.filter((constant) => constant !== null)), { minLength: 1, maxLength: 3 }),
    }),
  );
};
const anyTable: fc.Arbitrary<DecisionTable> = fc.subarray(names, { minLength: 1, maxLength: 3 }).chain((facts) => {
  const row: fc.Arbitrary<Row> = fc
    .tuple(...facts.map((fact) => fc.array(leafOf(fact), { maxLength: 2 })))
    .map((cells) => ({ cells, isBare: false }));
  return fc.array(row, { minLength: 1, maxLength: 4 }).map((rows) => ({ facts: facts.map((fact) => ({ fact })), rows, isSingle: false }));
});

/** Every combination of samples, by brute force. */
function* combinations(facts: readonly string[]): Generator<Readonly<Record<string, Scalar>>> {
  const [fact, ...rest] = facts;
  if (fact === undefined) {
    yield {};
    return;
  }
  for (const sample of columnOf(fact).samples) for (const others of combinations(rest)) yield { ...others, [fact]: sample };
}

const isYes = (row: Row, values: Readonly<Record<string, Scalar>>): boolean => {
  const condition = conditionOfRow(row);
  return (
    condition === null ||
    compileCondition<null>(
      condition,
      ({ fact }) =>
        () =>
          values[fact] ?? null,
    ).test(null) === 'yes'
  );
};

describe('gaps and overlaps of a decision table', () => {
  it('are exactly what enumerating finds', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const facts = table.facts.map(({ fact }) => fact);
        const { atoms, gaps, overlaps, isCut } = analyseTable(
          table,
          facts.map((fact) => columnOf(fact).domain),
        );
        const holds = (box: Box, values: Readonly<Record<string, Scalar>>) =>
          facts.every((fact, column) => box[column]?.some((atom) => isIn(atom, values[fact] ?? null, atoms[column] ?? [])));
        expect(isCut).toBe(false);
        for (const values of combinations(facts)) {
          const said = table.rows.flatMap((row, index) => (isYes(row, values) ? [index] : []));
          // Boxes of gaps share nothing: a value stands in one of them or in none.
          expect(gaps.filter((gap) => holds(gap, values))).toHaveLength(said.length === 0 ? 1 : 0);
          const found = overlaps.filter(({ box }) => holds(box(), values)).map(({ rows }) => rows);
          expect(found).toEqual(said.flatMap((first, at) => said.slice(at + 1).map((second) => [first, second])));
        }
      }),
      { numRuns: 120 },
    );
  });

  it('tells nothing that is not there: every gap and every overlap has a value', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const { gaps, overlaps } = analyseTable(
          table,
          table.facts.map(({ fact }) => columnOf(fact).domain),
        );
        const valuesOf = (box: Box) => Object.fromEntries(table.facts.map(({ fact }, column) => [fact, box[column]?.[0]?.sample ?? null]));
        for (const gap of gaps) expect(table.rows.some((row) => isYes(row, valuesOf(gap)))).toBe(false);
        for (const { rows, box } of overlaps)
          expect(rows.map((index) => table.rows[index]).every((row) => row !== undefined && isYes(row, valuesOf(box())))).toBe(true);
      }),
    );
  });

  it('says that it tells only some where there are very many', () => {
    const leaf = (fact: string, value: string): FactCondition => ({ fact, operator: 'equal', value });
    const table = tableOf({ any: ['x', 'y', 'z'].map((each) => ({ all: [leaf('enum', each), leaf('text', each)] })) });
    if (!table) throw new Error('no table');
    const domains = [columnOf('enum').domain, columnOf('text').domain];
    expect(analyseTable(table, domains, 1)).toMatchObject({ isCut: true, gaps: { length: 1 } });
    expect(analyseTable(table, domains).isCut).toBe(false);
  });
});

/** The comparisons of a row are said in the order of its columns. */
const rowsOf = (condition: Condition | null) =>
  condition && 'any' in condition
    ? condition.any.map((row) => new Set('all' in row ? row.all.map((leaf) => JSON.stringify(leaf)) : [JSON.stringify(row)]))
    : condition;

describe('a condition as a table', () => {
  it('says the same when it is written back', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const condition = conditionOf(table);
        const again = condition && tableOf(condition);
        expect(again && rowsOf(conditionOf(again))).toEqual(condition && rowsOf(condition));
      }),
    );
  });

  it('is none where a condition says more than rows of values', () => {
    const leaf: FactCondition = { fact: 'order', path: 'region', operator: 'equal', value: 'shanghai' };
    expect(tableOf({ not: leaf })).toBeNull();
    expect(tableOf({ condition: 'named' })).toBeNull();
    expect(tableOf({ any: [{ all: [{ any: [leaf] }] }] })).toBeNull();
    expect(tableOf({ ...leaf, value: { fact: 'site', path: 'region' } })).toBeNull();
    expect(tableOf(leaf)).toEqual({
      facts: [{ fact: 'order', path: 'region' }],
      isSingle: true,
      rows: [{ isBare: true, cells: [[leaf]] }],
    });
  });
});
