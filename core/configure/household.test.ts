import { describe, expect, it } from 'vitest';
import { formatMoney } from '../kernel/money.ts';
import {
  atOnce,
  bundle,
  characteristic,
  inlineRule,
  monthly,
  offering,
  specification,
  tariff,
  text,
} from '../testing/build-definitions.ts';
import { configureForTest, factsForTest, linkForTest, requestForTest } from '../testing/configure-for-test.ts';
import { buildRandom, randomCase } from '../testing/random-case.ts';
import { type Judgement, judge, leaveOut, type PriceTotals, type Selections, sharePrice } from './index.ts';

const linked = linkForTest(
  [
    specification({ id: 'line', fields: { city: characteristic() }, required: ['city'] }),
    specification({ id: 'broadband' }),
    offering({ id: 'line', tariffs: [{ tariff: 'line-fee' }] }),
    offering({ id: 'broadband', tariffs: [{ tariff: 'broadband-fee' }] }),
    tariff('line-fee', monthly('fee', '50.00'), atOnce('card', '20.00')),
    tariff('broadband-fee', monthly('fee', '88.00')),
    tariff('member-fee', monthly('member-fee', '3.00')),
    tariff('less', { id: 'less', name: text('less'), type: 'discount', method: 'amount', value: '0.10', applies: 'total' }),
    tariff('cheaper', { id: 'cheaper', name: text('cheaper'), type: 'discount', method: 'percent', value: '50' }),
    bundle({
      id: 'home',
      roles: [
        { id: 'head', min: 1, max: 1, accepts: ['line'], from: ['new'] },
        { id: 'member', min: 1, max: 4, accepts: ['line'], from: ['new'] },
      ],
      components: [{ id: 'broadband', offering: 'broadband', min: 0, max: 1, default: 1 }],
      tariffs: [
        { tariff: 'member-fee', on: '/roles/member', payer: { role: 'head' } },
        { tariff: 'less', alters: '/roles/member/item/fee' },
        { tariff: 'cheaper', alters: '/components/broadband/fee' },
      ],
      rules: [
        inlineRule(
          'local',
          { fact: 'product', path: 'city', operator: 'notEqual', value: { fact: 'bundle', path: 'head.city' } },
          { on: '/roles/member', per: 'member' },
        ),
      ],
    }),
  ],
  'home',
);
const household: Selections = {
  '/roles/head/m1/item/city': 'x',
  '/roles/member': ['a', 'b', 'c'],
  ...Object.fromEntries(['a', 'b', 'c'].map((key) => [`/roles/member/${key}/item/city`, 'x'])),
  '/roles/member/c/holder': 'child',
};
const written = ({ oneTime, recurring }: PriceTotals): string[] => [oneTime, ...recurring.map(({ amount }) => amount)].map(formatMoney);

describe('sharePrice', () => {
  it('says to the cent what each member brings, who pays it, what is saved, and what all have together', () => {
    const { whole, members, shared } = sharePrice(configureForTest(linked, household));
    expect(members.map(({ path, totals, saved }) => [path, written(totals), written(saved)])).toEqual([
      ['/roles/head/m1', ['20.00', '50.00'], ['0.00']],
      // Ten fen for three: the first gets what is left over.
      ['/roles/member/a', ['20.00', '52.96'], ['0.00', '0.04']],
      ['/roles/member/b', ['20.00', '52.97'], ['0.00', '0.03']],
      ['/roles/member/c', ['20.00', '52.97'], ['0.00', '0.03']],
    ]);
    expect(members.at(-1)?.byPayer.map(({ payer, totals }) => [payer, written(totals)])).toEqual([
      ['customer', ['0.00', '3.00']],
      ['child', ['20.00', '49.97']],
    ]);
    expect([written(shared.totals), written(shared.saved)]).toEqual([
      ['0.00', '44.00'],
      ['0.00', '44.00'],
    ]);
    expect([written(whole.totals), written(whole.saved)]).toEqual([
      ['80.00', '252.90'],
      ['0.00', '44.10'],
    ]);
  });

  it('leaves out of it nothing of any random order', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { random, definitions, bundle: offer, linked: random_ } = buildRandom(seed);
      for (let turn = 0; turn < 10; turn++) {
        const { request, facts } = randomCase(random, definitions, offer);
        const judged = judge(random_, request, facts);
        const { members, shared } = sharePrice(judged);
        const parts = [...members, shared];
        const once = parts.reduce((sum, { totals }) => sum + totals.oneTime, 0);
        const monthlySums = new Map<string, number>();
        for (const { totals } of parts)
          for (const { period, amount } of totals.recurring) monthlySums.set(period.unit, (monthlySums.get(period.unit) ?? 0) + amount);
        expect(once).toBe(judged.price.totals.oneTime);
        expect(monthlySums).toEqual(new Map(judged.price.totals.recurring.map(({ period, amount }) => [period.unit, amount])));
      }
    }
  });
});

describe('leaveOut', () => {
  const tried = (selections: Selections) => {
    const request = requestForTest(selections);
    return leaveOut(linked, request, factsForTest(), judge(linked, request, factsForTest()));
  };
  const codes = ({ blockers }: Pick<Judgement, 'blockers'>) => blockers.map(({ code, slot }) => `${code} ${slot}`);

  it('has nothing to say where nobody is stopped', () => {
    expect(tried(household)).toBeNull();
  });

  it('names who is refused or incomplete and why, and orders the rest where roles keep their minimum', () => {
    const { '/roles/member/c/item/city': _, ...open } = household;
    const out = tried({ ...open, '/roles/member/b/item/city': 'y' });
    expect(out?.stopped.map(({ path, role, key, verdict }) => [path, role, key, verdict])).toEqual([
      ['/roles/member/b', '/roles/member', 'b', 'refused'],
      ['/roles/member/c', '/roles/member', 'c', 'open'],
    ]);
    expect(out?.stopped.map(codes)).toEqual([['rule-rejects /roles/member/b'], ['value-missing /roles/member/c/item/city']]);
    expect([out?.rest.verdict, out?.rest.items.filter(({ type }) => type === 'membership').length]).toEqual(['allowed', 2]);
    // What was typed for those left out is kept.
    expect(out?.selections).toMatchObject({ '/roles/member': ['a'], '/roles/member/b/item/city': 'y' });
  });

  it('keeps the order whole where a role would fall below its minimum', () => {
    const out = tried({ ...household, '/roles/member': ['b'], '/roles/member/b/item/city': 'y' });
    expect(out?.rest.verdict).toBe('open');
    expect(out && codes(out.rest)).toEqual(['too-few-members /roles/member']);
  });

  it('does not blame a member for what is wrong elsewhere', () => {
    const out = tried({ ...household, '/roles/head/m1/item/city': null });
    expect(out?.stopped.map(({ path }) => path)).toContain('/roles/head/m1');
    expect(out?.rest.verdict).not.toBe('allowed');
  });
});
