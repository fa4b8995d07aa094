import type { Definition } from '../../../core/definition/index.ts';
import { documentOf } from '../model/draft-document.ts';

const name = (en: string) => ({ 'zh-CN': `${en}（样例）`, en });
const provenance = [{ grade: 'illustrative' as const }];
const market = { customerClasses: ['individual' as const, 'family' as const] };

const simple = (id: string, specification: string): Definition => ({
  $schema: 'urn:offerwright:schema:v1:offering',
  kind: 'offering',
  id,
  name: name(id),
  provenance,
  specification,
  market,
  categories: ['all'],
});

/** A bundle with one part of every kind, a tariff of every amount and a rule of each home: what tests edit. */
export const sampleDefinitions: readonly Definition[] = [
  { $schema: 'urn:offerwright:schema:v1:category', kind: 'category', id: 'all', name: name('All'), provenance },
  {
    $schema: 'urn:offerwright:schema:v1:specification',
    kind: 'specification',
    id: 'line',
    name: name('Line'),
    provenance,
    serviceFamily: 'td-wlan',
    instances: 'individual',
    characteristics: {
      type: 'object',
      properties: {
        segment: { type: 'string', label: name('Segment'), enum: ['a', 'b', 'c'] },
        speed: { type: 'integer', label: name('Speed'), minimum: 1, maximum: 100 },
      },
    },
    actions: ['add'],
  },
  simple('line-one', 'line'),
  simple('line-two', 'line'),
  simple('line-three', 'line'),
  {
    $schema: 'urn:offerwright:schema:v1:tariff',
    kind: 'tariff',
    id: 'fees',
    name: name('Fees'),
    provenance,
    currency: 'CNY',
    charges: [
      { id: 'monthly', name: name('Monthly'), type: 'recurring', amount: '50.00', period: { unit: 'month', length: 1 } },
      {
        id: 'setup',
        name: name('Setup'),
        type: 'one-time',
        amount: { by: [{ fact: 'item', path: 'segment' }], rows: [{ match: [['a']], amount: '10.00' }], otherwise: '20.00' },
      },
      { id: 'free', name: name('Free'), type: 'allowance', measure: 'volume', unit: 'MB', quantity: 500 },
      { id: 'use', name: name('Use'), type: 'usage', measure: 'volume', unit: 'KB', rate: '0.01' },
    ],
  },
  {
    $schema: 'urn:offerwright:schema:v1:bundle',
    kind: 'offering',
    id: 'home',
    name: name('Home'),
    provenance,
    market,
    categories: ['all'],
    components: [{ id: 'base', offering: 'line-one', min: 1, max: 1, characteristics: { segment: { enum: ['a', 'b'] } } }],
    groups: [
      {
        id: 'plan',
        min: 1,
        max: 1,
        default: ['one'],
        options: [
          { id: 'one', offering: 'line-one' },
          { id: 'two', offering: 'line-two' },
        ],
      },
    ],
    roles: [
      {
        id: 'member',
        min: 0,
        max: 4,
        accepts: ['line-one'],
        from: ['existing', 'new'],
        components: [{ id: 'extra', offering: 'line-two', min: 0, max: 1 }],
        groups: [{ id: 'pack', min: 0, max: 1, options: [{ id: 'three', offering: 'line-three' }] }],
      },
    ],
    tariffs: [{ tariff: 'fees' }],
    rules: [
      {
        id: 'not-c',
        per: 'order',
        when: {
          any: [
            { fact: 'bundle', path: 'base.segment', operator: 'equal', value: 'c' },
            { not: { fact: 'customer', path: 'age', operator: 'greaterThan', value: 17 } },
          ],
        },
        effect: { type: 'reject' },
        reason: name('Not here'),
      },
    ],
  },
  {
    $schema: 'urn:offerwright:schema:v1:acceptance-rule',
    kind: 'rule',
    id: 'real-name',
    name: name('Real name'),
    provenance,
    appliesTo: {},
    per: 'order',
    when: { fact: 'customer', path: 'idVerified', operator: 'notEqual', value: true },
    effect: { type: 'reject' },
    reason: name('Identity must be checked'),
  },
  {
    $schema: 'urn:offerwright:schema:v1:example',
    kind: 'example',
    id: 'home-of-one',
    name: name('home of one'),
    provenance,
    offering: 'home',
    customer: { class: 'family' },
    channel: 'shop',
    region: 'shanghai',
    at: '2026-11-22T10:00:00+08:00',
    selections: { '/groups/plan': ['one'] },
    expect: { verdict: 'open' },
  },
];

export const sampleDocument = documentOf(sampleDefinitions);
