import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { compileCharacteristic, readDefinition, readWorkspace } from '../core/definition/index.ts';
import { checkExamples } from '../core/examples/index.ts';
import type { Issue } from '../core/kernel/issue.ts';
import { badRatings, issuesOf } from '../core/testing/bad-ratings.ts';
import { applyPatch } from '../schemas/examples/apply-patch.ts';
import { readDocumentCases, readLawCases, readSchemaCases, readValidExamples } from '../schemas/examples/read-examples.ts';
import type { Characteristic, Scalar } from '../schemas/generated/definitions.ts';
import { filesNaming, findIssueCodes } from '../scripts/find-issue-codes.ts';

const read = (locale: string): Record<string, string> => JSON.parse(readFileSync(join(import.meta.dirname, locale, 'issues.json'), 'utf8'));
const messages = { 'zh-CN': read('zh-CN'), en: read('en') };
const locales = ['zh-CN', 'en'] as const;

type Sample = Pick<Issue, 'code' | 'params'>;
const valid = readValidExamples();
const label = { 'zh-CN': '值', en: 'Value' };
const valueSample = (characteristic: Omit<Characteristic, 'label'>, value: Scalar): Sample[] => {
  const problem = compileCharacteristic({ ...characteristic, label })(value);
  return problem ? [problem] : [];
};

const fromDocuments = readDocumentCases().map(({ document }) => document);
const nested = Array.from({ length: 70 }).reduce<unknown>((inner) => [inner], []);

/** Issues that core really made, so that the params are the real ones. */
const samples: readonly Sample[] = [
  ...readSchemaCases().flatMap(({ base, patch }) => {
    const result = readDefinition(applyPatch(valid.find(({ source }) => source === base)?.json, patch));
    return result.ok ? [] : result.error;
  }),
  ...readLawCases().flatMap(({ cases }) =>
    cases.flatMap(
      ({ patch }) =>
        readWorkspace(
          valid.map(({ source, json }) => ({
            source,
            json: applyPatch(
              json,
              patch.filter(({ document }) => document === source),
            ),
          })),
        ).issues,
    ),
  ),
  ...[...fromDocuments, nested, 'x'.repeat(3_000_000), { value: Number.NaN }].flatMap((document) => {
    const result = readDefinition(document);
    return result.ok ? [] : result.error;
  }),
  ...checkExamples(
    readWorkspace(
      valid.map(({ source, json }) => ({
        source,
        json: source.startsWith('example-') ? applyPatch(json, [{ op: 'put', path: '/expect', value: { verdict: 'allowed' } }]) : json,
      })),
    ).workspace,
  ).issues,
  ...badRatings.flatMap(issuesOf),
  ...valueSample({ type: 'integer' }, 'x'),
  ...valueSample({ type: 'string', const: 'a' }, 'x'),
  ...valueSample({ type: 'string', enum: ['a', 'b'] }, 'x'),
  ...valueSample({ type: 'integer', minimum: 3 }, 1),
  ...valueSample({ type: 'integer', maximum: 3 }, 4),
  ...valueSample({ type: 'string', minLength: 3 }, 'x'),
  ...valueSample({ type: 'string', maxLength: 3 }, 'xxxx'),
  ...valueSample({ type: 'string', format: 'date-time' }, 'x'),
  ...valueSample({ type: 'string', pattern: '^a{2}$' }, 'x'),
  ...valueSample({ type: 'string' }, '\0'),
  // Made while an order is filled in, where the slot's name stands beside the sentence.
  { code: 'value-not-unique', params: { slot: '/components/line/1/number', value: '13800000000', other: '/components/line/2/number' } },
  { code: 'value-no-amount', params: { slot: '/components/line/1/rate', value: '0.1234567' } },
  { code: 'slot-value-ill-typed', params: { slot: '/groups/pack', expected: 'list' } },
  { code: 'slot-unknown', params: { slot: '/roles/member/l1/item/gone' } },
  { code: 'option-unknown', params: { slot: '/groups/pack', option: 'gone' } },
  { code: 'member-key-malformed', params: { slot: '/roles/member', key: '/' } },
  { code: 'filler-not-accepted', params: { slot: '/roles/member/1/offering', offering: 'gone' } },
  { code: 'product-unknown', params: { slot: '/roles/member/1/product' } },
  { code: 'product-not-accepted', params: { slot: '/roles/member/1/product', product: '13800000000' } },
  { code: 'product-used-twice', params: { slot: '/roles/member/1/product', product: '13800000000' } },
  { code: 'condition-too-large', params: { greatest: 500, comparisons: 1024 } },
  { code: 'holder-unknown', params: { slot: '/roles/member/1/holder' } },
  { code: 'site-unknown', params: { slot: '/roles/member/1/item/site' } },
  { code: 'schema-violated', params: { keyword: 'not' } },
  { code: 'amount-not-known', params: { charge: 'fee' } },
  { code: 'amount-not-fixed', params: { charge: 'fee' } },
  // Made at the edge, where nothing but the code and the place is known.
  { code: 'nothing-changed', params: {} },
  { code: 'archive-too-large', params: { maximum: 20 } },
  { code: 'archive-unpacks-too-large', params: { maximum: 100 } },
  { code: 'not-an-archive', params: {} },
  { code: 'archive-path-leads-out', params: {} },
  { code: 'archive-file-unknown', params: {} },
  { code: 'tmf620-not-carried', params: { version: 'v5' } },
  { code: 'tmf620-not-read', params: {} },
  { code: 'tmf620-wrong-type', params: {} },
  { code: 'tmf620-no-resource', params: {} },
  { code: 'tmf620-without-id', params: {} },
  { code: 'tmf620-without-name', params: {} },
  { code: 'tmf620-without-category', params: {} },
  { code: 'tmf620-without-specification', params: {} },
  { code: 'tmf620-several-values', params: {} },
  { code: 'tmf620-segment-unknown', params: {} },
  { code: 'tmf620-relation-unknown', params: {} },
  { code: 'tmf620-other-currency', params: {} },
  { code: 'tmf620-no-amount', params: {} },
  { code: 'tmf620-price-type', params: {} },
  { code: 'tmf620-price-missing', params: {} },
  { code: 'table-header-missing', params: {} },
  { code: 'table-too-long', params: { beyond: 3, read: 5000 } },
  { code: 'row-without-tariff', params: { cell: 'C5' } },
  { code: 'tariff-without-name', params: { cell: 'C5', tariff: 'may-fee' } },
  { code: 'cell-no-code', params: { cell: 'C5', text: 'x' } },
  { code: 'cell-needed', params: { cell: 'C5' } },
  { code: 'cell-not-read', params: { cell: 'C5', text: 'x' } },
  { code: 'cell-shortened', params: { cell: 'C5', text: 'x' } },
  { code: 'cell-not-of-charge', params: { cell: 'C5', text: 'x' } },
  { code: 'cell-set-in-form', params: { cell: 'C5', text: 'x' } },
  { code: 'cells-merged', params: { cells: 'A2:A4', row: 2 } },
  { code: 'cell-never-computed', params: { cell: 'C5' } },
  { code: 'charge-type-unknown', params: { cell: 'C5', text: 'x' } },
  { code: 'charge-type-differs', params: { cell: 'C5', charge: 'monthly-fee', text: 'x' } },
  { code: 'charge-twice', params: { cell: 'C5', charge: 'monthly-fee', row: 2 } },
  { code: 'changed-since-base', params: { id: 'home', release: 2 } },
  ...Object.keys(messages.en).flatMap((code) => (code.startsWith('input-') ? [{ code, params: {} }] : [])),
];

describe('texts of issues', () => {
  it('are there in both languages for the same codes', () => {
    expect(Object.keys(messages['zh-CN'])).toEqual(Object.keys(messages.en));
  });

  it('are there for every code that core makes', () => {
    const made = new Set([...findIssueCodes().keys(), ...samples.map(({ code }) => code)]);
    expect([...made].filter((code) => !Object.hasOwn(messages.en, code))).toEqual([]);
  });

  it('are there for no code that nothing makes', () => {
    expect(Object.keys(messages.en).filter((code) => filesNaming(code).length === 0)).toEqual([]);
  });

  it('have each been tried with an issue', () => {
    const tried = new Set(samples.map(({ code }) => code));
    expect(Object.keys(messages.en).filter((code) => !tried.has(code))).toEqual([]);
  });

  it.each(locales)('take the params that issues bring, in %s', (locale) => {
    const translate = createTranslator({
      locale,
      messages: { issues: messages[locale] },
      namespace: 'issues',
      onError: (error) => {
        throw error;
      },
    });
    for (const { code, params } of samples) {
      const printable = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : String(value ?? '—')]),
      );
      const sentence = translate(code, printable);
      expect(sentence, code).toMatch(locale === 'zh-CN' ? /[\u4e00-\u9fff].*。$/s : /^.*[.]$/s);
    }
  });
});
