import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Bundle, Definition } from '../../schemas/generated/definitions.ts';
import { readDefinition } from '../definition/index.ts';
import { Oracle, type OracleAnswer } from '../testing/oracle.ts';
import { buildRandom, type Case, randomCase } from '../testing/random-case.ts';
import { type Configuration, configure, type Judgement, judge, selectionsFromForm } from './index.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Number(process.env.OFFERWRIGHT_SEED ?? Date.now() % 1_000_000_007);
const programs = 250;
const configurations = Math.ceil(Number(process.env.OFFERWRIGHT_CONFIGURATIONS ?? 20_000) / programs);

function askOracle(definitions: ReadonlyMap<string, Definition>, bundle: Bundle, { request, facts }: Case): OracleAnswer {
  const verified = Object.entries(facts.customers).flatMap(([id, { idVerified }]) =>
    typeof idVerified === 'boolean' ? [[id, idVerified] as const] : [],
  );
  const held = (customer: string, specification: string) =>
    facts.held[customer]?.reduce((sum, product) => sum + (product.specification === specification ? product.quantity : 0), 0);
  const { customer, region, selections } = request;
  const installed = Object.entries(facts.held).flatMap(([holder, products]) => products.map((product) => ({ ...product, holder })));
  return new Oracle(definitions, bundle, {
    customer,
    region,
    selections,
    verified: Object.fromEntries(verified),
    held,
    installed,
  }).answer();
}

/** Lines while some amount is not known: what a discount leaves hangs on all of them. Totals a payer and term, else. */
function priceOf(lines: readonly { id: string; payer: string; term: string; amount: bigint | null }[]): unknown {
  const sorted = [...lines].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (lines.some(({ amount }) => amount === null)) return sorted.map(({ id, payer, term, amount }) => [id, payer, term, amount === null]);
  const totals = new Map<string, bigint>();
  for (const { payer, term, amount } of lines) {
    const key = `${payer} ${term}`;
    totals.set(key, (totals.get(key) ?? 0n) + (amount ?? 0n));
  }
  return [sorted, [...totals].filter(([, sum]) => sum !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))];
}

function judgedPrice({ price }: Judgement): unknown {
  const lines = price.lines.map(({ id, payer, type, period, amount }) => ({
    id,
    payer,
    term: type === 'recurring' && period ? `${period.length} ${period.unit}` : 'once',
    amount: amount === null ? null : BigInt(amount),
  }));
  const expected = priceOf(lines);
  if (!Array.isArray(expected) || lines.some(({ amount }) => amount === null)) return expected;
  const totals = price.byPayer.flatMap(({ payer, totals: { oneTime, recurring } }) => [
    [`${payer} once`, BigInt(oneTime)] as const,
    ...recurring.map(({ period, amount }) => [`${payer} ${period.length} ${period.unit}`, BigInt(amount)] as const),
  ]);
  return [expected[0], totals.filter(([, sum]) => sum !== 0n).sort(([a], [b]) => (a < b ? -1 : 1))];
}

/** What is judged, without the explanations that are made on demand. */
const plain = (judgement: Judgement | Omit<Configuration, 'form'>): unknown => JSON.parse(JSON.stringify(judgement));

describe(`random offers from seed ${seed}`, () => {
  it(`judges and prices ${programs * configurations} configurations as an independent oracle does`, { timeout: 3_000_000 }, () => {
    const seen = { allowed: 0, refused: 0, open: 0 };
    let complete = 0;
    for (let index = 0; index < programs; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      for (let turn = 0; turn < configurations; turn++) {
        const given = randomCase(random, definitions, bundle);
        const judged = judge(linked, given.request, given.facts);
        const expected = askOracle(definitions, bundle, given);
        const mine = { verdict: judged.verdict, price: judgedPrice(judged) };
        const theirs = { verdict: expected.verdict, price: priceOf(expected.lines) };
        // Writing the message costs more than judging, so it is written only where they differ.
        if (!isDeepStrictEqual(mine, theirs)) {
          expect(mine, `seed ${seed + index}, configuration ${turn}: ${JSON.stringify(given.request.selections)}`).toEqual(theirs);
        }
        seen[judged.verdict]++;
        if (judged.price.isComplete) complete++;
      }
    }
    // The comparison says little unless each verdict and complete prices are common.
    expect(Math.min(seen.allowed, seen.refused, seen.open)).toBeGreaterThan((programs * configurations) / 50);
    expect(complete).toBeGreaterThan((programs * configurations) / 4);
  });

  it('makes offers that read as definitions', () => {
    for (let index = 0; index < 30; index++) {
      for (const definition of buildRandom(seed + index).definitions.values())
        expect(readDefinition(definition)).toEqual({ ok: true, value: definition });
    }
  });

  it('configures the same from what the form alone holds, and again from the form of that', { timeout: 120_000 }, () => {
    for (let index = 0; index < 60; index++) {
      const { random, definitions, bundle, linked } = buildRandom(seed + index);
      for (let turn = 0; turn < 12; turn++) {
        const { request, facts } = randomCase(random, definitions, bundle);
        const at = `seed ${seed + index}, configuration ${turn}`;
        const first = configure(linked, request, facts);
        const { form, ...judgement } = first;
        expect(plain(judgement), at).toEqual(plain(judge(linked, request, facts)));
        const selections = selectionsFromForm(form);
        const second = configure(linked, { ...request, selections }, facts);
        expect(shown(second), at).toEqual(shown(first));
        // From here on nothing hidden is left over, so that also every why-not is the same.
        const again = configure(linked, { ...request, selections: selectionsFromForm(second.form) }, facts);
        expect(plain(again), at).toEqual(plain(second));
        expect(selectionsFromForm(again.form), at).toEqual(selections);
      }
    }
  });
});

/** A why-not also looks at values typed for an option before another was chosen, which no slot shows any more. */
const shown = (configuration: Configuration): unknown =>
  JSON.parse(JSON.stringify(configuration, (key, value) => (key === 'availability' ? undefined : value)));
