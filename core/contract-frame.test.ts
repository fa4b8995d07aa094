import { describe, expect, it } from 'vitest';
import { compile } from './compile/index.ts';
import { type ConfigureRequest, judge, link } from './configure/index.ts';
import { effectiveSelections } from './order/index.ts';
import { readSeeds } from './testing/read-seeds.ts';

const program = compile(readSeeds(), 'vnet-2009');
if (!program.ok) throw new Error(JSON.stringify(program.error));
const linked = link(program.value);

const rows = Array.from({ length: 30 }, (_, index) => ({
  key: `l${index + 1}`,
  cells: {
    '/item/number': `138${String(index).padStart(8, '0')}`,
    '/components/line/1/shortNumber': String(6000 + index),
    '/components/usim/1/iccid': `898600${String(index).padStart(14, '0')}`,
  },
}));
const frame = { '/components/contract': 1, '/components/contract/1/agreementNumber': 'KJ-2009-001' } as const;
const term = (validFrom: string, validUntil: string) => ({
  '/components/contract/1/validFrom': validFrom,
  '/components/contract/1/validUntil': validUntil,
});
const running = term('2009-01-01', '2011-01-01');

function judged(percent: number | null, channel = 'account-manager', dates = running) {
  const terms = percent === null ? {} : { ...frame, ...dates, '/components/contract/1/discountPercent': percent };
  const selections = effectiveSelections({
    selections: { '/documents/business-licence': true, ...terms },
    lines: { '/roles/member': { template: { '/offering': 'group-plan-80' }, rows, issued: 30 } },
  });
  const request: ConfigureRequest = {
    action: 'add',
    customer: { id: 'c', class: 'enterprise' },
    channel,
    region: 'beijing',
    at: '2009-10-01T10:00:00+08:00',
    selections,
  };
  const judgement = judge(linked, request, { customers: { c: { class: 'enterprise', idVerified: true } }, held: { c: [] } });
  const fees = judgement.price.lines.filter(({ tariff }) => tariff === 'vnet-line-fee');
  return { judgement, fee: fees.reduce((sum, { amount }) => sum + (amount ?? 0), 0) };
}

describe('a contract frame with a discount within bounds (R106)', () => {
  it('takes the agreed share off what the volume discount left, to the cent', () => {
    const { judgement, fee } = judged(10);
    expect(judgement.blockers).toEqual([]);
    // 30 × 5.00, less 10 % for the volume, less 10 % by contract.
    expect(fee).toBe(30 * 4_050_000);
  });

  it('costs as before without one', () => {
    expect(judged(null).fee).toBe(30 * 4_500_000);
    expect(judged(0).fee).toBe(30 * 4_500_000);
  });

  it('waits for an approval beyond the threshold, and for nothing else', () => {
    const { judgement } = judged(18);
    expect(judgement.approvals).toMatchObject([{ level: 'sales-manager', rule: 'offering/vnet-2009/large-discount-needs-approval' }]);
    expect(judgement.blockers.map(({ type }) => type)).toEqual(['approval']);
    expect(judged(15).judgement.approvals).toEqual([]);
    expect(judged(15.01).judgement.approvals).toHaveLength(1);
  });

  it('takes any per cent that was agreed, each line rounded to the fen, and says what it was', () => {
    const { judgement, fee } = judged(12.35);
    expect(judgement.verdict).toBe('allowed');
    // 4.50 less 12.35 % is 0.55575 less: 0.56 a line.
    expect(fee).toBe(30 * 3_940_000);
    expect(judgement.price.lines.find(({ tariff }) => tariff === 'vnet-line-fee')?.alterations[1]).toMatchObject({
      charge: 'contract-discount',
      amount: -560_000,
      basis: [{ fact: 'bundle.contract.discountPercent', value: 12.35 }],
    });
  });

  it('is refused at its field with more decimals than money has, and priced without it', () => {
    const { judgement } = judged(12.3456789);
    expect(judgement.blockers).toMatchObject([
      { type: 'issue', code: 'value-no-amount', verdict: 'refused', slot: '/components/contract/1/discountPercent' },
    ]);
    expect(judgement.issues).toMatchObject([
      { path: '/selections/~1components~1contract~11~1discountPercent', params: { value: '12.3456789' } },
    ]);
    expect(judgement.price.isComplete).toBe(false);
  });

  it.each([
    ['2009-10-01', '2009-10-01', []],
    ['2009-10-02', '2011-01-01', ['offering/vnet-2009/agreement-has-begun']],
    ['2006-01-01', '2009-09-30', ['offering/vnet-2009/agreement-has-not-ended']],
  ])('from %s until %s, on the first of October 2009, is refused by %j', (from, until, rules) => {
    const { judgement } = judged(10, 'account-manager', term(from, until));
    expect(judgement.blockers.map(({ rule }) => rule)).toEqual(rules);
    expect(judgement.verdict).toBe(rules.length === 0 ? 'allowed' : 'refused');
  });

  it('is refused out of bounds, and anywhere but at an account manager’s', () => {
    expect(judged(35).judgement.blockers[0]).toMatchObject({ code: 'value-too-large', verdict: 'refused' });
    expect(judged(10, 'own-shop').judgement.blockers).toMatchObject([{ code: 'market-channel', verdict: 'refused' }]);
  });
});
