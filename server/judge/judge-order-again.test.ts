import { describe, expect, it } from 'vitest';
import { compile } from '../../core/compile/index.ts';
import { workspaceOf } from '../../core/definition/index.ts';
import { category, characteristic, namedCondition, offering, rule, specification } from '../../core/testing/build-definitions.ts';
import type { AcceptanceRule, Definition, NamedCondition } from '../../schemas/generated/definitions.ts';
import type { SecondJudgement } from '../jobs/jobs.ts';
import { secondJudge } from './judge-order-again.ts';

const isFast = (value: string): NamedCondition => namedCondition('is-fast', { fact: 'item', path: 'speed', operator: 'equal', value });

function programOf(speed: string, ...rules: AcceptanceRule[]) {
  const line = specification({ id: 'line', fields: { speed: characteristic({ enum: ['1M', '2M'], default: '2M' }) } });
  const definitions: Definition[] = [category('all'), line, offering({ id: 'line' }), isFast(speed), ...rules];
  const compiled = compile(workspaceOf(definitions), 'line');
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
  return compiled.value;
}

const orderOf = (pinned: SecondJudgement['programs'][string]['pinned'], live: typeof pinned | null): SecondJudgement => ({
  order: {
    customer: { id: 'wang', class: 'individual' },
    channel: 'own-shop',
    region: 'henan',
    roots: [{ key: 'r1', offering: 'line', program: pinned.hash, selections: { '/speed': '2M' } }],
  },
  release: 'a release',
  at: '2009-10-01T10:00:00+08:00',
  facts: { customers: {}, held: {} },
  programs: { r1: { pinned, live } },
  specifications: {},
});

const when = { condition: 'is-fast' };
const pinnedRule = rule({ id: 'pinned', when });
const liveRule = rule({ id: 'live', when, binds: 'live' });

describe('the second judge of an order', () => {
  it('agrees where a name means something else in the live release: each rule is judged by its own', async () => {
    const order = orderOf(programOf('2M', pinnedRule, liveRule), programOf('1M', pinnedRule, liveRule));
    expect(await secondJudge()(order)).toEqual({ judged: 2, differences: [] });
  });

  it('agrees where a rule itself says something else in the live release', async () => {
    const changed = { ...pinnedRule, when: { not: when } };
    expect(await secondJudge()(orderOf(programOf('2M', pinnedRule), programOf('2M', changed)))).toEqual({ judged: 1, differences: [] });
  });

  it('tells where the engine says something else, by rule and item, after rules that are judged alike', async () => {
    // Ill-typed, which the lint refuses: the engine looks for a text inside of a text.
    const odd = rule({ id: 'odd', when: { fact: 'item', path: 'speed', operator: 'in', value: 'a 2M line' } });
    const answer = await secondJudge()(orderOf(programOf('2M', pinnedRule, odd, liveRule), null));
    expect(answer).toEqual({ judged: 3, differences: [{ rule: 'rule/odd', item: '' }] });
  });
});
