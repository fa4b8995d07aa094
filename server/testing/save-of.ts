import type { DraftSave, DraftSummary } from '../api/contract.ts';

/** What an open page that knows this version sends; each is a page of its own. */
export const saveOf = ({ id, base, version }: DraftSummary, changes: DraftSave['changes'], session = 'page'): DraftSave => ({
  id,
  base: base.hash,
  version,
  session,
  turn: version,
  changes,
});
