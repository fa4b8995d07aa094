import { describe, expect, it } from 'vitest';
import type { CatalogueNode, CatalogueOffering } from '../../server/api/contract.ts';
import { countOfferings, filterNodes } from './filter-nodes.ts';

const offering = (id: string, name: string): CatalogueOffering => ({
  id,
  name: { 'zh-CN': name, en: id },
  description: null,
  isBundle: false,
  isSellable: true,
  customerClasses: ['individual'],
  unavailable: [],
});
const tree: readonly CatalogueNode[] = [
  {
    id: 'fixed',
    name: { 'zh-CN': '固网', en: 'Fixed' },
    offerings: [offering('line', '电话')],
    children: [
      {
        id: 'broadband',
        name: { 'zh-CN': '宽带', en: 'Broadband' },
        offerings: [offering('adsl', '包月'), offering('lan', '小区')],
        children: [],
      },
    ],
  },
];

describe('filterNodes', () => {
  it('keeps everything while nothing is asked for', () => {
    expect(filterNodes(tree, '  ')).toBe(tree);
  });

  it('finds an offering by its name in either language and by its id', () => {
    expect(countOfferings(filterNodes(tree, '小区'))).toBe(1);
    expect(countOfferings(filterNodes(tree, 'LAN'))).toBe(1);
  });

  it('keeps all offerings of a category that matches by name', () => {
    expect(countOfferings(filterNodes(tree, '宽带'))).toBe(2);
  });

  it('takes full-width letters as meant', () => {
    expect(countOfferings(filterNodes(tree, 'ＡＤＳＬ'))).toBe(1);
  });
});
