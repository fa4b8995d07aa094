import { expect, test } from 'vitest';
import { isBundle, workspaceOf } from '../../../core/definition/index.ts';
import { readSeeds } from '../../../core/testing/read-seeds.ts';
import type { Bundle } from '../../../schemas/generated/definitions.ts';
import { marketOfParts } from './market-of-parts.ts';

const workspace = readSeeds();
function bundleOf(id: string): Bundle {
  const offering = workspace.get('offering', id);
  if (!offering || !isBundle(offering)) throw new Error(`no bundle ${id}`);
  return offering;
}

test('a bundle can be sold where each mandatory component and one option of each group is sold', () => {
  expect(marketOfParts(workspace, bundleOf('td-netbook-bundle'))).toEqual({
    customerClasses: ['individual', 'family', 'enterprise'],
    regions: ['shanghai'],
  });
});

test('what each member gets counts, what may be left out does not', () => {
  expect(marketOfParts(workspace, bundleOf('mobile-home-2009'))).toEqual({ customerClasses: ['family'], regions: ['henan'] });
});

test('there is none without mandatory parts, of parts that are nowhere sold together, and of parts that are not there', () => {
  const { components: _parts, groups: _groups, ...empty } = bundleOf('td-netbook-bundle');
  expect(marketOfParts(workspace, empty)).toBeNull();
  const part = (offering: string) => ({ id: offering, offering, min: 1, max: 1 });
  const apart = { ...empty, components: [part('td-netbook-terminal'), part('home-pack-500')] };
  expect(marketOfParts(workspace, apart)).toBeNull();
  expect(marketOfParts(workspaceOf([]), apart)).toBeNull();
});
