import { changedKeys, type DraftDocument, workspaceOfDocument } from './draft-document.ts';

/** Offerings that are changed themselves or charge a changed tariff. */
export function changedOfferings(document: DraftDocument, base: DraftDocument): ReadonlySet<string> {
  const keys = new Set<string>(changedKeys(base, document));
  if (keys.size === 0) return new Set();
  return new Set(
    workspaceOfDocument(document)
      .all('offering')
      .filter(({ id, tariffs }) => keys.has(`offering/${id}`) || tariffs?.some(({ tariff }) => keys.has(`tariff/${tariff}`)))
      .map(({ id }) => id),
  );
}
