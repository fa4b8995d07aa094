import { lint, readDefinition, type Workspace, workspaceOf } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import type { Change } from '../model/change.ts';
import { emptyLog, record } from '../model/command-log.ts';
import { changedKeys, type DraftDocument, isDefinitionKey } from '../model/draft-document.ts';
import type { ReadableWorkspace } from '../model/readable-workspace.ts';
import { brokenPlace, type FixMaker } from './broken-place.ts';
import { anotherId } from './makers/another-id.ts';
import { addOtherwise, openLastStep } from './makers/close-steps.ts';
import { defaultWithinBounds } from './makers/default-within-bounds.ts';
import { fillTranslation } from './makers/fill-translation.ts';
import { fittingDefault } from './makers/fitting-default.ts';
import { leaveOut, leaveOutCover, leaveOutHint, leaveOutNarrowing } from './makers/leave-out.ts';
import { lowerMinimum } from './makers/lower-minimum.ts';
import { nearestId } from './makers/nearest-id.ts';
import { openEnd } from './makers/open-end.ts';
import { raiseMaximum } from './makers/raise-maximum.ts';
import { removeCarrier } from './makers/remove-carrier.ts';
import { removeEntry, removeRequired } from './makers/remove-entry.ts';
import { removeReference } from './makers/remove-reference.ts';
import { fullPercent, writeAmount } from './makers/write-amount.ts';

/** What can be done about an issue of each code, the likeliest first. A code that is not here is a person's to think about. */
export const fixes: Readonly<Record<string, readonly FixMaker[]>> = {
  'reference-unknown': [nearestId, removeReference],
  'part-unknown': [removeReference],
  'missing-property': [fillTranslation],
  'text-too-short': [fillTranslation],
  'cardinality-crossed': [raiseMaximum],
  'bounds-crossed': [raiseMaximum],
  'default-outside-cardinality': [defaultWithinBounds],
  'default-cannot-be-made': [defaultWithinBounds],
  'group-has-too-few-options': [lowerMinimum],
  'value-invalid': [fittingDefault],
  'repeated-entry': [removeEntry],
  'row-contradicts': [removeEntry],
  'row-unreachable': [removeEntry],
  'duplicate-id': [anotherId],
  'steps-end-early': [openLastStep],
  'table-has-gap': [addOtherwise],
  'table-leaves-empty': [addOtherwise],
  'validity-crossed': [openEnd],
  'unknown-property': [leaveOut],
  'keyword-not-for-type': [leaveOut],
  'narrowing-widens': [leaveOut],
  'enum-label-unknown': [leaveOut],
  'characteristic-unknown': [leaveOutNarrowing, removeRequired, removeCarrier],
  'form-hint-without-effect': [leaveOutHint],
  'example-slot-unknown': [leaveOut],
  'example-option-unknown': [removeEntry],
  'value-names-nothing': [nearestId],
  'path-unknown-part': [leaveOutHint, removeReference, removeCarrier],
  'fact-path-unknown': [removeCarrier],
  'refund-of-nothing': [removeCarrier],
  'step-up-of-nothing': [removeCarrier],
  'compensation-of-nothing': [removeCarrier],
  'provenance-covers-nothing': [leaveOutCover],
  'money-malformed': [writeAmount],
  'percent-over-hundred': [fullPercent],
};

/** Every way that may mend an issue of a draft; each is one step of undo with a name. */
export function fixesFor(document: DraftDocument, workspace: Workspace, issue: Issue): readonly Change[] {
  const makers = fixes[issue.code];
  const place = makers ? brokenPlace(document, workspace, issue) : null;
  return place && makers ? makers.flatMap((make) => make(place) ?? []) : [];
}

/** All issues of a draft after a change: only what it changed is read again. */
function issuesAfter(document: DraftDocument, now: ReadableWorkspace, change: Change): readonly Issue[] {
  const after = record(emptyLog(document), change).document;
  const changed = new Set<string>(changedKeys(document, after));
  const isOther = ({ kind, id }: { readonly kind: string; readonly id: string }) => !changed.has(`${kind}/${id}`);
  const unreadable: Issue[] = now.issues.filter(({ definition }) => !definition || isOther(definition));
  const definitions = [...now.workspace.definitions.values()].filter(isOther);
  for (const key of [...changed].filter(isDefinitionKey)) {
    const definition = after[key];
    const reading = definition && readDefinition(definition);
    if (reading?.ok) definitions.push(reading.value);
    else if (reading) unreadable.push(...reading.error);
  }
  return [...unreadable, ...lint(workspaceOf(definitions))];
}

/** What is taken out moves those behind it in their list: issues are compared by code and definition. */
const kindOf = ({ code, definition }: Issue): string => `${code} ${definition?.kind}/${definition?.id}`;
function countByKind(issues: readonly Issue[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const issue of issues) counts.set(kindOf(issue), (counts.get(kindOf(issue)) ?? 0) + 1);
  return counts;
}

/** The fixes that make the issue go and bring no other: each is tried on the draft before it is offered. */
export function soundFixes(document: DraftDocument, now: ReadableWorkspace, issue: Issue): readonly Change[] {
  const candidates = fixesFor(document, now.workspace, issue);
  if (candidates.length === 0) return candidates;
  const before = countByKind([...now.issues, ...lint(now.workspace)]);
  return candidates.filter((change) => {
    const after = countByKind(issuesAfter(document, now, change));
    const isGone = (after.get(kindOf(issue)) ?? 0) < (before.get(kindOf(issue)) ?? 0);
    return isGone && [...after].every(([kind, count]) => count <= (before.get(kind) ?? 0));
  });
}
