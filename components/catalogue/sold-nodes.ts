import type { CatalogueNode } from '../../server/api/contract.ts';

/** Without what is sold in bundles only: nobody asks for it at a counter. */
export const withoutParts = (nodes: readonly CatalogueNode[]): readonly CatalogueNode[] =>
  nodes.map((node) => ({
    ...node,
    children: withoutParts(node.children),
    offerings: node.offerings.filter(({ isSellable }) => isSellable),
  }));

export const countOfferings = (nodes: readonly CatalogueNode[]): number =>
  nodes.reduce((sum, node) => sum + node.offerings.length + countOfferings(node.children), 0);
