import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isBundle } from '../core/definition/index.ts';
import { readSeeds } from '../core/testing/read-seeds.ts';

const workspace = readSeeds();
type Fact = { readonly id: string; readonly grade: string };
const facts: readonly Fact[] = readFileSync(new URL('./offer-facts.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** Facts that no definition answers, and why (told in docs/guides/example-catalogue.md). */
const unanswered: Readonly<Record<string, string>> = {
  F033: 'prices of competitors’ home phones: nothing of ours is sold at them',
  F088: 'customer before account before product: how the model is built, not an offer',
  F095: 'how a web order was accepted in advance: the order’s own course, not an offer',
  F118: 'commission of agents: definitions of commission come with partners',
};

/** Provenance of a definition and of the rules that stand in it. */
const entries = [...workspace.definitions.values()].flatMap((definition) => [
  ...definition.provenance,
  ...(definition.kind === 'offering' ? (definition.rules ?? []) : []).flatMap((rule) => rule.provenance ?? []),
]);

describe('the facts behind the example catalogue', () => {
  it('are each answered by a definition, or listed with the reason why not', () => {
    const answered = new Set(entries.flatMap(({ fact }) => fact ?? []));
    expect(facts.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual(Object.keys(unanswered));
  });

  it('have the same grade wherever they are named, in rules too', () => {
    const grades = new Map(facts.map(({ id, grade }) => [id, grade]));
    for (const { fact, row, grade } of entries) {
      expect([fact ?? row, grade]).toEqual([fact ?? row, fact ? grades.get(fact) : row ? 'A' : 'illustrative']);
    }
  });

  it('stand behind every amount of a tariff, or the amount is called illustrative', () => {
    for (const tariff of workspace.all('tariff')) {
      const isWhole = tariff.provenance.some(({ covers }) => !covers);
      const covered = tariff.provenance.flatMap(({ covers = [] }) => covers);
      const bare = tariff.charges.flatMap((_, index) =>
        isWhole || covered.some((path) => path === '/charges' || path.split('/')[2] === String(index)) ? [] : [`/charges/${index}`],
      );
      expect([tariff.id, bare]).toEqual([tariff.id, []]);
    }
  });

  it('give each sellable offering words of its own in both languages', () => {
    const sellable = workspace.all('offering').filter(({ isSellable }) => isSellable !== false);
    for (const language of ['zh-CN', 'en'] as const) {
      const names = sellable.map(({ name }) => name[language]);
      expect(new Set(names).size).toBe(names.length);
      for (const { id, description } of sellable) expect([id, description?.[language] ?? '']).not.toEqual([id, '']);
    }
    expect(sellable.some((offering) => isBundle(offering))).toBe(true);
  });
});
