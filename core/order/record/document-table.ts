import type { RequiredDocument } from '../../configure/index.ts';

/** Papers as an accepted order keeps them: what each is and why it is wanted stands once. */
export type DocumentTable = {
  readonly kinds: readonly Pick<RequiredDocument, 'document' | 'name' | 'rule' | 'reason'>[];
  /** Kind, slot, holder (customer id), seen. */
  readonly rows: readonly (readonly [kind: number, slot: string, holder: string, seen: boolean])[];
};

export function packDocuments(documents: readonly RequiredDocument[]): DocumentTable {
  const kinds: DocumentTable['kinds'][number][] = [];
  const known = new Map<string, number>();
  const rows = documents.map(({ document, name, rule, reason, slot, holder, seen }): DocumentTable['rows'][number] => {
    const key = `${rule} ${document}`;
    const kind = known.get(key) ?? kinds.push({ document, name, rule, reason }) - 1;
    known.set(key, kind);
    return [kind, slot, holder, seen];
  });
  return { kinds, rows };
}

export const unpackDocuments = ({ kinds, rows }: DocumentTable): RequiredDocument[] =>
  rows.flatMap(([number, slot, holder, seen]) => {
    const kind = kinds[number];
    return kind ? [{ slot, ...kind, holder, seen }] : [];
  });
