import { describe, expect, it } from 'vitest';
import { compile } from '../../compile/index.ts';
import { bundle, characteristic, offering, specification } from '../../testing/build-definitions.ts';
import { factsForTest, linkForTest, requestForTest } from '../../testing/configure-for-test.ts';
import { readSeeds } from '../../testing/read-seeds.ts';
import { link } from '../link.ts';
import { trialFacts } from '../trial-facts.ts';
import { estimateKeystrokes } from './keystrokes.ts';

const of = (fields: NonNullable<Parameters<typeof specification>[0]['fields']>, required: readonly string[]) => {
  const line = specification({ id: 'line', fields });
  const definition = { ...line, characteristics: { ...line.characteristics, required: [...required] } };
  return estimateKeystrokes(linkForTest([definition, offering({ id: 'line' })], 'line'), requestForTest(), factsForTest());
};

describe('keystrokes of a form', () => {
  it('are the characters of what has no default, with Enter from each field to the next', () => {
    const number = characteristic({ pattern: '^1[3-9]\\d{9}$' });
    expect(of({ number }, ['number'])).toMatchObject({ total: 12, typed: 1, chosen: 0, passed: 0 });
    expect(of({ number: { ...number, default: '13800138000' } }, ['number'])).toMatchObject({ total: 1, typed: 0, passed: 1 });
    expect(of({ number }, [])).toMatchObject({ total: 1, passed: 1 });
    expect(of({ number: { ...number, const: '13800138000' } }, ['number'])).toMatchObject({ total: 0, passed: 0 });
  });

  it('grow with the choices: side by side by arrows, in a list by opening it, in a long one by searching', () => {
    const speed = (count: number) => characteristic({ enum: Array.from({ length: count }, (_, index) => `${index}M`) });
    expect(of({ speed: speed(2) }, ['speed']).total).toBe(2);
    expect(of({ speed: speed(6) }, ['speed']).total).toBe(3);
    expect(of({ speed: speed(9) }, ['speed']).total).toBe(7);
    expect(of({ speed: speed(40) }, ['speed']).total).toBe(5);
  });

  it('count what an answer brings with it', () => {
    const linked = linkForTest(
      [
        specification({ id: 'line' }),
        specification({ id: 'pack', fields: { code: characteristic({ pattern: '^\\d{4}$' }) } }),
        offering({ id: 'line' }),
        { ...offering({ id: 'pack' }), characteristics: { code: { required: true } } },
        bundle({
          id: 'home',
          groups: [{ id: 'choice', min: 1, max: 1, options: ['pack', 'other'].map((id) => ({ id, offering: 'pack' })) }],
        }),
      ],
      'home',
    );
    const { total, slots } = estimateKeystrokes(linked, requestForTest(), factsForTest());
    expect(slots.map(({ slot }) => slot)).toEqual(['/groups/choice', '/groups/choice/pack/1/code']);
    expect(total).toBe(2 + 5);
  });

  it('are found for offerings of the example catalogue, and end', () => {
    const seeds = readSeeds();
    const totals = seeds.all('offering').flatMap((each, index) => {
      if (index % 20 > 0 && each.id !== 'td-netbook-bundle') return [];
      const program = compile(seeds, each.id);
      if (!program.ok) return [];
      const customer = { id: 'sample', class: each.market.customerClasses[0] ?? 'individual' } as const;
      return estimateKeystrokes(link(program.value), { ...requestForTest(), customer }, trialFacts(customer)).total;
    });
    expect(totals.length).toBeGreaterThan(5);
    expect(Math.max(...totals)).toBeLessThan(1000);
  });
});
