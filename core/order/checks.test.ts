import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../schemas/generated/definitions.ts';
import type { Linked } from '../configure/index.ts';
import { inlineRule, offering, specification, text } from '../testing/build-definitions.ts';
import { captureCommand } from '../testing/capture-command.ts';
import { factsForTest, linkForTest } from '../testing/configure-for-test.ts';
import { decideAgreed } from '../testing/decide-agreed.ts';
import { evolve, type Order, type OrderCommand, type OrderPrograms } from './index.ts';

const at = '2026-11-22T10:00:00+08:00';
const site = (path: string, operator: string, value: Scalar) => ({ fact: 'site', path, operator, value });
const line: Linked = linkForTest(
  [
    specification({ id: 'line', fields: { address: { type: 'string', label: text('address') } }, installation: { address: 'address' } }),
    offering({
      id: 'line',
      rules: [
        inlineRule('covered', site('coverage', 'equal', false), { deferrable: true }),
        inlineRule('told', site('coverage', 'equal', false), { deferrable: true, effect: { type: 'warn' } }),
        inlineRule(
          'owes-nothing',
          { all: [site('coverage', 'equal', true), { fact: 'customer', path: 'arrears', operator: 'greaterThan', value: 0 }] },
          { deferrable: true },
        ),
      ],
    }),
  ],
  'line',
);
const programs: OrderPrograms = new Map([['r1', { pinned: line, live: null }]]);

const capture = captureCommand(at, { offering: 'line', program: 'p', selections: { '/address': 'here' } });
const submit: OrderCommand = {
  type: 'submit',
  at,
  by: 'clerk',
  engine: '1',
  liveRelease: 'hash',
  facts: factsForTest(),
  secondJudge: { judged: 1, differences: [] },
  accounts: { customer: 'account-1' },
  shown: [],
};
const record = (check: string, value: Scalar): OrderCommand => ({
  type: 'record-check',
  at,
  by: 'back-office',
  root: 'r1',
  check: `offering/line/${check} `,
  value,
  note: 'surveyed',
  held: { customer: [] },
});
const cancel: OrderCommand = { type: 'cancel', at, by: 'back-office', reason: 'no line there' };

function outcomeOf(...commands: readonly OrderCommand[]): { order: Order; said: string[] } {
  const said: string[] = [];
  let order: Order | null = null;
  for (const command of commands) {
    const decision = decideAgreed(programs, order, command);
    said.push(decision.ok ? decision.value.map(({ type }) => type).join('+') : `no: ${decision.error.type}`);
    if (decision.ok) order = decision.value.reduce<Order | null>(evolve, order);
  }
  if (!order) throw new Error('no order');
  return { order, said };
}
const resultsOf = ({ checks = [] }: Order) => checks.map(({ rule, finding }) => [rule.split('/').at(-1), finding?.result ?? 'pending']);

describe('a pre-accepted order', () => {
  it('is acknowledged with the checks that wait, and a warning is no check', () => {
    const { order } = outcomeOf(capture, submit);
    expect(order).toMatchObject({ state: 'acknowledged' });
    expect(resultsOf(order)).toEqual([
      ['covered', 'pending'],
      ['owes-nothing', 'pending'],
    ]);
    expect(order.checks?.[0]?.awaits).toEqual({ fact: 'site', path: 'coverage', subject: 'here' });
  });

  it('closes what the fact answers, and goes on waiting for the rest', () => {
    const { order } = outcomeOf(capture, submit, record('covered', true));
    expect(order.state).toBe('acknowledged');
    expect(resultsOf(order)).toEqual([
      ['covered', 'passed'],
      ['owes-nothing', 'pending'],
    ]);
    expect(order.checks?.[0]?.finding).toEqual({ at, by: 'back-office', value: true, note: 'surveyed', result: 'passed' });
  });

  it('is held when a check fails, and cancelled by nobody but a person', () => {
    const { order } = outcomeOf(capture, submit, record('covered', false));
    expect(order).toMatchObject({ state: 'held', cancellation: null });
    expect(order.acceptance).not.toBeNull();
    expect(resultsOf(order)[0]).toEqual(['covered', 'failed']);
    expect(outcomeOf(capture, submit, record('covered', false), cancel).order).toMatchObject({
      state: 'cancelled',
      cancellation: { reason: 'no line there' },
    });
  });

  it('goes on when what was found is put right', () => {
    const { order } = outcomeOf(capture, submit, record('covered', false), record('covered', true));
    expect(order.state).toBe('acknowledged');
    expect(resultsOf(order)[0]).toEqual(['covered', 'passed']);
  });

  it.each([
    ['a check of a draft', [capture], record('covered', true), 'no: not-accepted'],
    ['a check that does not wait', [capture, submit], record('told', true), 'no: no-such-check'],
    ['what has passed already', [capture, submit, record('covered', true)], record('covered', false), 'no: already-checked'],
    ['what is known to be none', [capture, submit], record('covered', null), 'check-recorded'],
    [
      'a decision on approvals',
      [capture, submit, record('covered', false)],
      { type: 'recall', at, by: 'clerk' } as OrderCommand,
      'no: not-held',
    ],
  ] as const)('answers %s', (_, before, command, answer) => {
    expect(outcomeOf(...before, command).said.at(-1)).toBe(answer);
  });
});
