import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Bundle, CustomerClass, Definition } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import { keyOf, readDefinition, workspaceOf } from '../definition/index.ts';
import { Oracle, type OracleAnswer } from '../testing/oracle.ts';
import { Random } from '../testing/random.ts';
import { randomOffer, randomOffering } from '../testing/random-offer.ts';
import { randomSelections } from '../testing/random-selections.ts';
import {
  type Configuration,
  type ConfigureRequest,
  type CustomerFacts,
  configure,
  type Judgement,
  judge,
  link,
  type ResolvedFacts,
  selectionsFromForm,
} from './index.ts';

/** Another one each run; a failure names its own, and written here it repeats it. */
const seed = Date.now() % 1_000_000_007;
const programs = 250;
const configurations = 400;
const people = ['ann', 'ben', 'cai', 'dou'];
const classes: readonly CustomerClass[] = ['individual', 'family', 'enterprise'];

type Case = { readonly request: ConfigureRequest; readonly facts: ResolvedFacts };

/** A customer's facts and holdings: sometimes known, sometimes not. */
function randomCase(random: Random, definitions: ReadonlyMap<string, Definition>, bundle: Bundle): Case {
  const products = [...definitions.values()].filter((definition) => definition.kind === 'specification');
  const holding = () => {
    const { id } = random.pick(products);
    return { offering: 'older', specification: id, categories: [], quantity: random.integer(1, 3), characteristics: {} };
  };
  const known = random.some(people, 0.9);
  return {
    request: {
      action: 'add',
      customer: { id: random.pick(people), class: random.pick(classes) },
      channel: 'own-shop',
      region: 'henan',
      at: '2026-11-22T10:00:00+08:00',
      selections: randomSelections(random, definitions, bundle, people),
    },
    facts: {
      customers: Object.fromEntries(
        known.map((id): [string, CustomerFacts] => [id, random.chance(0.8) ? { idVerified: random.chance(0.7) } : {}]),
      ),
      held: Object.fromEntries(random.some(people, 0.9).map((id) => [id, random.list(random.integer(0, 2), holding)])),
    },
  };
}

function askOracle(definitions: ReadonlyMap<string, Definition>, bundle: Bundle, { request, facts }: Case): OracleAnswer {
  const verified = Object.entries(facts.customers).flatMap(([id, { idVerified }]) =>
    typeof idVerified === 'boolean' ? [[id, idVerified] as const] : [],
  );
  const held = (customer: string, specification: string) =>
    facts.held[customer]?.reduce((sum, product) => sum + (product.specification === specification ? product.quantity : 0), 0);
  const { customer, region, selections } = request;
  return new Oracle(definitions, bundle, { customer, region, selections, verified: Object.fromEntries(verified), held }).answer();
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

function build(programSeed: number) {
  const random = new Random(programSeed);
  const definitions = randomOffer(random);
  const workspace = workspaceOf(definitions);
  const program = compile(workspace, randomOffering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  const bundle = definitions.find((definition): definition is Bundle => definition.id === randomOffering);
  if (!bundle) throw new Error('No bundle');
  const byKey = new Map<string, Definition>(definitions.map((definition) => [keyOf(definition), definition]));
  return { random, definitions: byKey, bundle, linked: link(program.value) };
}

/** What is judged, without the explanations that are made on demand. */
const plain = (judgement: Judgement | Omit<Configuration, 'form'>): unknown => JSON.parse(JSON.stringify(judgement));

describe(`random offers from seed ${seed}`, () => {
  it('judges and prices 100 000 configurations as an independent oracle does', { timeout: 300_000 }, () => {
    const seen = { allowed: 0, refused: 0, open: 0 };
    let complete = 0;
    for (let index = 0; index < programs; index++) {
      const { random, definitions, bundle, linked } = build(seed + index);
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
      for (const definition of build(seed + index).definitions.values())
        expect(readDefinition(definition)).toEqual({ ok: true, value: definition });
    }
  });

  it('configures the same from what the form alone holds, and again from the form of that', { timeout: 120_000 }, () => {
    for (let index = 0; index < 60; index++) {
      const { random, definitions, bundle, linked } = build(seed + index);
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
