import { describe, expect, it } from 'vitest';
import type { Example } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import { type Definition, workspaceOf } from '../definition/index.ts';
import { manifestOf, releaseHash } from '../release/index.ts';
import { readSeeds } from '../testing/read-seeds.ts';
import { checkExamples } from './check-examples.ts';
import { compareOutcome } from './compare-outcome.ts';

const seeds = readSeeds();
const netbook = 'td-netbook-bundle';
const changed = (change: (definition: Definition) => Definition) => workspaceOf([...seeds.definitions.values()].map(change));
const exampleOf = (id: string): Example => {
  const found = seeds.get('example', id);
  if (!found) throw new Error(id);
  return found;
};

describe('examples', () => {
  it('of the example catalogue come to what they expect', () => {
    const { runs, issues } = checkExamples(seeds);
    expect(issues).toEqual([]);
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.every(({ now }) => now !== null)).toBe(true);
  });

  it('notice a dearer part, and say which charge it is', () => {
    const { runs, issues } = checkExamples(changed(repriced), { offering: netbook });
    const wrong = runs.filter(({ differences }) => differences.length > 0);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.flatMap(({ differences }) => differences).filter(({ of }) => of === 'charge')).not.toEqual([]);
    expect(issues.map(({ code, severity }) => `${code} ${severity}`)).toEqual(wrong.map(() => 'example-differs warning'));
  });

  it('notice a rule that is gone', () => {
    const lenient = changed((definition) =>
      definition.kind === 'offering' && definition.id === 'mobile-home-2009'
        ? { ...definition, rules: (definition.rules ?? []).filter(({ id }) => id !== 'member-local-and-free') }
        : definition,
    );
    const { runs } = checkExamples(lenient, { offering: 'mobile-home-2009' });
    const [elsewhere] = runs.filter(({ example }) => example.id === 'mobile-home-with-a-member-elsewhere');
    expect(elsewhere?.differences.map(({ of }) => of)).toEqual(['verdict', 'because']);
    expect(elsewhere?.differences[0]).toMatchObject({ expected: 'refused', now: 'allowed' });
  });

  it('stand outside of what is sold: a program has one hash with them and without, a release has not', () => {
    const without = workspaceOf([...seeds.definitions.values()].filter(({ kind }) => kind !== 'example'));
    const hashIn = (workspace: typeof seeds) => {
      const program = compile(workspace, netbook);
      return program.ok ? program.value.hash : '';
    };
    expect(hashIn(seeds)).toBe(hashIn(without));
    expect(releaseHash(manifestOf(seeds))).not.toBe(releaseHash(manifestOf(without)));
  });

  it('are not run while their offering does not compile', () => {
    const broken = workspaceOf([...seeds.definitions.values()].filter(({ kind, id }) => kind !== 'offering' || id !== 'td-number'));
    const { runs, issues } = checkExamples(broken, { offering: netbook });
    expect(runs.map(({ now }) => now)).toEqual(runs.map(() => null));
    expect(issues).toEqual([]);
  });
});

function repriced(definition: Definition): Definition {
  if (definition.kind !== 'tariff') return definition;
  const charges = definition.charges.map((charge) =>
    charge.type === 'recurring' && charge.amount === '50.00' ? { ...charge, amount: '51.00' } : charge,
  );
  return { ...definition, charges };
}

describe('an expectation', () => {
  const { expect: expected } = exampleOf('netbook-with-the-50-plan');
  const now = { because: [], oneTime: '0.00', recurring: [], charges: [], ...expected };

  it('says nothing of what it leaves out, and takes 50 and 50.00 for one amount', () => {
    expect(compareOutcome({ verdict: 'allowed' }, now)).toEqual([]);
    expect(compareOutcome({ verdict: 'allowed', recurring: [{ unit: 'month', length: 1, amount: '50' }] }, now)).toEqual([]);
  });

  it('tells a charge whose amount is not known from one that is not there', () => {
    const charges = [...now.charges, { charge: '/second', amount: null }];
    expect(compareOutcome(expected, { ...now, charges })).toEqual([{ of: 'charge', what: '/second', expected: null, now: '?' }]);
  });

  it('tells a charge that is there no more and one that is new', () => {
    const [first, ...others] = now.charges;
    expect(compareOutcome({ ...expected, charges: [...others, { charge: '/gone', amount: '1.00' }] }, now)).toEqual([
      { of: 'charge', what: '/gone', expected: '1.00', now: null },
      { of: 'charge', what: first?.charge, expected: null, now: first?.amount },
    ]);
  });
});
