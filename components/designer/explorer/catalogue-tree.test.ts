import { describe, expect, it } from 'vitest';
import { type Definition, type Offering, workspaceOf } from '../../../core/definition/index.ts';
import { sampleDefinitions } from '../testing/sample-document.ts';
import { catalogueTree } from './catalogue-tree.ts';
import { type ExplorerFilter, filterOfferings, noChoices } from './filter-offerings.ts';
import { treeRows } from './tree-rows.ts';

const provenance = [{ grade: 'illustrative' as const }];
const category = (id: string, fields: { readonly parent?: string; readonly order?: number } = {}): Definition => ({
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id,
  name: { 'zh-CN': id, en: id },
  provenance,
  ...fields,
});
const now = Date.parse('2009-05-17T00:00:00+08:00');

/** What of the sample is sold where and when. */
const fields: Readonly<Record<string, Partial<Pick<Offering, 'market' | 'validFor' | 'categories' | 'isSellable'>>>> = {
  home: { market: { customerClasses: ['family'], regions: ['henan'] } },
  'line-one': { validFor: { end: '2009-01-01T00:00:00+08:00' }, categories: ['inner'] },
  'line-two': { validFor: { start: '2010-01-01T00:00:00+08:00' }, market: { customerClasses: ['individual'], regions: ['beijing'] } },
  'line-three': { isSellable: false },
};
const definitions = sampleDefinitions.map((definition) =>
  definition.kind === 'offering' ? { ...definition, ...fields[definition.id] } : definition,
);
const workspace = workspaceOf([...definitions, category('inner', { parent: 'all', order: 2 }), category('empty', { order: 1 })]);
const everything: ExplorerFilter = { search: '', isChangedOnly: false, offeredAt: null, chosen: noChoices };
const filtered = (filter: Partial<ExplorerFilter>, changed: readonly string[] = []) =>
  filterOfferings(workspace, { filter: { ...everything, ...filter }, now, isChanged: ({ id }) => changed.includes(id) });
const found = (filter: Partial<ExplorerFilter>, changed: readonly string[] = []) => filtered(filter, changed).offerings.map(({ id }) => id);

describe('filterOfferings', () => {
  it('finds by code, by either name and with full-width letters, and what the server found beside', () => {
    expect(found({ search: 'LINE two' })).toEqual(['line-two']);
    expect(found({ search: 'Ｈｏｍｅ' })).toEqual(['home']);
    expect(found({ search: '样例 three' })).toEqual(['line-three']);
    expect(found({ search: 'jt', alsoFound: new Set(['home']) })).toEqual(['home']);
  });

  it('leaves what changed, and what is offered on a day', () => {
    expect(found({ isChangedOnly: true }, ['line-one'])).toEqual(['line-one']);
    expect(found({ offeredAt: Date.parse('2008-01-01T00:00:00+08:00') })).toEqual(['home', 'line-one', 'line-three']);
  });

  it.each([
    ['kind', 'bundle', ['home']],
    ['standing', 'sold', ['home']],
    ['standing', 'planned', ['line-two']],
    ['standing', 'ended', ['line-one']],
    ['standing', 'part-only', ['line-three']],
    ['class', 'individual', ['line-one', 'line-three', 'line-two']],
  ] as const)('leaves of the facet %s only %s', (facet, value, left) => {
    expect(found({ chosen: { ...noChoices, [facet]: [value] } })).toEqual(left);
  });

  it('finds what names no region in every region', () => {
    expect(found({ chosen: { ...noChoices, region: ['henan'] } })).toEqual(['home', 'line-one', 'line-three']);
  });

  it('counts in each facet as if nothing were chosen in it, and as the others say', () => {
    const { counts } = filtered({ chosen: { ...noChoices, class: ['individual'], region: ['beijing'] } });
    expect(Object.fromEntries(counts.region)).toEqual({ beijing: 3, henan: 2 });
    expect(Object.fromEntries(counts.class)).toEqual({ individual: 3, family: 2 });
    expect(Object.fromEntries(counts.standing)).toEqual({ ended: 1, 'part-only': 1, planned: 1 });
  });
});

describe('the tree of categories', () => {
  const rowsOf = (withEmpty: boolean, shut: readonly string[] = []) =>
    treeRows(catalogueTree(workspace, filtered({}).offerings, withEmpty), new Set(shut)).map(({ key, depth }) => `${depth} ${key}`);

  it('has categories in their order, each with what stands below it before what stands in it', () => {
    expect(rowsOf(false)).toEqual(['1 all', '2 inner', '3 inner/line-one', '2 all/home', '2 all/line-three', '2 all/line-two']);
  });

  it('shows empty categories where something may be put into them, and nothing below one that is shut', () => {
    expect(rowsOf(true, ['all'])).toEqual(['1 all', '1 empty']);
  });

  it('does not hang on parents in a circle', () => {
    const circle = workspaceOf([...definitions, category('all', { parent: 'inner' }), category('inner', { parent: 'all' })]);
    expect(catalogueTree(circle, circle.all('offering'), true)).toEqual([]);
  });
});
