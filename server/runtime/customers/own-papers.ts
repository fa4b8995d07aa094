import { type Program, walkNodes } from '../../../core/compile/index.ts';
import type { OwnPaper } from '../../../core/configure/index.ts';
import type { FilledFrom } from '../../../schemas/generated/definitions.ts';
import type { Runtime } from '../runtime.ts';

type OpenKind = FilledFrom['paper'];

/** Kinds whose number identifies no person: read at the counter, and copied into orders. */
const openKinds: Readonly<Record<OpenKind, true>> = { 'master-agreement': true };

export const isOpenKind = (kind: string): kind is OpenKind => Object.hasOwn(openKinds, kind);

function kindsFilledFrom({ root }: Program): ReadonlySet<string> {
  const kinds = new Set<string>();
  walkNodes(root, {
    item: ({ fields }) => {
      for (const { characteristic } of fields) if (characteristic.filledFrom) kinds.add(characteristic.filledFrom.paper);
    },
  });
  return kinds;
}

/** The papers of a customer that fields of this program are filled from; no number of any other is opened. */
export async function ownPapersOf(
  { store, personalData }: Pick<Runtime, 'store' | 'personalData'>,
  customer: string,
  program: Program,
): Promise<readonly OwnPaper[]> {
  const kinds = kindsFilledFrom(program);
  if (kinds.size === 0) return [];
  return (await store.customers.papers(customer)).flatMap(({ kind, number, validFrom, validUntil }): OwnPaper[] =>
    isOpenKind(kind) && kinds.has(kind) ? [{ kind, number: personalData.open(number), validFrom, validUntil }] : [],
  );
}
