import { describe, expect, it } from 'vitest';
import type { CatalogueNode, CatalogueOffering } from '../../server/api/contract.ts';
import { countOfferings, withoutParts } from './sold-nodes.ts';

const offering = (id: string, isSellable = true): CatalogueOffering => ({
  id,
  name: { 'zh-CN': id, en: id },
  description: null,
  isBundle: false,
  isSellable,
  customerClasses: ['individual'],
  unavailable: isSellable ? [] : [{ code: 'only-in-bundles', params: {} }],
});
const node = (id: string, offerings: readonly CatalogueOffering[], children: readonly CatalogueNode[] = []): CatalogueNode => ({
  id,
  name: { 'zh-CN': id, en: id },
  offerings,
  children,
});

describe('the tiles of a catalogue', () => {
  const tree = [node('fixed', [offering('line')], [node('broadband', [offering('adsl'), offering('modem', false)])])];

  it('leave out what only bundles bring, wherever it stands', () => {
    expect(countOfferings(tree)).toBe(3);
    const shown = withoutParts(tree);
    expect(countOfferings(shown)).toBe(2);
    expect(shown[0]?.children[0]?.offerings.map(({ id }) => id)).toEqual(['adsl']);
  });
});
