import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Definition, keyOf, readDefinition } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { type CommandLog, undo } from '../model/command-log.ts';
import { Hand } from '../testing/hand.ts';
import { makeDefinition } from '../testing/make-definition.ts';
import { knownProperties, saidProperties } from '../testing/said-properties.ts';

const examples = join(import.meta.dirname, '../../../schemas/examples/valid');

function readExample(file: string): Definition {
  const read = readDefinition(JSON.parse(readFileSync(join(examples, file), 'utf8')));
  if (!read.ok) throw new Error(`${file} is no definition`);
  return read.value;
}

/** A count compared with a count: nobody has sold by it yet. */
const comparesCounts: Definition = {
  $schema: 'urn:offerwright:schema:v1:condition',
  kind: 'condition',
  id: 'as-many-cards-as-numbers',
  name: { 'zh-CN': '卡与号码一样多', en: 'As many cards as numbers' },
  provenance: [{ grade: 'illustrative' }],
  when: {
    fact: 'items',
    path: 'count',
    params: { of: 'usim-card', per: 'order' },
    operator: 'equal',
    value: { fact: 'items', path: 'count', params: { of: 'td-number', per: 'order' } },
  },
};

const kinds = ['offering', 'specification', 'category', 'channel', 'condition'] as const;
const made = [comparesCounts, ...kinds.flatMap((kind) => readSeeds().all(kind)), ...readdirSync(examples).map(readExample)].flatMap(
  (definition) => (definition.kind === 'tariff' || definition.kind === 'rule' || definition.kind === 'example' ? [] : [definition]),
);

const schemaOf = ({ $schema }: Definition): string => $schema.split(':').at(-1) ?? '';
const isEmpty = (value: unknown): boolean => typeof value === 'object' && value !== null && Object.keys(value).length === 0;
/** Without what says no more than its absence: nothing required, nothing narrowed, sellable as everything is. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (key, each: unknown) =>
    ((key === 'required' || key === 'characteristics') && isEmpty(each)) || (key === 'isSellable' && each === true) ? undefined : each,
  );
const undone = (log: CommandLog): CommandLog => (log.past.length === 0 ? log : undone(undo(log)));

describe('offerings, specifications, categories, channels and conditions made by the edits of the designer', () => {
  it('equal every one of the catalogue and of the examples, and undoing it all leaves nothing', () => {
    for (const definition of made) {
      const hand = new Hand([]);
      makeDefinition(hand, definition);
      const found = hand.log.document[keyOf(definition)];
      expect(plain(found)).toEqual(plain(definition));
      if (hand.steps < 60) expect(contentHash(undone(hand.log).document)).toBe(contentHash({}));
    }
  });

  it('say, all together, every property that their meta-schemas know', () => {
    const said = new Set(made.flatMap((definition) => [...saidProperties(schemaOf(definition), definition)]));
    const known = ['bundle', 'offering', 'specification', 'category', 'channel', 'condition'].flatMap((kind) => [...knownProperties(kind)]);
    expect(known.length).toBeGreaterThan(150);
    expect(known.filter((property) => !said.has(property))).toEqual([]);
  });
});
