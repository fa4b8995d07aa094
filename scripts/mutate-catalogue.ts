/**
 * `npm run mutate:catalogue [--list]`: changes one number, operator, rounding or choice of a seed tariff, rule or condition at a
 * time and asks whether a test would fail: the laws (`check`), or the recorded outcomes. Prints the score.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Definition, keyOf, lint, readDefinition, workspaceOf } from '../core/definition/index.ts';
import { hasErrors } from '../core/kernel/issue.ts';
import { readSeeds } from '../core/testing/read-seeds.ts';
import { differences, type Recorded } from '../core/testing/recorded-outcomes.ts';

type Keys = readonly (string | number)[];
type Mutation = { readonly keys: Keys; readonly value: unknown };

const otherwise: Readonly<Record<string, readonly string[]>> = {
  rounding: ['up', 'down', 'half-up', 'half-even', 'none'],
  amountRounding: ['up', 'down', 'half-up'],
  roundedOver: ['record', 'day', 'month'],
  amountRoundedOver: ['record', 'day', 'month'],
  pricing: ['each', 'total', 'ladder'],
  atCap: ['free', 'suspend'],
  formula: ['days', 'halves', 'first-month-free', 'none'],
  policy: ['now', 'next-day', 'next-month', 'month-after-next'],
  method: ['amount', 'percent', 'per-month', 'replace'],
  applies: ['each', 'total'],
  unit: ['KB', 'MB', 'GB', 'second', 'minute', 'hour', 'day', 'month', 'year'],
};
const operators: Readonly<Record<string, string>> = {
  equal: 'notEqual',
  notEqual: 'equal',
  in: 'notIn',
  notIn: 'in',
  lessThan: 'lessThanInclusive',
  lessThanInclusive: 'lessThan',
  greaterThan: 'greaterThanInclusive',
  greaterThanInclusive: 'greaterThan',
  contains: 'doesNotContain',
  doesNotContain: 'contains',
  startsWith: 'equal',
};
const moneyKeys = new Set(['amount', 'rate', 'value', 'otherwise', 'atOnce']);
const isMoney = (text: unknown): text is string => typeof text === 'string' && /^\d+(\.\d+)?$/.test(text);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
/** Texts for people, sources and names change no bill. */
const silent = new Set([
  'name',
  'description',
  'provenance',
  'reason',
  'id',
  '$schema',
  'kind',
  'currency',
  'effect',
  'market',
  'type',
  'measure',
]);

function ofLeaf(key: string | number, value: unknown, keys: Keys): Mutation[] {
  const to = (...values: readonly unknown[]): Mutation[] => values.map((next) => ({ keys, value: next }));
  if (typeof key === 'string' && moneyKeys.has(key) && isMoney(value))
    return to((Number(value) + 0.01).toFixed(6), ...(Number(value) > 0 ? [(Number(value) * 2).toFixed(6)] : []));
  if (key === 'operator' && typeof value === 'string') {
    const name = value.split(':').at(-1) ?? '';
    const other = operators[name];
    return other === undefined ? [] : to(value.replace(name, other));
  }
  if (typeof key === 'string' && typeof value === 'string' && otherwise[key])
    return to(...otherwise[key].filter((one) => one !== value).slice(0, 2));
  if (typeof value === 'number') return to(value + 1, ...(value > 1 ? [value - 1] : []));
  if (typeof value === 'boolean') return to(!value);
  if ((key === 'from' || key === 'to' || key === 'time') && typeof value === 'string') return to('03:33');
  return key === 'value' && typeof value === 'string' ? to(`${value}-changed`) : [];
}

function mutationsIn(value: unknown, keys: Keys): Mutation[] {
  if (Array.isArray(value))
    return value.flatMap((part, index) => [...ofLeaf(index, part, [...keys, index]), ...mutationsIn(part, [...keys, index])]);
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (silent.has(key)) return [];
    const at = [...keys, key];
    const junction = key === 'all' || key === 'any' ? [{ keys, value: { [key === 'all' ? 'any' : 'all']: part } }] : [];
    return [...junction, ...ofLeaf(key, part, at), ...mutationsIn(part, at)];
  });
}

function mutated(definition: unknown, { keys, value }: Mutation): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  if (Array.isArray(definition)) return definition.map((part, index) => (index === key ? mutated(part, { keys: rest, value }) : part));
  return isObject(definition) ? { ...definition, [key]: mutated(definition[key], { keys: rest, value }) } : definition;
}

/** What of a definition says how it charges or decides. */
const partsOf = (definition: Definition): readonly (readonly [Keys, unknown])[] => {
  if (definition.kind === 'tariff')
    return [
      [['charges'], definition.charges],
      [['effective'], definition.effective],
    ];
  if (definition.kind === 'rule' || definition.kind === 'condition') return [[['when'], definition.when]];
  if (definition.kind !== 'offering') return [];
  return [
    ...(definition.rules ?? []).map(({ when }, index) => [['rules', index, 'when'], when] as const),
    ...(definition.tariffs ?? []).map(({ when }, index) => [['tariffs', index, 'when'], when] as const),
  ];
};

const recorded: Recorded = JSON.parse(readFileSync(join(import.meta.dirname, '..', 'catalog-seeds', 'recorded-outcomes.json'), 'utf8'));
const seeds = [...readSeeds().definitions.values()];
const isListed = process.argv.includes('--list');
const score = { tariff: { killed: 0, all: 0 }, rule: { killed: 0, all: 0 } };

for (const [place, definition] of seeds.entries()) {
  for (const [keys, part] of partsOf(definition)) {
    for (const mutation of mutationsIn(part, keys)) {
      const read = readDefinition(mutated(definition, mutation));
      const kind = definition.kind === 'tariff' ? score.tariff : score.rule;
      kind.all++;
      const workspace = read.ok ? workspaceOf(seeds.map((seed, index) => (index === place ? read.value : seed))) : null;
      const isKilled = workspace === null || differences(workspace, recorded, keyOf(definition)).length > 0 || hasErrors(lint(workspace));
      if (isKilled) kind.killed++;
      else if (isListed)
        console.log(`survives: ${definition.kind}/${definition.id} /${mutation.keys.join('/')} → ${JSON.stringify(mutation.value)}`);
    }
  }
}

const percent = ({ killed, all }: { killed: number; all: number }): string =>
  `${killed} of ${all} found (${((100 * killed) / all).toFixed(1)} %)`;
console.log(`tariffs: ${percent(score.tariff)}`);
console.log(`rules and conditions: ${percent(score.rule)}`);
