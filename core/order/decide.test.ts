import { describe, expect, it } from 'vitest';
import type { Linked } from '../configure/index.ts';
import { inlineRule, monthly, offering, specification, tariff } from '../testing/build-definitions.ts';
import { captureCommand } from '../testing/capture-command.ts';
import { factsForTest, linkForTest } from '../testing/configure-for-test.ts';
import { decideAgreed } from '../testing/decide-agreed.ts';
import { decide, evolve, type Order, type OrderCommand, type OrderEvent, type OrderPrograms } from './index.ts';

const release = (fee: string, ...rules: ReturnType<typeof inlineRule>[]): Linked =>
  linkForTest(
    [specification({ id: 'plan' }), offering({ id: 'plan', tariffs: [{ tariff: 'fee' }], rules }), tariff('fee', monthly('fee', fee))],
    'plan',
  );

const never = { fact: 'order', path: 'channel', operator: 'equal', value: 'nowhere' };
const inShop = { fact: 'order', path: 'channel', operator: 'equal', value: 'shop' };
const plain = release('10.00', inlineRule('law', never, { binds: 'live' }));
const at = '2026-11-22T10:00:00+08:00';
const programs = (pinned: Linked, live: Linked | null = pinned): OrderPrograms => new Map([['r1', { pinned, live }]]);

const capture = captureCommand(at, { offering: 'plan', program: plain.program.hash, selections: {} });
const submit = (given: Partial<Extract<OrderCommand, { type: 'submit' }>> = {}): OrderCommand => ({
  type: 'submit',
  at,
  by: 'clerk',
  engine: '1',
  liveRelease: 'hash',
  facts: factsForTest(),
  secondJudge: { judged: 1, differences: [] },
  accounts: { customer: 'account-1', stranger: 'account-2' },
  shown: [],
  ...given,
});
const cancel: OrderCommand = { type: 'cancel', at, by: 'clerk', reason: 'changed her mind' };

/** Given the events of these commands, when one more arrives. */
function given(...commands: OrderCommand[]) {
  const order = commands.reduce<Order | null>((before, command) => {
    const decision = decideAgreed(programs(plain), before, command);
    if (!decision.ok) throw new Error(decision.error.type);
    return decision.value.reduce<Order | null>(evolve, before);
  }, null);
  const when = (command: OrderCommand, with_: OrderPrograms = programs(plain)) => {
    const decision = decideAgreed(with_, order, command);
    return {
      events: decision.ok ? decision.value.map((event: OrderEvent) => event.type) : [],
      refusal: decision.ok ? null : decision.error.type,
      rejection: decision.ok ? null : decision.error,
      order: decision.ok ? decision.value.reduce<Order | null>(evolve, order) : order,
    };
  };
  return { order, when };
}

describe('decide', () => {
  it('captures an order as a draft of version 1', () => {
    const { order } = given(capture);
    expect(order).toMatchObject({ state: 'draft', version: 1, capturedAt: at, capturedBy: 'clerk', acceptance: null });
  });

  it.each([
    ['a second capture', [capture], capture, 'already-exists'],
    ['a submit of nothing captured', [], submit(), 'not-captured'],
    ['a submit of a cancelled order', [capture, cancel], submit(), 'already-cancelled'],
    ['a second submit', [capture, submit()], submit(), 'not-a-draft'],
    ['a revision after acceptance', [capture, submit()], { type: 'revise', at, by: 'clerk', roots: [] } as OrderCommand, 'not-a-draft'],
    ['a submit without roots', [capture, { type: 'revise', at, by: 'clerk', roots: [] } as OrderCommand], submit(), 'nothing-ordered'],
    ['a second cancel', [capture, cancel], cancel, 'already-cancelled'],
  ] as const)('refuses %s', (_, before, command, refusal) => {
    expect(given(...before).when(command).refusal).toBe(refusal);
  });

  it('stores the whole configuration with rule trace, price and facts at acceptance', () => {
    const { order } = given(capture).when(submit());
    expect(order?.state).toBe('acknowledged');
    expect(order?.acceptance).toMatchObject({
      pricedAt: at,
      facts: { ...factsForTest(), held: { customer: 0 } },
      roots: [
        {
          program: plain.program.hash,
          price: { totals: { recurring: [{ amount: 10_000_000 }] } },
          outcomes: { rules: [{ rule: 'offering/plan/law' }], kinds: [{ rule: 0, applies: 'no', items: [0] }] },
        },
      ],
      secondJudge: { judged: 1, differences: 0 },
      // Of all accounts it was told, only those that are billed.
      accounts: { customer: 'account-1' },
    });
  });

  it('judges rules that bind live by the live release, so that a parked order cannot evade a law', () => {
    const stricter = release('10.00', inlineRule('law', inShop, { binds: 'live' }));
    const { refusal, rejection } = given(capture).when(submit(), programs(plain, stricter));
    expect(refusal).toBe('not-allowed');
    expect(rejection).toMatchObject({
      roots: [{ key: 'r1', judgement: { verdict: 'refused', blockers: [{ rule: 'offering/plan/law' }] } }],
    });
  });

  it('keeps pinned rules and prices of its own release whatever the live one says', () => {
    const other = release('99.00', inlineRule('business', inShop));
    const { refusal, order } = given(capture).when(submit(), programs(plain, other));
    expect(refusal).toBeNull();
    expect(order?.acceptance?.roots[0]?.price.totals.recurring[0]?.amount).toBe(10_000_000);
  });

  it('wants a price difference confirmed', () => {
    const shown = (amount: number) =>
      [{ key: 'r1', totals: { oneTime: 0, recurring: [{ period: { unit: 'month', length: 1 }, amount }] } }] as never;
    expect(decide(programs(plain), given(capture).order, submit())).toMatchObject({
      error: { type: 'price-not-shown', roots: [{ key: 'r1', now: { oneTime: 0 } }] },
    });
    expect(given(capture).when(submit({ shown: shown(9_000_000) })).refusal).toBe('price-changed');
    expect(given(capture).when(submit({ shown: shown(10_000_000) })).refusal).toBeNull();
  });

  it('refuses without a form, which costs more than all else and which nobody asked for', () => {
    const law = release('10.00', inlineRule('law', inShop));
    const { rejection } = given(capture).when(submit(), programs(law));
    expect(rejection?.type === 'not-allowed' && rejection.roots.map(({ judgement }) => Object.keys(judgement))).toEqual([
      expect.not.arrayContaining(['form', 'outcomes']),
    ]);
  });

  it('stops for a person when the second judge differs', () => {
    const differences = [{ rule: 'offering/plan/law', item: '' }];
    expect(given(capture).when(submit({ secondJudge: { judged: 1, differences } })).refusal).toBe('judges-differ');
  });

  it('cancels an acknowledged order and keeps what was accepted', () => {
    const { order } = given(capture, submit()).when(cancel);
    expect(order).toMatchObject({ state: 'cancelled', cancellation: { reason: 'changed her mind' } });
    expect(order?.acceptance).not.toBeNull();
  });
});
