import type { ProvenanceEntry } from '../../../schemas/generated/definitions.ts';
import { choice, type FormOf, needed, offered, optional } from './control.ts';

/** Where a definition comes from: the fact or row of the source, and how well it is known. */
export const provenanceForm = {
  grade: needed(choice(['A', 'B', 'C', 'illustrative'])),
  fact: offered({ type: 'text', pattern: /^F\d{3}$/ }),
  row: offered({ type: 'text', pattern: /^R\d{3}$/ }),
  note: offered({ type: 'text', pattern: /^.{1,500}$/s }),
  covers: optional({ type: 'lines', pattern: /^(\/[^/]*)*$/ }),
} satisfies FormOf<ProvenanceEntry>;

export const provenance = { type: 'rows', fields: provenanceForm, initial: { grade: 'illustrative' } } as const;
