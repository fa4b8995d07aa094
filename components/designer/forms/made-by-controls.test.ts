import { describe, expect, it } from 'vitest';
import type { Definition } from '../../../core/definition/index.ts';
import { contentHash } from '../../../core/release/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import type { Charge, Effect } from '../../../schemas/generated/definitions.ts';
import { addCharge } from '../changes/add-charge.ts';
import { addRule } from '../changes/add-rule.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { addTariff } from '../changes/add-tariff.ts';
import { attachTariffs } from '../changes/attach-tariffs.ts';
import { removeCharge } from '../changes/remove-charge.ts';
import { setField } from '../changes/set-field.ts';
import type { Change } from '../model/change.ts';
import { type CommandLog, emptyLog, record, undo } from '../model/command-log.ts';
import { documentOf } from '../model/draft-document.ts';
import { effects } from '../rules/effects.ts';
import { acceptanceRuleForm, inlineRuleForm } from '../rules/rule-forms.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';
import { attachmentForm, tariffForm } from '../tariffs/tariff-form.ts';
import type { Control, Fields, Json } from './control.ts';
import { type FieldPath, valueAt } from './field-path.ts';
import { type FieldSubject, subjectIn } from './field-subject.ts';

/** A person at the controls of a form: looks at what stands there and makes of it what is wanted. */
class Hand {
  log: CommandLog;
  steps = 0;
  constructor(definitions: readonly Definition[]) {
    this.log = emptyLog(documentOf(definitions));
  }
  do(change: Change): void {
    this.log = record(this.log, change);
    this.steps += 1;
  }
  make(subject: FieldSubject, fields: Fields, wanted: object, path: FieldPath = [], kept = 0): void {
    for (const [name, { control, isOptional = false }] of Object.entries(fields)) {
      const value: unknown = Object.hasOwn(wanted, name) ? Reflect.get(wanted, name) : undefined;
      if (value !== undefined || isOptional) this.set(subject, control, value, [...path, name], kept);
    }
  }
  private at(subject: FieldSubject, path: FieldPath): unknown {
    return valueAt(subjectIn(this.log.document, subject), path);
  }
  private set(subject: FieldSubject, control: Control, wanted: unknown, path: FieldPath, kept: number): void {
    const choose = (value: Json | undefined) => this.do(setField(subject, { path, value, kept }));
    if (control.type === 'fixed' || control.type === 'charges') return;
    if (wanted === undefined) {
      choose(undefined);
      return;
    }
    if (control.type === 'group') {
      if (control.initial !== undefined && this.at(subject, path) === undefined) choose(control.initial);
      this.make(subject, control.fields, Object(wanted), path, control.initial === undefined ? kept : path.length);
      return;
    }
    if (control.type === 'rows') {
      const list: readonly unknown[] = Array.isArray(wanted) ? wanted : [];
      choose(list.map(() => control.initial));
      for (const [index, row] of list.entries()) this.make(subject, control.fields, Object(row), [...path, index], path.length + 1);
      return;
    }
    if (control.type === 'variants') {
      const variant = control.variants[String(Reflect.get(Object(wanted), 'type'))];
      if (!variant) throw new Error(`no variant at ${path.join('/')}`);
      choose(variant.initial);
      this.make(subject, variant.fields, Object(wanted), path, path.length);
      return;
    }
    if (control.type === 'shapes') {
      const shape = Object.values(control.shapes).find((each) => each.isOf(wanted));
      if (!shape) throw new Error(`no shape at ${path.join('/')}`);
      choose(shape.initial);
      this.set(subject, shape.control, wanted, path, kept);
      return;
    }
    choose(JSON.parse(JSON.stringify(wanted)));
  }
}

const workspace = readSeeds();
const name = { 'zh-CN': '新', en: 'New' };
const hashOf = (value: unknown): string => contentHash(JSON.parse(JSON.stringify(value)));
const undone = (log: CommandLog): CommandLog => (log.past.length === 0 ? log : undone(undo(log)));

describe('what is made by controls alone', () => {
  const tariffs = workspace.all('tariff');
  it('finds tariffs, rules and offerings with rules to make', () => {
    expect(tariffs.length).toBeGreaterThan(50);
    expect(new Set(tariffs.flatMap(({ charges }) => charges.map(({ type }) => type))).size).toBe(Object.keys(chargeForms).length);
  });

  it('equals every tariff of the catalogue, and undoing it all leaves nothing', () => {
    for (const tariff of tariffs) {
      const home = workspace.all('offering')[0];
      if (!home) throw new Error('no offering');
      const hand = new Hand([home]);
      const before = contentHash(hand.log.document);
      hand.do(addTariff(home.id, tariff.id, name, name));
      hand.do(removeCharge(tariff.id, 'monthly-fee'));
      hand.make({ type: 'definition', key: `tariff/${tariff.id}` }, tariffForm, tariff);
      for (const charge of tariff.charges) makeCharge(hand, tariff.id, charge);
      expect(hashOf(hand.log.document[`tariff/${tariff.id}`])).toBe(hashOf(tariff));
      if (hand.steps < 500) expect(contentHash(undone(hand.log).document)).toBe(before);
    }
  });

  it('equals every rule of its own', () => {
    for (const rule of workspace.all('rule')) {
      const hand = new Hand([]);
      hand.do(addSharedRule('anything', { id: rule.id, reason: name, effect: initialOf(rule.effect) }));
      hand.make({ type: 'rule', rule: { type: 'own', id: rule.id } }, acceptanceRuleForm, rule);
      expect(hashOf(hand.log.document[`rule/${rule.id}`])).toBe(hashOf(rule));
    }
  });

  it('equals every rule and every attachment inside an offering', () => {
    for (const offering of workspace.all('offering')) {
      const { rules = [], tariffs: attachments = [], ...bare } = offering;
      const hand = new Hand([bare]);
      for (const rule of rules) {
        hand.do(addRule(offering.id, { id: rule.id, reason: name, effect: initialOf(rule.effect) }));
        hand.make({ type: 'rule', rule: { type: 'inline', offering: offering.id, id: rule.id } }, inlineRuleForm, rule);
      }
      for (const [index, attachment] of attachments.entries()) {
        hand.do(attachTariffs(offering.id, [{ tariff: attachment.tariff }]));
        hand.make({ type: 'attachment', offering: offering.id, index }, attachmentForm, attachment);
      }
      expect(hashOf(hand.log.document[`offering/${offering.id}`])).toBe(hashOf(offering));
    }
  });
});

function makeCharge(hand: Hand, tariff: string, charge: Charge): void {
  hand.do(addCharge(tariff, { id: charge.id, type: charge.type, name }));
  hand.make({ type: 'charge', tariff, charge: charge.id }, chargeForms[charge.type].fields, charge);
}

const initialOf = ({ type }: Effect): Effect => effects[type].initial;
