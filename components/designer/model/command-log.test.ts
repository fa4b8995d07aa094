import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offering } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { addCharge } from '../changes/add-charge.ts';
import { addDefinitions } from '../changes/add-definitions.ts';
import { addGroup } from '../changes/add-group.ts';
import { addLink } from '../changes/add-link.ts';
import { addComponents, addOptions } from '../changes/add-parts.ts';
import { addRole } from '../changes/add-role.ts';
import { addRule } from '../changes/add-rule.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { addTariff } from '../changes/add-tariff.ts';
import { addCharacteristic, removeCharacteristic, replaceCharacteristics } from '../changes/arrange-characteristics.ts';
import { moveInForm, setFormHeading, setFormText, setFormWidth } from '../changes/arrange-form.ts';
import { attachTariffs } from '../changes/attach-tariffs.ts';
import { detachTariff } from '../changes/detach-tariff.ts';
import { duplicateCharge } from '../changes/duplicate-charge.ts';
import { duplicateRule } from '../changes/duplicate-rule.ts';
import { editOfferings } from '../changes/edit-offerings.ts';
import { fillCharges } from '../changes/fill-charges.ts';
import { importDefinitions } from '../changes/import-definitions.ts';
import { keepBoth } from '../changes/keep-both.ts';
import { moveCharge } from '../changes/move-charge.ts';
import { moveOfferings } from '../changes/move-offerings.ts';
import { movePart } from '../changes/move-part.ts';
import { nameCondition } from '../changes/name-condition.ts';
import { narrowCharacteristicAt } from '../changes/narrow-characteristic.ts';
import { pasteParts } from '../changes/paste-parts.ts';
import { placeCategory } from '../changes/place-category.ts';
import { removeCharge } from '../changes/remove-charge.ts';
import { removeDefinition } from '../changes/remove-definition.ts';
import { removePart } from '../changes/remove-part.ts';
import { removeRule } from '../changes/remove-rule.ts';
import { renameCharacteristic } from '../changes/rename-characteristic.ts';
import { renamePart } from '../changes/rename-part.ts';
import { replaceRule } from '../changes/replace-rule.ts';
import { retireOffering } from '../changes/retire-offering.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setCategory } from '../changes/set-category.ts';
import { setCharacteristic } from '../changes/set-characteristic.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { setDefault } from '../changes/set-default.ts';
import { setDefaultOptions } from '../changes/set-default-options.ts';
import { setField } from '../changes/set-field.ts';
import { setMarket } from '../changes/set-market.ts';
import { setNames } from '../changes/set-names.ts';
import { setPartOffering } from '../changes/set-part-offering.ts';
import { setProvenance } from '../changes/set-provenance.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { setRoleAccepts } from '../changes/set-role-accepts.ts';
import { setSpecification } from '../changes/set-specification.ts';
import { setStanding } from '../changes/set-standing.ts';
import { takeOutcome } from '../changes/take-outcome.ts';
import { copyOffering } from '../definitions/copy-definition.ts';
import { newDefinition, newKinds } from '../definitions/new-definition.ts';
import type { Json } from '../forms/control.ts';
import type { FieldPath } from '../forms/field-path.ts';
import { readParts } from '../paste/read-parts.ts';
import { effects } from '../rules/effects.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import type { Change } from './change.ts';
import { type CommandLog, emptyLog, endGesture, layUnder, record, redo, undo } from './command-log.ts';
import { changesBetween, type DraftDocument, offeringIn, workspaceOfDocument } from './draft-document.ts';
import { outlineOf } from './outline.ts';
import type { RuleRef } from './rule-ref.ts';

const places = [
  '/components/base',
  '/groups/plan',
  '/groups/plan/one',
  '/groups/plan/two',
  '/roles/member',
  '/roles/member/components/extra',
  '/roles/member/groups/pack/three',
  '/components/gone',
];
const place = fc.constantFrom(...places);
const level = fc.constantFrom('', '/roles/member');
const brings = fc.constantFrom('line-one', 'line-two', 'line-three');
const parts = fc.subarray([
  { id: 'first', offering: 'line-one' },
  { id: 'second', offering: 'line-two' },
]);
const count = fc.integer({ min: 0, max: 9 });
const text = fc.record({ 'zh-CN': fc.string({ minLength: 1, maxLength: 5 }), en: fc.string({ minLength: 1, maxLength: 5 }) });
const chargeType = fc.constantFrom(...Object.values(chargeForms).map((form) => form.begin({ id: '', name: { 'zh-CN': '', en: '' } }).type));
const chargeId = fc.constantFrom('monthly', 'setup', 'free', 'use');
const effect = fc.constantFrom(...Object.values(effects).map(({ initial }) => initial));
/** As controls write them: what is needed is never taken out, and no shape is broken. */
const chargeEdit = fc.oneof(
  fc.record({ path: fc.constant<FieldPath>(['amount']), value: fc.constantFrom<Json[]>('9.50', 'x') }),
  fc.record({
    path: fc.constantFrom<FieldPath>(['months', 'from'], ['months', 'to'], ['precedence']),
    value: fc.option(count, { nil: undefined }),
  }),
  fc.record({
    path: fc.constant<FieldPath>(['of', 'kinds']),
    value: fc.constantFrom<(Json | undefined)[]>(['data'], ['sms', 'call'], undefined),
  }),
  fc.record({
    path: fc.constant<FieldPath>(['payer']),
    value: fc.constantFrom<(Json | undefined)[]>('self', { role: 'member' }, undefined),
  }),
  fc.record({
    path: fc.constant<FieldPath>(['steps']),
    value: fc.constantFrom<(Json | undefined)[]>([{ upTo: 3, rate: '0.10' }], undefined),
  }),
);
const ruleEdit = fc.oneof(
  fc.record({
    path: fc.constant<FieldPath>(['effect']),
    value: fc.constantFrom<Json[]>(...Object.values(effects).map(({ initial }) => initial)),
  }),
  fc.record({
    path: fc.constantFrom<FieldPath>(['actions'], ['appliesTo', 'channels']),
    value: fc.option(fc.constant(['add']), { nil: undefined }),
  }),
  fc.record({ path: fc.constant<FieldPath>(['on']), value: fc.constantFrom('/roles/member', undefined) }),
);
const own = { type: 'own', id: 'real-name' } as const;
const characteristic = fc.constantFrom('segment', 'speed', 'colour', 'gone');
const bundleOf = (document: DraftDocument, id = 'home'): Offering => {
  const found = offeringIn(document, id);
  if (!found) throw new Error(`No ${id}`);
  return found;
};
const inline = { type: 'inline', offering: 'home', id: 'not-c' } as const;

const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(place, count, count).map(([at, min, max]) => setCardinality('home', at, { min, max })),
  fc.tuple(place, fc.option(count)).map(([at, quantity]) => setDefault('home', at, quantity)),
  fc.subarray(['one', 'two']).map((options) => setDefaultOptions('home', '/groups/plan', options)),
  fc.tuple(level, parts, fc.boolean()).map(([at, some, isMandatory]) => addComponents('home', at, { parts: some, isMandatory })),
  fc
    .tuple(level, parts, text, fc.boolean())
    .map(([at, options, name, isMandatory]) => addGroup('home', at, { id: 'more', name, options, isMandatory })),
  parts.map((some) => addOptions('home', '/groups/plan', some)),
  fc.tuple(text, fc.boolean()).map(([name, isMandatory]) => addRole('home', { id: 'friend', name, accepts: ['line-one'], isMandatory })),
  fc.tuple(place, fc.option(fc.constantFrom('base', 'member'))).map(([at, sibling]) => setReliesOn('home', at, sibling)),
  fc
    .tuple(fc.constantFrom('require' as const, 'exclude' as const), place, place, text)
    .map(([type, from, to, reason]) => addLink('home', { type, from, to, reason })),
  fc
    .tuple(place, fc.constantFrom('', ...places), fc.option(fc.constantFrom('one', 'base', 'gone')))
    .map(([at, parent, before]) => movePart('home', at, { parent, before })),
  fc
    .array(fc.tuple(fc.constantFrom('line-one', 'base', 'Pack', 'member'), count, count, fc.constantFrom('', 'plan', 'member/pack')), {
      maxLength: 4,
    })
    .map((lines) =>
      pasteParts(
        'home',
        readParts(
          { document: sampleDocument, offering: bundleOf(sampleDocument), rows: outlineOf(sampleDocument, bundleOf(sampleDocument)) },
          lines.map(([part, min, max, within]) => [part, String(min), String(max), '', within]),
        ).parts,
      ),
    ),
  place.map((at) => removePart('home', at)),
  fc.tuple(place, fc.option(text)).map(([at, name]) => renamePart('home', at, name)),
  fc.tuple(place, brings).map(([at, offering]) => setPartOffering('home', at, offering)),
  brings.map((offering) => setRoleAccepts('home', '/roles/member', { accepts: [offering], from: ['new'] })),
  text.map((name) => setNames('offering/home', { name, description: name })),
  fc.constant(setNames('offering/home', { description: null })),
  fc.subarray(['shop', 'hotline']).map((channels) => setMarket('home', { channels, customerClasses: ['family'] })),
  fc.nat(999).map((fen) => setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount: `${fen}.50` })),
  fc.nat(999).map((fen) => setChargeAmount('fees', 'setup', { spot: { type: 'row', index: 0 }, amount: `${fen}.00` })),
  fc
    .constantFrom('a', 'b')
    .map((value) => setField({ type: 'rule', rule: inline }, { path: ['when', 'any', 0, 'value'], value, isTyped: true })),
  text.map((reason) => setField({ type: 'rule', rule: inline }, { path: ['reason'], value: reason })),
  fc.tuple(fc.constantFrom('monthly', 'new'), chargeType, text).map(([id, type, name]) => addCharge('fees', { id, type, name })),
  chargeId.map((id) => duplicateCharge('fees', id)),
  chargeId.map((id) => removeCharge('fees', id)),
  fc.tuple(chargeId, fc.constantFrom<(1 | -1)[]>(1, -1)).map(([id, by]) => moveCharge('fees', id, by)),
  fc.tuple(fc.constantFrom('fees', 'more-fees'), text).map(([id, name]) => addTariff('home', id, name, name)),
  fc
    .constantFrom<TariffAttachment[]>({ tariff: 'fees' }, { tariff: 'fees', on: '/roles/member' })
    .map((each) => attachTariffs('home', [each])),
  fc.nat(2).map((index) => detachTariff('home', index, 'fees')),
  fc.tuple(fc.constantFrom('not-c', 'new'), text, effect).map(([id, reason, then]) => addRule('home', { id, reason, effect: then })),
  fc
    .tuple(fc.constantFrom('real-name', 'second'), text, effect)
    .map(([id, reason, then]) => addSharedRule('home', { id, reason, effect: then })),
  fc.constantFrom<RuleRef[]>(inline, own).map(duplicateRule),
  fc.tuple(fc.constantFrom<RuleRef[]>(inline, own), text).map(([rule, reason]) => removeRule(rule, reason)),
  fc
    .tuple(chargeId, chargeEdit, fc.boolean())
    .map(([charge, edit, isTyped]) => setField({ type: 'charge', tariff: 'fees', charge }, { ...edit, isTyped })),
  fc
    .tuple(fc.constantFrom<RuleRef[]>(inline, own), fc.constantFrom('named', 'also-named'), text)
    .map(([rule, id, name]) => nameCondition({ type: 'rule', rule }, ['when'], { id, name })),
  fc.tuple(fc.nat(4), text, chargeType).map(([index, name, type]) =>
    fillCharges('fees', {
      edits: [{ index, path: ['name'], value: { ...name }, kept: 1 }],
      added: [{ type, name, edits: [{ path: ['precedence'], value: index, kept: 0 }] }],
    }),
  ),
  text.map((reason) =>
    replaceRule(inline, {
      type: 'inline',
      rule: { id: 'not-c', per: 'order', when: { condition: 'named' }, effect: { type: 'warn' }, reason },
    }),
  ),
  fc.tuple(fc.constantFrom<RuleRef[]>(inline, own), ruleEdit).map(([rule, edit]) => setField({ type: 'rule', rule }, { ...edit, kept: 1 })),
  fc.constant(narrowCharacteristicAt('home', { place: '/components/base', characteristic: 'speed' }, { minimum: 2 })),
  fc.constant(narrowCharacteristicAt('home', { place: '/components/base', characteristic: 'segment' }, null)),
  fc
    .tuple(fc.constantFrom(...newKinds), fc.constantFrom('new-one', 'new-two', 'home'), text)
    .map(([kind, id, name]) =>
      addDefinitions([newDefinition({ kind, id, name, category: 'all', specification: 'line', serviceFamily: 'ims' })]),
    ),
  fc
    .tuple(text, fc.boolean())
    .map(([name, withTariffs]) =>
      addDefinitions(copyOffering(sampleDocument, bundleOf(sampleDocument), { id: 'copy', name, withTariffs })),
    ),
  fc
    .constantFrom(...Object.values(sampleDocument))
    .map((mine) => keepBoth({ mine, theirs: mine, document: sampleDocument, referring: ['offering/home'] })),
  brings.map((id) => removeDefinition(bundleOf(sampleDocument, id))),
  fc.option(fc.constant('2027-01-01T00:00:00+08:00')).map((end) => retireOffering('home', end)),
  fc.subarray(['all', 'other']).map((categories) => setStanding('home', { categories, replaces: ['line-one'] })),
  fc
    .subarray(['home', 'line-one', 'gone'])
    .map((ids) => editOfferings(ids, { end: '2027-02-01T00:00:00+08:00', addCategory: 'other', channels: [] })),
  fc
    .record({ parent: fc.constantFrom('all', 'new-one', null), before: fc.constantFrom('all', 'new-two', null) })
    .chain((to) => fc.constantFrom('all', 'new-one', 'new-two').map((id) => placeCategory(id, to))),
  fc
    .tuple(fc.subarray(['home', 'line-one', 'gone']), fc.constantFrom('all', null))
    .map(([ids, from]) => moveOfferings(ids, { from, to: 'other' })),
  characteristic.map((name) => addCharacteristic('line', name, { type: 'string', label: { 'zh-CN': name, en: name } })),
  characteristic.map((name) => removeCharacteristic('line', name)),
  fc.tuple(characteristic, characteristic).map(([name, to]) => renameCharacteristic('line', name, to)),
  fc
    .tuple(characteristic, fc.boolean())
    .map(([name, isRequired]) => setCharacteristic('line', name, { type: 'integer', maximum: 9, isRequired })),
  characteristic.map((name) => setCharacteristic('line', name, { enum: ['a'], default: null })),
  fc.constant(replaceCharacteristics('line', { type: 'object', properties: {} })),
  characteristic.map((name) => setSpecification('line', { resources: [{ type: 'number', characteristic: name }], contract: null })),
  fc
    .tuple(fc.option(fc.constant('all')), fc.option(count), fc.boolean())
    .map(([parent, order, isBrand]) => setCategory('all', { parent, order, isBrand })),
  fc.tuple(fc.subarray(Object.values(sampleDocument)), fc.boolean()).map(([brought, isWhole]) => importDefinitions(brought, isWhole)),
  fc
    .tuple(place, count, fc.option(text))
    .map(([at, order, heading]) => moveInForm('home', at, { [at]: { order, heading: heading ?? undefined } })),
  fc.tuple(place, fc.constantFrom('half' as const, undefined)).map(([at, width]) => setFormWidth('home', at, width)),
  fc
    .tuple(place, fc.constantFrom('label' as const, 'help' as const), fc.option(text))
    .map(([at, which, words]) => setFormText('home', at, which, words)),
  fc.tuple(place, fc.option(text)).map(([at, heading]) => setFormHeading('home', at, heading)),
  fc
    .constantFrom<('allowed' | 'refused')[]>('allowed', 'refused')
    .map((verdict) => takeOutcome('home-of-one', { verdict, because: [], oneTime: '0.00', recurring: [], charges: [] })),
  fc.constant(setProvenance('offering/home', [{ grade: 'A', note: 'seen' }])),
);

const done = (changes: readonly Change[], from: CommandLog = emptyLog(sampleDocument)): CommandLog => changes.reduce(record, from);
const allUndone = (log: CommandLog): CommandLog => (log.past.length === 0 ? log : allUndone(undo(log)));
const allRedone = (log: CommandLog): CommandLog => (log.future.length === 0 ? log : allRedone(redo(log)));

describe('command log', () => {
  it('comes back to the same content when everything is undone, and forward again when everything is redone', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        const log = done(changes);
        const back = allUndone(log);
        expect(contentHash(back.document)).toBe(contentHash(sampleDocument));
        expect(changesBetween(sampleDocument, back.document)).toEqual({});
        expect(contentHash(allRedone(back).document)).toBe(contentHash(log.document));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the document readable as a workspace and as an outline, whatever is done', () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 25 }), (changes) => {
        const { document } = done(changes);
        const bundle = offeringIn(document, 'home');
        const rows = bundle ? outlineOf(document, bundle) : [];
        expect(new Set(rows.map((row) => row.place)).size).toBe(rows.length);
        expect(workspaceOfDocument(document).get('offering', 'home') ?? null).toBe(bundle);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
      }),
      { numRuns: 200 },
    );
  });

  it('doubles no part that was made since a list was read', () => {
    const bundle = bundleOf(sampleDocument);
    const lines = ['line-two', 'Pack'].map((part) => [part, '1', '2', '', '']);
    const { parts } = readParts({ document: sampleDocument, offering: bundle, rows: outlineOf(sampleDocument, bundle) }, lines);
    expect(parts.filter(({ place }) => place === null)).not.toHaveLength(0);
    const once = done([pasteParts('home', parts)]);
    expect(once.past).toHaveLength(1);
    expect(done([pasteParts('home', parts)], once).document).toEqual(once.document);
  });

  it('makes one step of one gesture, and a new one after its end', () => {
    const typed = done(['5', '50', '50.5'].map((amount) => setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount })));
    expect(typed.past).toHaveLength(1);
    const again = done([setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount: '45.00' })], endGesture(typed));
    expect(again.past).toHaveLength(2);
    expect(contentHash(undo(undo(again)).document)).toBe(contentHash(sampleDocument));
  });

  it('leaves no step where nothing changed, and forgets what was undone once something new is done', () => {
    const same = setCardinality('home', '/components/base', { min: 1, max: 1 });
    expect(done([same]).past).toHaveLength(0);
    const taken = undo(done([setCardinality('home', '/components/base', { min: 0 })]));
    expect(taken.future).toHaveLength(1);
    expect(done([setCardinality('home', '/roles/member', { max: 6 })], taken).future).toHaveLength(0);
  });

  it('lays what others did under the steps, and forgets those that rest on the same, with what rests on these', () => {
    const price = (amount: string) => setChargeAmount('fees', 'monthly', { spot: { type: 'fixed' }, amount });
    const name = { 'zh-CN': '新', en: 'New' };
    const log = done([
      price('1.00'),
      setNames('category/all', { name }),
      addTariff('home', 'more-fees', name, name),
      setNames('tariff/more-fees', { name }),
    ]);
    const theirs = { ...bundleOf(sampleDocument), name: { 'zh-CN': '家', en: 'Theirs' } };
    const merged = layUnder(log, { 'offering/home': theirs });
    // The tariff that was added belongs to the same step as its attachment in the bundle.
    expect(merged.past.map(({ name: { code } }) => code)).toEqual(['set-charge-amount', 'set-names', 'set-names']);
    expect(allUndone(merged).document).toMatchObject({ 'offering/home': theirs, 'category/all': sampleDocument['category/all'] });
    const older = done([addTariff('home', 'more-fees', name, name), setNames('category/all', { name })]);
    expect(layUnder(older, { 'tariff/more-fees': null }).past).toHaveLength(1);
    const dragged = done([setNames('offering/home', { name }), addTariff('home', 'more-fees', name, name)]);
    expect(layUnder(dragged, { 'tariff/more-fees': null }).past).toEqual([]);
    expect(layUnder(undo(undo(dragged)), { 'offering/home': theirs }).future).toEqual([]);
  });
});
