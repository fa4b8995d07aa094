import { describe, expect, it } from 'vitest';
import {
  type Bundle,
  type Definition,
  type DefinitionKey,
  isBundle,
  keyOf,
  lint,
  mentionsOfCharacteristic,
  mentionsOfCharge,
  mentionsOfRule,
  type PlacedMention,
  usersOf,
} from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { pointer } from '../../../core/kernel/json-pointer.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { Charge, Condition, InlineRule, SimpleOffering, Specification } from '../../../schemas/generated/definitions.ts';
import { removeCharacteristic } from '../changes/arrange-characteristics.ts';
import { detachTariff } from '../changes/detach-tariff.ts';
import { removeCharge } from '../changes/remove-charge.ts';
import { removeDefinition } from '../changes/remove-definition.ts';
import { removePart } from '../changes/remove-part.ts';
import { renameCharacteristic } from '../changes/rename-characteristic.ts';
import { soundFixes } from '../fixes/fixes.ts';
import { type FieldPath, valueAt } from '../forms/field-path.ts';
import type { Change } from '../model/change.ts';
import { emptyLog, record, undo } from '../model/command-log.ts';
import { type DraftDocument, documentOf, workspaceOfDocument } from '../model/draft-document.ts';
import { createDraftReader } from '../model/readable-workspace.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';
import { leftBehind } from './left-behind.ts';
import { leftDetached } from './left-detached.ts';

const text = (en: string) => ({ 'zh-CN': en, en });
const provenance = [{ grade: 'illustrative' as const }];
const home = sampleDefinitions.find((each): each is Bundle => each.kind === 'offering' && isBundle(each));
const simple = sampleDefinitions.find((each): each is SimpleOffering => each.kind === 'offering' && !isBundle(each));
const line = sampleDefinitions.find((each): each is Specification => each.kind === 'specification');
const fees = sampleDefinitions.find((each) => each.kind === 'tariff');
const example = sampleDefinitions.find((each) => each.kind === 'example');
if (!home || !simple || !line || !fees || !example) throw new Error('sample');

const shop: Definition = {
  $schema: 'urn:offerwright:schema:v1:channel',
  kind: 'channel',
  id: 'shop',
  name: text('Shop'),
  provenance,
  channelClass: 'own-shop',
  outlets: [{ id: 'one', name: text('One'), region: 'shanghai' }],
};
const rule = (when: Condition, more: Partial<InlineRule> = {}): InlineRule => ({
  id: 'said',
  per: 'order',
  when,
  effect: { type: 'warn' },
  reason: text('Said'),
  ...more,
});
const hour: Condition = { fact: 'order', path: 'hour', operator: 'greaterThan', value: 8 };
const is = (fact: string, path: string, value: string | number): Condition => ({ fact, path, operator: 'equal', value });
const counts = (of: string, where?: Record<string, string>): Condition => ({
  fact: 'items',
  path: 'count',
  params: { of, ...(where ? { where } : {}) },
  operator: 'greaterThan',
  value: 0,
});
const oneTime: Charge = { id: 'deposit', name: text('Deposit'), type: 'one-time', amount: '100.00' };
const saving: Definition = {
  ...fees,
  id: 'saving',
  charges: [{ id: 'less', name: text('Less'), type: 'discount', method: 'amount', value: '1.00' }],
};

type Patch = Partial<Pick<Bundle, 'components' | 'groups' | 'roles' | 'tariffs' | 'rules' | 'form'>>;

/** The sample with some of its definitions changed, others beside them. */
const documentWith = (patch: Patch, more: readonly Definition[] = []): DraftDocument => {
  const changed = new Map<DefinitionKey, Definition>([shop, { ...home, ...patch }, ...more].map((each) => [keyOf(each), each]));
  return documentOf(JSON.parse(JSON.stringify([...sampleDefinitions.filter((each) => !changed.has(keyOf(each))), ...changed.values()])));
};

const addressOf = ({ definition, path }: Pick<Issue, 'definition' | 'path'>): string => `${definition?.kind}/${definition?.id}#${path}`;
const told = ({ definition, mention }: PlacedMention): string => `${keyOf(definition)}#${pointer(...mention.keys)}`;
const issuesOf = (document: DraftDocument): readonly Issue[] => lint(workspaceOfDocument(document));
const isAround = (issue: string, place: string): boolean =>
  place === issue || place.startsWith(`${issue}/`) || issue.startsWith(`${place}/`);

type Removal = {
  readonly says: string;
  readonly document: DraftDocument;
  readonly remove: Change;
  readonly told: (document: DraftDocument) => readonly string[];
  /** Where the reference stands. */
  readonly at: string;
  readonly fix?: string | null;
};

const bundleIn = (document: DraftDocument): Bundle => {
  const found = document['offering/home'];
  if (found?.kind !== 'offering' || !isBundle(found)) throw new Error('home');
  return found;
};
const part = (place: string) => ({
  remove: removePart('home', place),
  told: (document: DraftDocument) => leftBehind(workspaceOfDocument(document), bundleIn(document), place).map(told),
});
const charge = (id: string, tariff = 'fees') => ({
  remove: removeCharge(tariff, id),
  told: (document: DraftDocument) => mentionsOfCharge(workspaceOfDocument(document), tariff, id).map(told),
});
const characteristic = (name: string) => ({
  remove: removeCharacteristic('line', name),
  told: (document: DraftDocument) => mentionsOfCharacteristic(workspaceOfDocument(document), 'line', name).map(told),
});
const definition = (each: Definition) => ({
  remove: removeDefinition(each),
  told: (document: DraftDocument) => usersOf(workspaceOfDocument(document), each.kind, each.id).map((user) => `${keyOf(user)}#`),
});
const inHome = (patch: Patch, more: readonly Definition[] = []) => documentWith(patch, more);
const atHome = (at: string): string => `offering/home#${at}`;
const two = '/groups/plan/two';
const charges = (...list: Charge[]): Definition[] => [{ ...fees, charges: [...fees.charges, ...list] }];

const removals: readonly Removal[] = [
  {
    says: 'a part that a rule judges',
    document: inHome({ rules: [rule(hour, { on: two, per: 'item' })] }),
    ...part(two),
    at: atHome('/rules/0/on'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'the target of an effect',
    document: inHome({ rules: [rule(hour, { effect: { type: 'require', target: { path: two } } })] }),
    ...part(two),
    at: atHome('/rules/0/effect/target/path'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'what is set',
    document: inHome({ rules: [rule(hour, { effect: { type: 'set', target: `${two}/speed`, value: 2 } })] }),
    ...part(two),
    at: atHome('/rules/0/effect/target'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'what is counted by its path',
    document: inHome({ rules: [rule(counts(two))] }),
    ...part(two),
    at: atHome('/rules/0/when/params/of'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'what a fact reads',
    document: inHome({ rules: [rule(is('bundle', 'base.segment', 'a'))] }),
    ...part('/components/base'),
    at: atHome('/rules/0/when/path'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'an option that is compared with',
    document: inHome({ rules: [rule(is('bundle', 'plan', 'two'))] }),
    ...part(two),
    at: atHome('/rules/0/when/value'),
    fix: null,
  },
  {
    says: 'a part that is charged',
    document: inHome({ tariffs: [{ tariff: 'fees', on: two }] }),
    ...part(two),
    at: atHome('/tariffs/0/on'),
    fix: 'fix-remove-attachment',
  },
  {
    says: 'charges that are altered',
    document: inHome(
      { tariffs: [{ tariff: 'fees', on: two }, { tariff: 'fees' }, { tariff: 'saving', alters: ['/monthly', `${two}/monthly`] }] },
      [saving],
    ),
    ...part(two),
    at: atHome('/tariffs/2/alters/1'),
  },
  {
    says: 'a hint of the form',
    document: inHome({ form: { [`${two}/speed`]: { width: 'half' } } }),
    ...part(two),
    at: atHome(pointer('form', `${two}/speed`)),
    fix: 'fix-leave-out',
  },
  {
    says: 'what relies on it',
    document: inHome({ components: [...(home.components ?? []), { id: 'more', offering: 'line-two', min: 0, max: 1, reliesOn: 'base' }] }),
    ...part('/components/base'),
    at: atHome('/components/0/reliesOn'),
  },
  {
    says: 'who pays',
    document: inHome({
      roles: [{ id: 'head', min: 0, max: 1, accepts: ['line-one'], from: ['new'] }],
      tariffs: [{ tariff: 'fees', payer: { role: 'head' } }],
    }),
    ...part('/roles/head'),
    at: atHome('/tariffs/0/payer/role'),
    fix: null,
  },
  {
    says: 'what an example answers',
    document: inHome({}, [{ ...example, selections: { '/components/base/1/segment': 'a' } }]),
    ...part('/components/base'),
    at: `example/home-of-one#${pointer('selections', '/components/base/1/segment')}`,
    fix: 'fix-leave-out',
  },
  {
    says: 'what an example chooses',
    document: inHome({}, [{ ...example, selections: { '/groups/plan': ['one', 'two'] } }]),
    ...part(two),
    at: `example/home-of-one#${pointer('selections', '/groups/plan', 1)}`,
    fix: 'fix-remove-entry',
  },
  {
    says: 'a charge that comes back',
    document: inHome({}, charges(oneTime, { id: 'back', name: text('Back'), type: 'refund', charge: 'deposit' })),
    ...charge('deposit'),
    at: 'tariff/fees#/charges/4/charge',
    fix: 'fix-remove-charge',
  },
  {
    says: 'a fee that steps up',
    document: inHome(
      {},
      charges({
        id: 'up',
        name: text('Up'),
        type: 'step-up',
        charge: 'monthly',
        steps: [{ amount: '80.00', allowances: [{ allowance: 'free', quantity: 900 }] }],
      }),
    ),
    ...charge('monthly'),
    at: 'tariff/fees#/charges/3/charge',
    fix: 'fix-remove-charge',
  },
  {
    says: 'an allowance of a step',
    document: inHome(
      {},
      charges({
        id: 'up',
        name: text('Up'),
        type: 'step-up',
        charge: 'monthly',
        steps: [{ amount: '80.00', allowances: [{ allowance: 'free', quantity: 900 }] }],
      }),
    ),
    ...charge('free'),
    at: 'tariff/fees#/charges/3/steps/0/allowances/0/allowance',
    fix: 'fix-remove-charge',
  },
  {
    says: 'what leaving costs',
    document: inHome(
      {},
      charges({
        id: 'term',
        name: text('Term'),
        type: 'contract',
        months: 12,
        compensation: { method: 'percent', value: '50', charge: 'monthly' },
      }),
    ),
    ...charge('monthly'),
    at: 'tariff/fees#/charges/3/compensation/charge',
    fix: 'fix-remove-charge',
  },
  {
    says: 'a charge that is altered',
    document: inHome({ tariffs: [{ tariff: 'fees' }, { tariff: 'saving', alters: '/monthly' }] }, [saving]),
    ...charge('monthly'),
    at: atHome('/tariffs/1/alters'),
    fix: 'fix-remove-attachment',
  },
  {
    says: 'a charge of a tariff that is taken out of force',
    document: inHome({ tariffs: [{ tariff: 'fees' }, { tariff: 'saving', alters: '/monthly' }] }, [saving]),
    remove: detachTariff('home', 0, 'fees'),
    told: (document) => leftDetached(document, 'home', 0).map(told),
    at: atHome('/tariffs/0/alters'),
    fix: 'fix-remove-attachment',
  },
  {
    says: 'a characteristic that is needed',
    document: inHome({}, [{ ...line, characteristics: { ...line.characteristics, required: ['speed'] } }]),
    ...characteristic('segment'),
    at: atHome('/components/0/characteristics/segment'),
    fix: 'fix-leave-out',
  },
  {
    says: 'a characteristic that names a resource',
    document: inHome({}, [{ ...line, resources: [{ type: 'number', characteristic: 'segment' }] }]),
    ...characteristic('segment'),
    at: 'specification/line#/resources/0/characteristic',
    fix: 'fix-remove-entry',
  },
  {
    says: 'a characteristic that a fact reads',
    document: inHome({ rules: [rule(is('bundle', 'base.speed', 3))] }),
    ...characteristic('speed'),
    at: atHome('/rules/0/when/path'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'a characteristic that limits a count',
    document: inHome({ rules: [rule(counts('line-one', { segment: 'a' }))] }),
    ...characteristic('segment'),
    at: atHome('/rules/0/when/params/where/segment'),
  },
  {
    says: 'a characteristic that is set',
    document: inHome({ rules: [rule(hour, { effect: { type: 'set', target: '/components/base/speed', value: 2 } })] }),
    ...characteristic('speed'),
    at: atHome('/rules/0/effect/target'),
    fix: 'fix-remove-rule',
  },
  {
    says: 'an offering that is counted',
    document: inHome({ rules: [rule(counts('old'))] }, [{ ...simple, id: 'old' }]),
    ...definition({ ...simple, id: 'old' }),
    at: atHome('/rules/0/when/params/of'),
  },
  {
    says: 'an offering that a fact is compared with',
    document: inHome({ rules: [rule(is('item', 'offering', 'old'))] }, [{ ...simple, id: 'old' }]),
    ...definition({ ...simple, id: 'old' }),
    at: atHome('/rules/0/when/value'),
  },
  {
    says: 'a channel that a fact is compared with',
    document: inHome({ rules: [rule(is('order', 'channel', 'shop'))] }),
    ...definition(shop),
    at: atHome('/rules/0/when/value'),
  },
];

describe('what is removed is told before where it is named, and is a problem after:', () => {
  it.each(removals)('$says', ({ document, remove, told: tell, at, fix }) => {
    const before = new Set(issuesOf(document).map(addressOf));
    expect([...before]).not.toContain(at);
    const named = tell(document);
    const after = record(emptyLog(document), remove).document;
    const issue = issuesOf(after).find((each) => isAround(addressOf(each), at) && !before.has(addressOf(each)));
    expect(issue, `a problem at ${at}`).toBeDefined();
    expect(named.length).toBeGreaterThan(0);
    if (fix === undefined || !issue) return;
    const offered = soundFixes(after, createDraftReader(document)(after), issue).map(({ name }) => name.code);
    if (fix !== null) expect(offered).toContain(fix);
  });

  it('a rule that an example expects', () => {
    const document = inHome({}, [{ ...example, expect: { verdict: 'refused', because: ['offering/home/not-c'] } }]);
    expect(mentionsOfRule(workspaceOfDocument(document), 'offering/home/not-c').map(told)).toEqual([
      'example/home-of-one#/expect/because/0',
    ]);
  });
});

type Rename = {
  readonly says: string;
  readonly document: DraftDocument;
  readonly key?: DefinitionKey;
  readonly at: FieldPath;
  readonly comes: unknown;
};
const spoken: readonly Rename[] = [
  { says: 'what is narrowed', document: inHome({}), at: ['components', 0, 'characteristics'], comes: { part: { enum: ['a', 'b'] } } },
  {
    says: 'a fact of a part',
    document: inHome({ rules: [rule(is('bundle', 'base.segment', 'a'))] }),
    at: ['rules', 0, 'when', 'path'],
    comes: 'base.part',
  },
  {
    says: 'a fact of what is judged',
    document: inHome({ rules: [rule(is('item', 'segment', 'a'), { on: two, per: 'item' })] }),
    at: ['rules', 0, 'when', 'path'],
    comes: 'part',
  },
  {
    says: 'a fact of a member’s product',
    document: inHome({ rules: [rule(is('product', 'segment', 'a'), { on: '/roles/member', per: 'member' })] }),
    at: ['rules', 0, 'when', 'path'],
    comes: 'part',
  },
  {
    says: 'what limits a count',
    document: inHome({ rules: [rule(counts('line-one', { segment: 'a' }))] }),
    at: ['rules', 0, 'when', 'params', 'where'],
    comes: { part: 'a' },
  },
  {
    says: 'what is set',
    document: inHome({ rules: [rule(hour, { effect: { type: 'set', target: `${two}/segment`, value: 'a' } })] }),
    at: ['rules', 0, 'effect', 'target'],
    comes: `${two}/part`,
  },
  {
    says: 'hints of the form',
    document: inHome({ form: { [`${two}/segment`]: { width: 'half' } } }),
    at: ['form'],
    comes: { [`${two}/part`]: { width: 'half' } },
  },
  {
    says: 'answers of examples',
    document: inHome({}, [{ ...example, selections: { '/components/base/1/segment': 'a' } }]),
    key: 'example/home-of-one',
    at: ['selections'],
    comes: { '/components/base/1/part': 'a' },
  },
  {
    says: 'the facts of a table of prices',
    document: inHome({ tariffs: [{ tariff: 'fees', on: '/components/base' }] }),
    key: 'tariff/fees',
    at: ['charges', 1, 'amount', 'by', 0, 'path'],
    comes: 'part',
  },
  {
    says: 'resources of its specification',
    document: inHome({}, [{ ...line, resources: [{ type: 'number', characteristic: 'segment' }] }]),
    key: 'specification/line',
    at: ['resources', 0, 'characteristic'],
    comes: 'part',
  },
];

describe('a characteristic that gets another name is followed by', () => {
  it.each(spoken)('$says', ({ document, key = 'offering/home', at, comes }) => {
    const log = record(emptyLog(document), renameCharacteristic('line', 'segment', 'part'));
    expect(valueAt(log.document[key], at)).toEqual(comes);
    expect(contentHash(undo(log).document)).toBe(contentHash(document));
  });

  it('nothing that means other specifications too: it is told, and stays', () => {
    const other: Specification = { ...line, id: 'wire' };
    const document = inHome(
      {
        groups: [
          {
            id: 'plan',
            min: 0,
            max: 1,
            options: [
              { id: 'one', offering: 'line-one' },
              { id: 'wired', offering: 'wired' },
            ],
          },
        ],
        rules: [rule(is('bundle', 'plan.segment', 'a'))],
      },
      [other, { ...simple, id: 'wired', specification: 'wire' }],
    );
    const shared = mentionsOfCharacteristic(workspaceOfDocument(document), 'line', 'segment').filter(({ isShared }) => isShared);
    expect(shared.map(told)).toEqual(['offering/home#/rules/0/when']);
    const { document: after } = record(emptyLog(document), renameCharacteristic('line', 'segment', 'part'));
    expect(valueAt(after['offering/home'], ['rules', 0, 'when', 'path'])).toBe('plan.segment');
  });
});
