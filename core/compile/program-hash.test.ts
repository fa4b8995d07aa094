import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Definition } from '../../schemas/generated/definitions.ts';
import { isBundle, keyOf, type Workspace, workspaceOf } from '../definition/index.ts';
import { readSeeds } from '../testing/read-seeds.ts';
import { compile } from './index.ts';

const seeds = readSeeds();
const programOf = (workspace: Workspace, offering: string) => {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(JSON.stringify(program.error));
  return program.value;
};
const sellable = seeds.all('offering').filter(({ isSellable }) => isSellable !== false);

/** What an offering reaches, followed reference by reference in the documents alone. */
function reachedFrom(offering: string): Set<string> {
  const reached = new Set<string>();
  const roots = new Map<string, Set<string>>();
  let takesInstalled = false;
  const visitCategory = (id: string, into: Set<string>): void => {
    reached.add(`category/${id}`);
    into.add(id);
    const parent = seeds.get('category', id)?.parent;
    if (parent) visitCategory(parent, into);
  };
  const categoriesOf = (ids: readonly string[]): Set<string> => {
    const found = new Set<string>();
    const climb = (id: string | undefined): void => {
      if (!id) return;
      found.add(id);
      climb(seeds.get('category', id)?.parent);
    };
    ids.forEach(climb);
    return found;
  };
  const visit = (id: string): void => {
    const found = seeds.get('offering', id);
    if (!found || roots.has(id)) return;
    reached.add(`offering/${id}`);
    const categories = new Set<string>();
    roots.set(id, categories);
    for (const category of found.categories) visitCategory(category, categories);
    for (const { tariff } of found.tariffs ?? []) reached.add(`tariff/${tariff}`);
    if (!isBundle(found)) {
      reached.add(`specification/${found.specification}`);
      return;
    }
    const roles = found.roles ?? [];
    for (const part of [...(found.components ?? []), ...roles.flatMap(({ components = [] }) => components)]) visit(part.offering);
    for (const group of [...(found.groups ?? []), ...roles.flatMap(({ groups = [] }) => groups)])
      for (const option of group.options) visit(option.offering);
    for (const candidate of roles.length > 0 ? seeds.all('offering') : []) {
      const names = [candidate.id, ...(isBundle(candidate) ? [] : [candidate.specification]), ...categoriesOf(candidate.categories)];
      const taking = roles.filter(({ accepts }) => accepts.some((accepted) => names.includes(accepted)));
      if (taking.some(({ from }) => from.includes('new'))) visit(candidate.id);
      // What is installed already is not sold again: only what it is counts.
      if (taking.some(({ from }) => from.includes('existing'))) {
        takesInstalled = true;
        reached.add(`offering/${candidate.id}`);
        for (const category of candidate.categories) visitCategory(category, new Set());
      }
    }
  };
  visit(offering);
  for (const rule of seeds.all('rule')) {
    const { offerings, specifications, categories } = rule.appliesTo;
    const isJudging = [...roots].some(([id, own]) => {
      const found = seeds.get('offering', id);
      const specification = found && !isBundle(found) ? found.specification : '';
      return (
        (!offerings || offerings.includes(id)) &&
        (!specifications || specifications.includes(specification)) &&
        (!categories || categories.some((category) => own.has(category)))
      );
    });
    const judgesInstalled = takesInstalled && rule.appliesTo.actions?.includes('noChange');
    if (isJudging || judgesInstalled) reached.add(`rule/${rule.id}`);
  }
  // An offering that is only held judges nothing here, and so names no condition.
  const addNamesOf = (document: unknown): void => {
    for (const [, id = ''] of JSON.stringify(document ?? {}).matchAll(/"condition":"([^"]+)"/g)) {
      reached.add(`condition/${id}`);
      addNamesOf(seeds.get('condition', id));
    }
  };
  for (const id of roots.keys()) addNamesOf(seeds.get('offering', id));
  for (const rule of seeds.all('rule')) if (reached.has(`rule/${rule.id}`)) addNamesOf(rule);
  return reached;
}

describe('the hash of a program', () => {
  it('is the same in another process, whatever the order of keys and files', { timeout: 60_000 }, () => {
    const here = Object.fromEntries(seeds.all('offering').map(({ id }) => [id, programOf(seeds, id).hash]));
    const script = join(import.meta.dirname, '../testing/print-program-hashes.ts');
    const there = spawnSync(process.execPath, ['--import', 'tsx', script, '1', '20090901'], { encoding: 'utf8' });
    expect(there.status, there.stderr).toBe(0);
    expect(JSON.parse(there.stdout)).toEqual([here, here]);
  });

  it('changes with every definition that the offering reaches and with no other', { timeout: 60_000 }, () => {
    const all = [...seeds.definitions.values()];
    const changed = new Map(
      all.map((definition): [Definition, Definition] => [
        definition,
        { ...definition, name: { ...definition.name, en: `${definition.name.en} once more` } },
      ]),
    );
    const hashWith = (id: string, instead: readonly Definition[]) =>
      programOf(workspaceOf([...all, ...instead.flatMap((definition) => changed.get(definition) ?? [])]), id).hash;
    for (const { id } of sellable) {
      const before = programOf(seeds, id).hash;
      const reached = reachedFrom(id);
      const unseen = all.filter((definition) => !reached.has(keyOf(definition)));
      // All that it does not reach at once: then none of it counts.
      expect([id, hashWith(id, unseen)]).toEqual([id, before]);
      for (const definition of all)
        if (reached.has(keyOf(definition)))
          expect([id, keyOf(definition), hashWith(id, [definition]) !== before]).toEqual([id, keyOf(definition), true]);
    }
  });

  it('changes with a definition that is no more than written down more exactly, such as its provenance', () => {
    const tariff = seeds.get('tariff', 'usim-fee');
    if (!tariff) throw new Error('No tariff');
    const noted: Definition = { ...tariff, provenance: [{ grade: 'illustrative', note: 'Read again.' }] };
    const after = programOf(workspaceOf([...seeds.definitions.values(), noted]), 'td-netbook-bundle').hash;
    expect(after).not.toBe(programOf(seeds, 'td-netbook-bundle').hash);
  });
});
