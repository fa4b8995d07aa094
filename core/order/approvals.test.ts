import { describe, expect, it } from 'vitest';
import type { Characteristic } from '../../schemas/generated/definitions.ts';
import type { Linked } from '../configure/index.ts';
import { inlineRule, monthly, offering, specification, tariff, text } from '../testing/build-definitions.ts';
import { captureCommand } from '../testing/capture-command.ts';
import { factsForTest, linkForTest } from '../testing/configure-for-test.ts';
import { decideAgreed } from '../testing/decide-agreed.ts';
import { evolve, type Order, type OrderCommand, type OrderPrograms } from './index.ts';

const at = '2026-11-22T10:00:00+08:00';
const speed: Characteristic = { type: 'string', label: text('speed'), enum: ['slow', 'fast'], default: 'slow' };
const approval = (id: string, level: string, path: string, value: string | boolean) =>
  inlineRule(id, { fact: path === 'speed' ? 'item' : 'customer', path, operator: 'equal', value }, { effect: { type: 'approval', level } });

const release = (fee: string, ...rules: ReturnType<typeof inlineRule>[]): Linked =>
  linkForTest(
    [
      specification({ id: 'plan', fields: { speed, note: { type: 'string', label: text('note') } } }),
      offering({ id: 'plan', tariffs: [{ tariff: 'fee' }], rules: [approval('fast', 'branch', 'speed', 'fast'), ...rules] }),
      tariff('fee', monthly('fee', fee)),
    ],
    'plan',
  );
const plain = release('10.00');
const two = release('10.00', approval('unverified', 'credit', 'idVerified', false));
const programs = (linked: Linked): OrderPrograms => new Map([['r1', { pinned: linked, live: linked }]]);

const root = (selections: Record<string, string>) => ({ key: 'r1', offering: 'plan', program: 'p', selections });
const capture = captureCommand(at, root({ '/speed': 'fast' }));
const submit = (given: Partial<Extract<OrderCommand, { type: 'submit' }>> = {}): OrderCommand => ({
  type: 'submit',
  at,
  by: 'clerk',
  engine: '1',
  liveRelease: 'hash',
  facts: factsForTest(),
  secondJudge: { judged: 1, differences: [] },
  accounts: { customer: 'account-1' },
  shown: [],
  consent: 'terms',
  ...given,
});
const say = (outcome: 'granted' | 'refused', by = 'boss', request = 'r1 offering/plan/fast', note = ''): OrderCommand => ({
  type: 'decide-approval',
  at,
  by,
  request,
  outcome,
  note,
});
const revise = (selections: Record<string, string>): OrderCommand => ({ type: 'revise', at, by: 'clerk', roots: [root(selections)] });
const recall: OrderCommand = { type: 'recall', at, by: 'clerk' };
const cancel: OrderCommand = { type: 'cancel', at, by: 'clerk', reason: 'no' };
const unverified = factsForTest({ customers: { customer: { idVerified: false } } });

/** The order after these commands, and what each of them came to: the types of its events, or of its rejection. */
function outcomeOf(commands: readonly OrderCommand[], linked: Linked = plain): { order: Order; said: string[] } {
  const said: string[] = [];
  let order: Order | null = null;
  for (const command of commands) {
    const decision = decideAgreed(programs(linked), order, command);
    said.push(decision.ok ? decision.value.map(({ type }) => type).join('+') : `no: ${decision.error.type}`);
    if (decision.ok) order = decision.value.reduce<Order | null>(evolve, order);
  }
  if (!order) throw new Error('no order');
  return { order, said };
}

describe('an order that only lacks approvals', () => {
  it('is held with its requests, the price and who asks; consent is recorded before', () => {
    const { order, said } = outcomeOf([capture, submit()]);
    expect(said.at(-1)).toBe('consent-recorded+approval-requested');
    expect(order).toMatchObject({
      state: 'held',
      acceptance: null,
      hold: { by: 'clerk', totals: [{ key: 'r1' }] },
      consent: { by: 'clerk', statement: 'terms' },
      approvals: [
        { id: 'r1 offering/plan/fast', level: 'branch', by: 'clerk', items: [''], decision: null, explanation: { truth: 'yes' } },
      ],
    });
  });

  it('goes on once all is granted, with what was granted kept', () => {
    const { order, said } = outcomeOf([capture, submit(), say('granted'), submit()]);
    expect(said.slice(-2)).toEqual(['approval-granted', 'order-acknowledged']);
    expect(order).toMatchObject({ state: 'acknowledged', approvals: [{ decision: { outcome: 'granted', by: 'boss' } }] });
    expect(order.hold).toBeUndefined();
  });

  it('waits for every request, and asks once for what is granted', () => {
    const both = [capture, submit({ facts: unverified }), say('granted')];
    expect(outcomeOf([...both, submit({ facts: unverified })], two).said.at(-1)).toBe('no: not-a-draft');
    const credit = say('granted', 'boss', 'r1 offering/plan/unverified');
    expect(outcomeOf([...both, credit, submit({ facts: unverified })], two).said.at(-1)).toBe('order-acknowledged');
  });

  it('comes back with the note when one is refused, and keeps the other grant for the same content', () => {
    const credit = say('refused', 'boss', 'r1 offering/plan/unverified', 'bad debts');
    const before = [capture, submit({ facts: unverified }), say('granted'), credit];
    const { order } = outcomeOf(before, two);
    expect(order).toMatchObject({ state: 'draft', returned: { type: 'approval-refused', note: 'bad debts', level: 'credit', by: 'boss' } });
    const again = outcomeOf([...before, submit({ facts: unverified })], two).order;
    expect(again.returned).toBeUndefined();
    expect(again.approvals?.map(({ decision }) => decision?.outcome ?? 'open')).toEqual(['granted', 'open']);
  });

  it('loses its grant with a change of what was granted, and finds it again with the same content', () => {
    const granted = [capture, submit({ facts: unverified }), say('granted'), recall];
    const changed = outcomeOf([...granted, revise({ '/speed': 'fast', '/note': 'x' }), submit({ facts: unverified })], two);
    expect(changed.order.approvals?.map(({ decision }) => decision)).toEqual([null, null]);
    const same = outcomeOf([...granted, revise({ '/speed': 'fast' }), submit({ facts: unverified })], two);
    expect(same.order.approvals?.map(({ decision }) => decision?.outcome ?? 'open')).toEqual(['granted', 'open']);
  });

  it('is granted at one price and no other', () => {
    const { order } = outcomeOf([capture, submit(), say('granted')]);
    const dearer = decideAgreed(programs(release('99.00')), order, submit());
    expect(dearer.ok && dearer.value.map(({ type }) => type)).toEqual(['consent-recorded', 'approval-requested']);
  });

  it('is judged afresh before it goes on', () => {
    const { order } = outcomeOf([capture, submit(), say('granted')]);
    const law = release('10.00', inlineRule('law', { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' }));
    const decision = decideAgreed(programs(law), order, submit());
    expect(!decision.ok && decision.error.type).toBe('not-allowed');
  });

  it('is refused, and not held, while anything else says no', () => {
    const law = release('10.00', inlineRule('law', { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' }));
    expect(outcomeOf([capture, submit()], law).said.at(-1)).toBe('no: not-allowed');
  });

  const held = [capture, submit()];
  it.each([
    ['the eyes of who asked', held, say('granted', 'clerk'), 'no: own-request'],
    ['a decision on nothing', held, say('granted', 'boss', 'r1 other'), 'no: no-such-request'],
    ['a second decision', [capture, submit({ facts: unverified }), say('granted')], say('refused'), 'no: already-decided'],
    ['a decision on a draft', [capture], say('granted'), 'no: not-held'],
    ['a decision on an accepted order', [...held, say('granted'), submit()], say('granted'), 'no: not-held'],
    ['a decision on a cancelled order', [...held, cancel], say('granted'), 'no: already-cancelled'],
    ['changes while it waits', held, revise({}), 'no: not-a-draft'],
    ['a second submission while it waits', held, submit(), 'no: not-a-draft'],
    ['taking back what does not wait', [capture], recall, 'no: not-held'],
  ])('refuses %s', (_, before, command, answer) => {
    expect(outcomeOf([...before, command], two).said.at(-1)).toBe(answer);
  });

  it('can be taken back and cancelled', () => {
    expect(outcomeOf([...held, recall]).order).toMatchObject({ state: 'draft', returned: { type: 'recalled', by: 'clerk' } });
    expect(outcomeOf([...held, cancel]).order).toMatchObject({ state: 'cancelled' });
  });

  it('says once for each content that the customer agreed', () => {
    expect(outcomeOf([...held, recall, submit()]).said.at(-1)).toBe('approval-requested');
    expect(outcomeOf([...held, recall, revise({ '/speed': 'slow' }), submit()]).said.at(-1)).toBe('consent-recorded+order-acknowledged');
  });
});
