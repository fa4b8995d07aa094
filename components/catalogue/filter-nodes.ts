import type { CatalogueNode } from '../../server/api/contract.ts';
import type { Localized } from '../ui/localized-text.tsx';

const contains = (name: Localized, text: string) => Object.values(name).some((value) => value.toLowerCase().includes(text));

/** The part of the catalogue whose offerings, or whose category, carry the text. */
export function filterNodes(nodes: readonly CatalogueNode[], text: string): readonly CatalogueNode[] {
  const wanted = text.normalize('NFKC').trim().toLowerCase();
  if (wanted === '') return nodes;
  return nodes.map((node) =>
    contains(node.name, wanted)
      ? node
      : {
          ...node,
          children: filterNodes(node.children, text),
          offerings: node.offerings.filter((offering) => offering.id.includes(wanted) || contains(offering.name, wanted)),
        },
  );
}

export const countOfferings = (nodes: readonly CatalogueNode[]): number =>
  nodes.reduce((sum, node) => sum + node.offerings.length + countOfferings(node.children), 0);
