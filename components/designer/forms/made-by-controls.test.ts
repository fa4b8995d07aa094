import { describe, expect, it } from 'vitest';
import { contentHash } from '../../../core/release/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import type { Charge, Effect } from '../../../schemas/generated/definitions.ts';
import { addCharge } from '../changes/add-charge.ts';
import { addSharedRule } from '../changes/add-shared-rule.ts';
import { addTariff } from '../changes/add-tariff.ts';
import { removeCharge } from '../changes/remove-charge.ts';
import { type CommandLog, undo } from '../model/command-log.ts';
import { effects } from '../rules/effects.ts';
import { acceptanceRuleForm } from '../rules/rule-forms.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';
import { tariffForm } from '../tariffs/tariff-form.ts';
import { Hand } from '../testing/hand.ts';

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
});

function makeCharge(hand: Hand, tariff: string, charge: Charge): void {
  hand.do(addCharge(tariff, { id: charge.id, type: charge.type, name }));
  hand.make({ type: 'charge', tariff, charge: charge.id }, chargeForms[charge.type].fields, charge);
}

const initialOf = ({ type }: Effect): Effect => effects[type].initial;
