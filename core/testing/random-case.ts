import type { Bundle, CustomerClass, Definition } from '../../schemas/generated/definitions.ts';
import { compile } from '../compile/index.ts';
import { type ConfigureRequest, type CustomerFacts, link, type ResolvedFacts } from '../configure/index.ts';
import { keyOf, workspaceOf } from '../definition/index.ts';
import { Random } from './random.ts';
import { randomOffer, randomOffering } from './random-offer.ts';
import { randomSelections } from './random-selections.ts';

const people = ['ann', 'ben', 'cai', 'dou'];
const classes: readonly CustomerClass[] = ['individual', 'family', 'enterprise'];

export type Case = { readonly request: ConfigureRequest; readonly facts: ResolvedFacts };

/** A customer's facts and holdings: sometimes known, sometimes not. */
export function randomCase(random: Random, definitions: ReadonlyMap<string, Definition>, bundle: Bundle): Case {
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
