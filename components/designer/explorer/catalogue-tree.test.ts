import { describe, expect, it } from 'vitest';
import { workspaceOfDocument } from '../model/draft-document.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { catalogueTree, type ExplorerFilter } from './catalogue-tree.ts';

const workspace = workspaceOfDocument(sampleDocument);
const everything: ExplorerFilter = { search: '', isChangedOnly: false, kind: 'all' };
const found = (filter: Partial<ExplorerFilter>, changed: readonly string[] = []) =>
  catalogueTree(workspace, { ...everything, ...filter }, (offering) => changed.includes(offering.id)).flatMap((branch) =>
    branch.offerings.map((offering) => offering.id),
  );

describe('catalogueTree', () => {
  it('shows every offering under its category', () => {
    expect(found({})).toEqual(['home', 'line-one', 'line-three', 'line-two']);
  });
  it('finds by code, by either name and with full-width letters', () => {
    expect(found({ search: 'LINE two' })).toEqual(['line-two']);
    expect(found({ search: 'Ｈｏｍｅ' })).toEqual(['home']);
    expect(found({ search: '样例 three' })).toEqual(['line-three']);
  });
  it('leaves what changed, and bundles or simple offerings', () => {
    expect(found({ isChangedOnly: true }, ['line-one'])).toEqual(['line-one']);
    expect(found({ kind: 'bundle' })).toEqual(['home']);
  });
  it('leaves out branches without an offering', () => {
    expect(catalogueTree(workspace, { ...everything, search: 'nowhere' }, () => false)).toEqual([]);
  });
});
