import type { Bundle, CustomerClass, Definition } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import { type ConfigureRequest, type CustomerFacts, type InstalledProduct, link, type ResolvedFacts } from '../configure/index.ts';
import { keyOf, workspaceOf } from '../definition/index.ts';
import { text } from './build-definitions.ts';
import { Random } from './random.ts';
import { randomOffer, randomOffering } from './random-offer.ts';
import { randomSelections } from './random-selections.ts';

const people = ['ann', 'ben', 'cai', 'dou'];
const classes: readonly CustomerClass[] = ['individual', 'family', 'enterprise'];

export type Case = { readonly request: ConfigureRequest; readonly facts: ResolvedFacts };

/** A customer's facts and holdings: sometimes known, sometimes not. */
export function randomCase(random: Random, definitions: ReadonlyMap<string, Definition>, bundle: Bundle): Case {
  const sold = [...definitions.values()].flatMap((definition) => ('specification' in definition ? [definition] : []));
  let products = 0;
  const holding = (): InstalledProduct => {
    const { id, specification } = random.pick(sold);
    return {
      id: `product-${products++}`,
      status: random.pick(['active', 'active', 'suspended', 'pending-activation']),
      name: text('installed'),
      label: null,
      familyBundles: random.pick([0, 0, 1]),
      // One of an older generation is accepted by its specification alone.
      offering: random.chance(0.3) ? 'older' : id,
      specification,
      categories: [],
      quantity: random.integer(1, 3),
      characteristics: { ...(random.chance(0.8) ? { kind: random.pick(['red', 'green']) } : {}), flag: random.chance(0.5) },
    };
  };
  const known = random.some(people, 0.9);
  const held = Object.fromEntries(random.some(people, 0.9).map((id) => [id, random.list(random.integer(0, 2), holding)]));
  const installed = Object.values(held).flatMap((own) => own.map(({ id }) => id));
  return {
    request: {
      action: 'add',
      customer: { id: random.pick(people), class: random.pick(classes) },
      channel: 'own-shop',
      region: 'henan',
      at: '2026-11-22T10:00:00+08:00',
      selections: randomSelections(random, definitions, bundle, { people, installed }),
    },
    facts: {
      customers: Object.fromEntries(
        known.map((id): [string, CustomerFacts] => [id, random.chance(0.8) ? { idVerified: random.chance(0.7) } : {}]),
      ),
      held,
    },
  };
}

/** A random offer, linked, and the dice that made it. */
export function buildRandom(programSeed: number) {
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
