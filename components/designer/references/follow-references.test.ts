import { describe, expect, it } from 'vitest';
import { type Bundle, type Definition, type DefinitionKey, isBundle, keyOf, lint } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { Condition, InlineRule } from '../../../schemas/generated/definitions.ts';
import { keepBoth } from '../changes/keep-both.ts';
import { followingMove, movePart } from '../changes/move-part.ts';
import { copyOffering } from '../definitions/copy-definition.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import { emptyLog, record, undo } from '../model/command-log.ts';
import { type DraftDocument, documentOf, offeringIn, workspaceOfDocument } from '../model/draft-document.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';

const text = (en: string) => ({ 'zh-CN': en, en });
const rule = (when: Condition, more: Partial<InlineRule> = {}): InlineRule => ({
  id: 'said',
  per: 'order',
  when,
  effect: { type: 'warn' },
  reason: text('Said'),
  ...more,
});
const always: Condition = { fact: 'order', path: 'hour', operator: 'greaterThan', value: 8 };
const counts = (of: string): Condition => ({ fact: 'items', path: 'count', params: { of }, operator: 'greaterThan', value: 0 });
const found = (document: DraftDocument, id: string): Bundle => {
  const bundle = offeringIn(document, id);
  if (!bundle || !isBundle(bundle)) throw new Error(id);
  return bundle;
};
const home = sampleDefinitions.find((each): each is Bundle => each.kind === 'offering' && isBundle(each));
if (!home) throw new Error('home');

/** Two groups beside each other, and a bundle that holds this one and reaches into it. */
const groups: Bundle['groups'] = [
  ...(home.groups ?? []),
  { id: 'other', min: 0, max: 2, options: [{ id: 'four', offering: 'line-three' }] },
];
const around: Bundle = {
  ...home,
  id: 'around',
  components: [{ id: 'nested', offering: 'home', min: 1, max: 1 }],
  groups: undefined,
  roles: undefined,
  tariffs: undefined,
  rules: undefined,
};
const withoutGaps = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));
const documentWith = (patch: Partial<Bundle>, more: readonly Definition[] = []): DraftDocument =>
  documentOf(withoutGaps([...sampleDefinitions.filter(({ id }) => id !== 'home'), { ...home, groups, ...patch }, ...more]));

type Case = {
  readonly says: string;
  readonly in?: DefinitionKey;
  readonly patch?: Partial<Bundle>;
  readonly more?: readonly Definition[];
  readonly from: string;
  readonly into: string;
  readonly at: FieldPath;
  readonly comes: unknown;
};

const to = '/groups/other/two';
const two = { from: '/groups/plan/two', into: '/groups/other' };
const choice = (operator: string, value: string | string[]): Condition => ({ fact: 'bundle', path: 'plan', operator, value });
const named: Definition = {
  $schema: 'urn:offerwright:schema:v1:condition',
  kind: 'condition',
  id: 'named',
  name: text('Named'),
  provenance: [{ grade: 'illustrative' }],
  when: counts(two.from),
};
const own = (appliesTo: { readonly offerings: string[] }): Definition => ({
  $schema: 'urn:offerwright:schema:v1:acceptance-rule',
  kind: 'rule',
  id: 'own',
  name: text('Own'),
  provenance: [{ grade: 'illustrative' }],
  appliesTo,
  per: 'order',
  when: { fact: 'bundle', path: 'base.quantity', operator: 'greaterThan', value: 0 },
  effect: { type: 'require', target: { path: two.from } },
  reason: text('Own'),
});
const fees = sampleDefinitions.find((each) => each.kind === 'tariff');
const example = sampleDefinitions.find((each) => each.kind === 'example');
if (!fees || !example) throw new Error('sample');
const priced: Definition = {
  ...fees,
  charges: [
    {
      id: 'monthly',
      name: text('Monthly'),
      type: 'recurring',
      period: { unit: 'month', length: 1 },
      amount: {
        by: [{ fact: 'items', path: 'count', params: { of: two.from } }],
        rows: [{ match: [[1]], amount: '1.00' }],
        otherwise: '2.00',
      },
    },
  ],
};

/** Every kind of reference to a part, and what comes of it when the part moves. */
const moves: readonly Case[] = [
  {
    says: 'the part a rule judges',
    patch: { rules: [rule(always, { on: two.from, per: 'item' })] },
    ...two,
    at: ['rules', 0, 'on'],
    comes: to,
  },
  {
    says: 'the target of an effect',
    patch: { rules: [rule(always, { effect: { type: 'require', target: { path: two.from } } })] },
    ...two,
    at: ['rules', 0, 'effect', 'target', 'path'],
    comes: to,
  },
  {
    says: 'the characteristic that is set',
    patch: { rules: [rule(always, { effect: { type: 'set', target: `${two.from}/speed`, value: 2 } })] },
    ...two,
    at: ['rules', 0, 'effect', 'target'],
    comes: `${to}/speed`,
  },
  { says: 'what a condition counts', patch: { rules: [rule(counts(two.from))] }, ...two, at: ['rules', 0, 'when'], comes: counts(to) },
  {
    says: 'what it is compared with counts',
    patch: {
      rules: [
        rule({ fact: 'customer', path: 'age', operator: 'lessThan', value: { fact: 'items', path: 'count', params: { of: two.from } } }),
      ],
    },
    ...two,
    at: ['rules', 0, 'when', 'value', 'params', 'of'],
    comes: to,
  },
  {
    says: 'what a condition counts, among what members choose',
    patch: { rules: [rule(counts(two.from))] },
    from: two.from,
    into: '/roles/member/groups/pack',
    at: ['rules', 0, 'when'],
    comes: counts('/roles/member/pack/two'),
  },
  {
    says: 'an option that is chosen, among what members choose',
    patch: { rules: [rule(choice('equal', 'two'))] },
    from: two.from,
    into: '/roles/member/groups/pack',
    at: ['rules', 0, 'when'],
    comes: counts('/roles/member/pack/two'),
  },
  {
    says: 'an option that is chosen',
    patch: { rules: [rule(choice('equal', 'two'))] },
    ...two,
    at: ['rules', 0, 'when'],
    comes: counts(to),
  },
  {
    says: 'an option among others',
    patch: { rules: [rule({ all: [choice('in', ['one', 'two']), counts(two.from)] })] },
    ...two,
    at: ['rules', 0, 'when'],
    comes: { all: [{ any: [choice('in', ['one']), counts(to)] }, counts(to)] },
  },
  {
    says: 'an option that is not chosen',
    patch: { rules: [rule({ not: choice('notEqual', 'two') })] },
    ...two,
    at: ['rules', 0, 'when'],
    comes: { not: { fact: 'items', path: 'count', params: { of: to }, operator: 'equal', value: 0 } },
  },
  {
    says: 'how many of a component',
    patch: { rules: [rule({ fact: 'bundle', path: 'base.quantity', operator: 'greaterThan', value: 0 })] },
    from: '/components/base',
    into: '/groups/other',
    at: ['rules', 0, 'when'],
    comes: counts('/groups/other/base'),
  },
  { says: 'the part that is charged', patch: { tariffs: [{ tariff: 'fees', on: two.from }] }, ...two, at: ['tariffs', 0, 'on'], comes: to },
  {
    says: 'charges that are altered',
    patch: { tariffs: [{ tariff: 'fees', alters: ['/components/base/monthly', `${two.from}/monthly`] }] },
    ...two,
    at: ['tariffs', 0, 'alters'],
    comes: ['/components/base/monthly', `${to}/monthly`],
  },
  {
    says: 'when a tariff is in force',
    patch: { tariffs: [{ tariff: 'fees', when: counts(two.from) }] },
    ...two,
    at: ['tariffs', 0, 'when'],
    comes: counts(to),
  },
  {
    says: 'what a table of prices counts',
    in: 'tariff/fees',
    more: [priced],
    ...two,
    at: ['charges', 0, 'amount', 'by', 0, 'params', 'of'],
    comes: to,
  },
  {
    says: 'hints of the form, in their order',
    patch: { form: { [`${two.from}/speed`]: { width: 'half' }, '/components/base': { order: 1 } } },
    ...two,
    at: ['form'],
    comes: { [`${to}/speed`]: { width: 'half' }, '/components/base': { order: 1 } },
  },
  {
    says: 'a path through a bundle that holds this one',
    in: 'offering/around',
    more: [{ ...around, rules: [rule(counts(`/components/nested${two.from}`))] }],
    ...two,
    at: ['rules', 0, 'when'],
    comes: counts(`/components/nested${to}`),
  },
  {
    says: 'a condition with a name that only this bundle uses',
    in: 'condition/named',
    patch: { rules: [rule({ condition: 'named' })] },
    more: [named],
    ...two,
    at: ['when'],
    comes: counts(to),
  },
  {
    says: 'a condition with a name that others use too: written out here',
    patch: { rules: [rule({ not: { condition: 'named' } })] },
    more: [named, { ...around, groups, rules: [rule({ condition: 'named' })] }],
    ...two,
    at: ['rules', 0, 'when'],
    comes: { not: counts(to) },
  },
  {
    says: 'the same condition, which stays for the others',
    in: 'condition/named',
    patch: { rules: [rule({ condition: 'named' })] },
    more: [named, { ...around, groups, rules: [rule({ condition: 'named' })] }],
    ...two,
    at: ['when'],
    comes: counts(two.from),
  },
  {
    says: 'the target of a rule of its own',
    in: 'rule/own',
    more: [own({ offerings: ['home'] })],
    ...two,
    at: ['effect', 'target', 'path'],
    comes: to,
  },
  {
    says: 'a fact in a rule of its own',
    in: 'rule/own',
    more: [own({ offerings: ['home'] })],
    from: '/components/base',
    into: '/groups/other',
    at: ['when'],
    comes: counts('/groups/other/base'),
  },
  {
    says: 'what an example chooses and answers',
    in: 'example/home-of-one',
    more: [{ ...example, selections: { '/groups/plan': ['two'], '/groups/plan/two/1/speed': 3 } }],
    ...two,
    at: ['selections'],
    comes: { '/groups/plan': [], '/groups/other/two/1/speed': 3, '/groups/other': ['two'] },
  },
  {
    says: 'what a source answers for, and what moved up behind it',
    patch: {
      provenance: [{ grade: 'illustrative' }, { grade: 'B', fact: 'F001', covers: ['/groups/0/options/0', '/groups/0/options/1'] }],
    },
    from: '/groups/plan/one',
    into: '/groups/other',
    at: ['provenance', 1, 'covers'],
    comes: ['/groups/1/options/1', '/groups/0/options/0'],
  },
];

describe('when a part moves, it is followed by', () => {
  it.each(moves)('$says', ({ in: key = 'offering/home', patch = {}, more = [], from, into, at, comes }) => {
    const document = documentWith(patch, more);
    const spot = { parent: into, before: null };
    const log = record(emptyLog(document), movePart('home', from, spot));
    expect(valueAt(log.document[key], at)).toEqual(comes);
    expect(contentHash(undo(log).document)).toBe(contentHash(document));
  });
});

describe('what cannot follow a part is told before it moves, and is a problem after', () => {
  it.each<[string, Partial<Bundle>, readonly Definition[], string, string]>([
    [
      'a characteristic',
      { rules: [rule({ fact: 'bundle', path: 'base.segment', operator: 'equal', value: 'a' })] },
      [],
      '/components/base',
      '/groups/other',
    ],
    ['what is chosen in a group', { rules: [rule(choice('equal', 'two'))] }, [], '/groups/plan', '/roles/member'],
    ['an operator of another kind', { rules: [rule(choice('not:in', ['two']))] }, [], two.from, two.into],
    [
      'a sibling that relies on it',
      { components: [...(home.components ?? []), { id: 'more', offering: 'line-two', min: 0, max: 1, reliesOn: 'base' }] },
      [],
      '/components/base',
      '/groups/other',
    ],
    [
      'an example of another shape',
      {},
      [{ ...example, selections: { '/components/base/1/segment': 'a' } }],
      '/components/base',
      '/groups/other',
    ],
    [
      'facts of a rule that other bundles share',
      {},
      [own({ offerings: ['line-one'] }), { ...around, components: [{ id: 'base', offering: 'line-one', min: 1, max: 1 }] }],
      '/components/base',
      '/groups/other',
    ],
  ])('%s', (_name, patch, more, from, into) => {
    const document = documentWith(patch, more);
    const { stays } = followingMove(workspaceOfDocument(document), found(document, 'home'), from, { parent: into, before: null });
    expect(stays.length).toBeGreaterThan(0);
    // Facts that other bundles read by the same words go on meaning theirs.
    if (more.some(({ kind }) => kind === 'rule')) return;
    const moved = record(emptyLog(document), movePart('home', from, { parent: into, before: null })).document;
    expect(lint(workspaceOfDocument(moved)).length).toBeGreaterThan(lint(workspaceOfDocument(document)).length);
  });
});

describe('both are kept, and what I made means mine:', () => {
  const tariff = { ...fees, id: 'shared' };
  const shared = (kind: DefinitionKey, mine: Definition, referring: Definition, at: FieldPath, comes: unknown) => ({
    kind,
    mine,
    referring,
    at,
    comes,
  });
  const offering: Definition = { ...home, id: 'shared' };
  it.each([
    shared('offering/shared', offering, { ...home, rules: [rule(counts('shared'))] }, ['rules', 0, 'when', 'params', 'of'], 'shared-2'),
    shared(
      'offering/shared',
      offering,
      { ...home, rules: [rule({ fact: 'item', path: 'offering', operator: 'in', value: ['shared'] })] },
      ['rules', 0, 'when', 'value', 0],
      'shared-2',
    ),
    shared(
      'offering/shared',
      offering,
      { ...example, expect: { verdict: 'refused', because: ['offering/shared/not-c'] } },
      ['expect', 'because', 0],
      'offering/shared-2/not-c',
    ),
    shared(
      'offering/shared',
      offering,
      { ...example, selections: { '/roles/member/m1/offering': 'shared' } },
      ['selections', '/roles/member/m1/offering'],
      'shared-2',
    ),
    shared('tariff/shared', tariff, { ...home, tariffs: [{ tariff: 'shared' }] }, ['tariffs', 0, 'tariff'], 'shared-2'),
    shared(
      'condition/shared',
      { ...named, id: 'shared' },
      { ...home, rules: [rule({ not: { condition: 'shared' } })] },
      ['rules', 0, 'when', 'not', 'condition'],
      'shared-2',
    ),
  ])('$at', ({ kind, mine, referring, at, comes }) => {
    const document = documentOf([...sampleDefinitions.filter((each) => keyOf(each) !== keyOf(referring)), mine, referring]);
    const log = record(
      emptyLog(document),
      keepBoth({ mine, theirs: { ...mine, name: text('Theirs') }, document, referring: [keyOf(referring)] }),
    );
    expect(valueAt(log.document[keyOf(referring)], at)).toBe(comes);
    expect(log.document[kind]?.name.en).toBe('Theirs');
    expect(contentHash(undo(log).document)).toBe(contentHash(document));
  });

  it('an id that also means a category goes on meaning it', () => {
    const category = { ...sampleDefinitions.find(({ kind }) => kind === 'category'), id: 'shared' };
    const referring: Bundle = { ...home, roles: [{ id: 'member', min: 0, max: 1, accepts: ['shared'], from: ['new'] }] };
    const document = documentOf([...sampleDefinitions.filter(({ id }) => id !== 'home'), offering, referring]);
    const withCategory = record(emptyLog(document), {
      name: { code: 'add-definition', params: {} },
      apply: (definitions) => {
        definitions['category/shared'] = {
          ...category,
          $schema: 'urn:offerwright:schema:v1:category',
          kind: 'category',
          name: text('C'),
          provenance: [{ grade: 'illustrative' }],
        };
      },
    }).document;
    const log = record(
      emptyLog(withCategory),
      keepBoth({ mine: offering, theirs: offering, document: withCategory, referring: ['offering/home'] }),
    );
    expect(valueAt(log.document['offering/home'], ['roles', 0, 'accepts'])).toEqual(['shared-2', 'shared']);
  });
});

describe('a copy', () => {
  it('says of itself what its source says of itself', () => {
    const source: Bundle = { ...home, rules: [rule(counts('home')), rule(counts('line-one'))] };
    const [copy] = copyOffering(documentOf(sampleDefinitions), source, { id: 'second', name: text('Second'), withTariffs: true });
    expect(valueAt(copy, ['rules', 0, 'when', 'params', 'of'])).toBe('second');
    expect(valueAt(copy, ['rules', 1, 'when', 'params', 'of'])).toBe('line-one');
    expect(valueAt(copy, ['tariffs', 0, 'tariff'])).toBe('second-fees');
  });
});
