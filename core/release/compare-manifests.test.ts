import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category } from '../../schemas/generated/definitions.ts';
import { workspaceOf } from '../definition/index.ts';
import { category } from '../testing/build-definitions.ts';
import { compareManifests } from './compare-manifests.ts';
import { compareWorkspaces } from './compare-workspaces.ts';
import { manifestOf } from './manifest.ts';

/** Few ids with few contents, so that any two catalogues have much in common. */
const catalogue = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'b-1', 'c', 'd'), fc.integer({ min: 1, max: 3 })), {
  selector: ([id]) => id,
});
const workspace = (entries: readonly (readonly [string, number])[]) =>
  workspaceOf(entries.map(([id, order]): Category => ({ ...category(id), order })));

describe('comparing releases by hash', () => {
  it('finds the very definitions that comparing their contents finds', () => {
    fc.assert(
      fc.property(catalogue, catalogue, (one, other) => {
        const [before, after] = [workspace(one), workspace(other)];
        const differences = compareManifests(manifestOf(before), manifestOf(after)).map(({ kind, id, before: old, after: now }) => ({
          key: `${kind}/${id}`,
          change: old === null ? 'added' : now === null ? 'removed' : 'changed',
        }));
        expect(differences).toEqual(compareWorkspaces(before, after).map(({ key, change }) => ({ key, change })));
      }),
    );
  });
});
