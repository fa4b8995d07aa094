import { describe, expect, it } from 'vitest';
import type { Category, Tariff } from '../../schemas/generated/definitions.ts';
import { type Definition, workspaceOf } from '../definition/index.ts';
import { compareWorkspaces } from './compare-workspaces.ts';
import { manifestOf, releaseHash } from './manifest.ts';

const name = { 'zh-CN': '名', en: 'Name' };
const provenance: Category['provenance'] = [{ grade: 'illustrative' }];
const category = (id: string, more: Partial<Category> = {}): Category => ({
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id,
  name,
  provenance,
  ...more,
});
const fee = (id: string, amount: string): Tariff['charges'][number] => ({ id, name, type: 'one-time', amount });
const tariff = (...charges: Tariff['charges']): Tariff => ({
  $schema: 'urn:offerwright:schema:v1:tariff',
  kind: 'tariff',
  id: 'fees',
  name,
  provenance,
  currency: 'CNY',
  charges,
});
const compare = (before: readonly Definition[], after: readonly Definition[]) => compareWorkspaces(workspaceOf(before), workspaceOf(after));

describe('comparing workspaces', () => {
  it('finds nothing between equal ones, whatever the order of keys and definitions', () => {
    const { id, ...rest } = category('a');
    expect(compare([category('a'), category('b')], [category('b'), { ...rest, id }])).toEqual([]);
  });

  it('names what came and what went', () => {
    expect(compare([category('a')], [category('b')])).toEqual([
      { key: 'category/a', name, change: 'removed', details: [] },
      { key: 'category/b', name, change: 'added', details: [] },
    ]);
  });

  it('tells each changed place with both values, absent ones as undefined', () => {
    expect(compare([category('a', { order: 1 })], [category('a', { parent: 'b', order: 2 })])).toEqual([
      {
        key: 'category/a',
        name,
        change: 'changed',
        details: [
          { path: '/order', before: 1, after: 2 },
          { path: '/parent', before: undefined, after: 'b' },
        ],
      },
    ]);
  });

  it('matches entries of lists by id: one inserted in front is one detail', () => {
    const [change] = compare([tariff(fee('a', '1'), fee('b', '2'))], [tariff(fee('new', '9'), fee('a', '1'), fee('b', '3'))]);
    expect(change?.details).toEqual([
      { path: '/charges/0', before: undefined, after: fee('new', '9') },
      { path: '/charges/2/amount', before: '2', after: '3' },
    ]);
  });

  it('tells what a list lost and that its order changed', () => {
    const [lost] = compare([tariff(fee('a', '1'), fee('b', '2'))], [tariff(fee('b', '2'))]);
    expect(lost?.details).toEqual([{ path: '/charges/0', before: fee('a', '1'), after: undefined }]);
    const [moved] = compare([tariff(fee('a', '1'), fee('b', '2'))], [tariff(fee('b', '2'), fee('a', '1'))]);
    expect(moved?.details).toEqual([{ path: '/charges', before: ['a', 'b'], after: ['b', 'a'] }]);
  });
});

describe('the hash of a release', () => {
  const definitions = [category('b'), category('a'), tariff(fee('a', '1'))];

  it('does not hang on the order of definitions', () => {
    const manifest = manifestOf(workspaceOf(definitions));
    expect(manifest.map(({ kind, id }) => `${kind}/${id}`)).toEqual(['category/a', 'category/b', 'tariff/fees']);
    expect(releaseHash(manifest)).toBe(releaseHash(manifestOf(workspaceOf([...definitions].reverse()))));
    expect(releaseHash([...manifest].reverse())).toBe(releaseHash(manifest));
  });

  it('changes with any definition', () => {
    const before = releaseHash(manifestOf(workspaceOf(definitions)));
    const after = releaseHash(manifestOf(workspaceOf([category('b'), category('a', { order: 1 }), tariff(fee('a', '1'))])));
    expect(after).not.toBe(before);
  });
});
