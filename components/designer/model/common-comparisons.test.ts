import { expect, test } from 'vitest';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import { commonComparisons, conditionOfComparisons } from './common-comparisons.ts';
import { documentOf } from './draft-document.ts';
import { outlineOf } from './outline.ts';

const workspace = readSeeds();
const document = documentOf([...(['offering', 'specification'] as const).flatMap((kind) => workspace.all(kind))]);
function comparisonsOf(id: string) {
  const offering = workspace.get('offering', id);
  if (!offering) throw new Error(`no offering ${id}`);
  const all = commonComparisons(workspace, outlineOf(document, offering));
  return (...keys: string[]) =>
    keys.map((key) => {
      const found = all.find((each) => each.key === key);
      if (!found) throw new Error(`${id} has no ${key}`);
      return found;
    });
}
const netbook = comparisonsOf('td-netbook-bundle');
const home = comparisonsOf('mobile-home-2009');
const rule = (offering: string, id: string) => workspace.get('offering', offering)?.rules?.find((each) => each.id === id)?.when;

test('several are together what a rule of the catalogue says', () => {
  const picked = netbook('/components/terminal/model=td-n12-pro', '/groups/plan/plan-50');
  expect(picked[0]?.on).toBe('/components/terminal');
  expect(conditionOfComparisons(picked, { on: '/components/terminal', combinator: 'all' })).toEqual(
    rule('td-netbook-bundle', 'pro-needs-big-plan'),
  );
  expect(conditionOfComparisons(netbook('/groups/plan/plan-50'), { on: undefined, combinator: 'all' })).toEqual(
    rule('td-netbook-bundle', 'no-subsidy-with-50'),
  );
});

test('a member’s product is judged by its role and by the parts of the role, and seen from the bundle', () => {
  const [source] = home('/roles/head/source=new');
  expect(source?.conditionOn('/roles/head')).toEqual(rule('mobile-home-2009', 'new-head-needs-card'));
  expect(source?.conditionOn('/roles/head/usim')).toMatchObject({ fact: 'product' });
  expect(source?.conditionOn('/roles/head-office')).toMatchObject({ fact: 'bundle', path: 'head.source' });
  expect(source?.conditionOn(undefined)).toMatchObject({ fact: 'bundle', path: 'head.source' });
});

test('a value of a part is seen from the bundle by a rule that is not on it', () => {
  const [model] = netbook('/components/terminal/model=td-n12-pro');
  expect(model?.conditionOn(undefined)).toEqual({ fact: 'bundle', path: 'terminal.model', operator: 'equal', value: 'td-n12-pro' });
});

test('any of several, a condition with a name, and none at all', () => {
  const picked = home('condition already-in-a-family-bundle', '/groups/shared-pack/p500');
  expect(conditionOfComparisons(picked, { on: undefined, combinator: 'any' })).toEqual({
    any: [{ condition: 'already-in-a-family-bundle' }, { fact: 'bundle', path: 'shared-pack', operator: 'equal', value: 'p500' }],
  });
  expect(conditionOfComparisons([], { on: undefined, combinator: 'all' })).toBeNull();
});
