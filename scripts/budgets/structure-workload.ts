import type { Page } from '@playwright/test';
import { type Definition, type DefinitionKey, isBundle, keyOf, type Offering } from '../../core/definition/index.ts';
import { apiOf, signIn } from '../../e2e/support/sign-in.ts';
import type { Bundle, InlineRule, Tariff } from '../../schemas/generated/definitions.ts';

export const measuredBundle = 'measured-structure';
export const measuredRule = 'measured-rule';

/** 490 parts under the bundle itself and its nine groups: 500 nodes. */
const groups = 9;
const optionsEach = 45;
const components = 500 - 1 - groups - groups * optionsEach;

const text = (en: string) => ({ 'zh-CN': `${en}（测量）`, en });
const provenance = [{ grade: 'illustrative' as const }];

/** As many rows as a condition may have, over four columns: a decision table. */
const tableRows = 50;
const measured: InlineRule = {
  id: measuredRule,
  per: 'order',
  when: {
    any: Array.from({ length: tableRows }, (_, row) => ({
      all: [
        { fact: 'customer', path: 'age', operator: 'greaterThan', value: 18 + row },
        { fact: 'customer', path: 'tenure', operator: 'lessThan', value: 12 + row },
        { fact: 'customer', path: 'mobileSpend', operator: 'greaterThan', value: 50 + row },
        { fact: 'customer', path: 'arrears', operator: 'lessThanInclusive', value: row },
      ],
    })),
  },
  effect: { type: 'warn' },
  reason: text('Measured'),
};

/** As many charges as a tariff may have. */
const tariff: Tariff = {
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  id: 'measured-tariff',
  name: text('Measured tariff'),
  provenance,
  currency: 'CNY',
  charges: Array.from({ length: 100 }, (_, index) => ({
    id: `fee-${index}`,
    name: text(`Fee ${index}`),
    type: 'recurring' as const,
    amount: `${index + 1}.00`,
    period: { unit: 'month' as const, length: 1 },
  })),
};

function bundleOf(offerings: readonly Offering[], like: Bundle): Bundle {
  const brings = (index: number): string => offerings[index % offerings.length]?.id ?? '';
  return {
    $schema: 'urn:offerwright:schema:v1:bundle',
    kind: 'offering',
    id: measuredBundle,
    name: text('Measured structure'),
    provenance,
    market: like.market,
    categories: like.categories,
    components: Array.from({ length: components }, (_, index) => ({ id: `part-${index}`, offering: brings(index), min: 0, max: 1 })),
    groups: Array.from({ length: groups }, (_, group) => ({
      id: `group-${group}`,
      name: text(`Group ${group}`),
      min: 0,
      max: 1,
      options: Array.from({ length: optionsEach }, (__, index) => ({ id: `option-${index}`, offering: brings(group + index) })),
    })),
    tariffs: [{ tariff: tariff.id }],
    rules: [measured],
  };
}

/** A draft over the example catalogue with a bundle of 500 nodes, a decision table and a tariff, as large as each may be. */
export async function draftStructure(page: Page, address: string): Promise<string> {
  await signIn(page, 'product-manager', address);
  const api = apiOf(page);
  const { id, version, base } = await api.drafts.create.mutate({ title: 'Measured' });
  const { baseDefinitions } = await api.drafts.open.query({ id });
  const offerings = baseDefinitions.filter((each): each is Offering => each.kind === 'offering');
  const like = offerings.find(isBundle);
  const simple = offerings.filter((each) => !isBundle(each));
  if (!like || simple.length === 0) throw new Error('The example catalogue has no offering to measure with');
  const made: readonly Definition[] = [bundleOf(simple, like), tariff];
  const changes: Record<DefinitionKey, Definition> = {};
  for (const each of made) changes[keyOf(each)] = each;
  const saved = await api.drafts.save.mutate({ id, base: base.hash, version, session: 'measured', turn: 1, changes });
  if (!saved.ok) throw new Error(JSON.stringify(saved));
  return id;
}
