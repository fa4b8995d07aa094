import type { Charge, Condition } from '../../schemas/generated/definitions.ts';
import { readWorkspace } from '../definition/index.ts';
import { category, characteristic, offering, rule, specification, tariff, text } from './build-definitions.ts';

/** Something that somebody may hand in, and what has to be said of it: code, document and place of each issue. */
export type BadDefinition = { readonly name: string; readonly documents: readonly unknown[]; readonly issues: readonly string[] };

const line = specification({
  id: 'line',
  fields: { speed: characteristic({ type: 'integer', minimum: 1 }), number: characteristic() },
});
/** In this order in every case; what is wrong is the last. */
const documentNames = ['category', 'line', 'offering', 'tariff', 'rule'];
const sold = [category('all'), line, offering({ id: 'line', tariffs: [{ tariff: 'fee' }] })];
const free = tariff('fee', { id: 'fee', name: text('fee'), type: 'one-time', amount: '1.00' });

const usage = (given: object): Charge => ({
  ...{ id: 'calls', name: text('calls'), type: 'usage', measure: 'duration', unit: 'minute', rate: '0.10' },
  ...given,
});
const withCharge = (name: string, charge: object, ...issues: string[]): BadDefinition => ({
  name,
  documents: [...sold, { ...tariff('fee'), charges: [charge] }],
  issues,
});
const withRule = (name: string, when: unknown, ...issues: string[]): BadDefinition => ({
  name,
  documents: [...sold, free, { ...rule({ id: 'asked', when: { condition: 'replaced' } }), when }],
  issues,
});
const withPattern = (name: string, pattern: string, ...issues: string[]): BadDefinition => ({
  name,
  documents: [category('all'), specification({ id: 'line', fields: { number: characteristic({ pattern }) } }), offering({ id: 'line' })],
  issues,
});

const isFast: Condition = { fact: 'item', path: 'speed', operator: 'greaterThan', value: 1 };
const nested = (levels: number): Condition => Array.from({ length: levels }).reduce<Condition>((inner) => ({ not: inner }), isFast);

/** What the definition language refuses, and exactly how. */
export const badDefinitions: readonly BadDefinition[] = [
  withCharge(
    'tiers that overlap',
    usage({
      tiers: {
        pricing: 'ladder',
        steps: [
          { upTo: 100, rate: '0.2' },
          { upTo: 100, rate: '0.1' },
        ],
      },
    }),
    'steps-not-rising tariff/charges/0/tiers/steps/1/upTo',
  ),
  withCharge(
    'tiers out of order',
    usage({
      tiers: {
        pricing: 'each',
        steps: [
          { upTo: 100, rate: '0.2' },
          { upTo: 50, rate: '0.1' },
        ],
      },
    }),
    'steps-not-rising tariff/charges/0/tiers/steps/1/upTo',
  ),
  withCharge(
    'tiers with a gap, which have no place for one',
    usage({ tiers: { pricing: 'ladder', steps: [{ from: 1, upTo: 100, rate: '0.2' }] } }),
    'unknown-property tariff/charges/0/tiers/steps/0/from',
  ),
  withCharge(
    'a ladder without an end',
    usage({ rate: undefined, tiers: { pricing: 'ladder', steps: [{ upTo: 100, rate: '0.2' }] } }),
    'missing-property tariff/charges/0',
  ),
  withCharge(
    'times that overlap',
    usage({
      bands: [
        { from: '21:00', to: '07:00', rate: '0.05' },
        { from: '06:00', to: '08:00', rate: '0.08' },
      ],
    }),
    'bands-overlap tariff/charges/0/bands/1',
  ),
  withCharge('a rounding of zero', usage({ increment: 0 }), 'number-too-small tariff/charges/0/increment'),
  withRule(
    'a list compared with a number',
    { fact: 'item', path: 'speed', operator: 'greaterThan', value: [1] },
    'condition-scalar-expected rule/when/value',
  ),
  withRule(
    'a list of papers compared with a number',
    { fact: 'customer', path: 'documents', operator: 'lessThan', value: 1 },
    'condition-scalar-expected rule/when',
  ),
  withRule(
    'a text compared with a number',
    { fact: 'item', path: 'number', operator: 'lessThan', value: 1 },
    'condition-numbers-expected rule/when',
  ),
  withRule('a fact that nobody declared', { fact: 'weather', path: 'rain', operator: 'equal', value: true }, 'fact-unknown rule/when/fact'),
  withRule(
    'a path of a fact that nobody declared',
    { fact: 'customer', path: 'shoeSize', operator: 'equal', value: 43 },
    'fact-path-unknown rule/when/path',
  ),
  withRule('a condition of 11 levels', nested(11), `condition-too-deep rule/when${'/not'.repeat(11)}`),
  withRule('a condition of 60 levels', nested(60), `condition-too-deep rule/when${'/not'.repeat(11)}`),
  withRule('a condition deeper than any document', nested(100), 'document-too-deep rule'),
  withPattern('a pattern that looks back', '(a)\\1', 'pattern-invalid line/characteristics/properties/number/pattern'),
  withPattern(
    'a pattern that counts too far',
    '((a{1,100}){1,100}){1,100}',
    'pattern-invalid line/characteristics/properties/number/pattern',
  ),
];

/** What reading and linting say: code, name of the document and place of each issue. */
export const issuesOfDefinitions = (documents: readonly unknown[]): readonly string[] =>
  readWorkspace(documents.map((json, index) => ({ source: documentNames[index] ?? '', json }))).issues.map(
    ({ code, path, source }) => `${code} ${source}${path}`,
  );
