import type { Offering } from '../../../core/definition/index.ts';
import type { Issue } from '../../../core/kernel/issue.ts';
import { type DraftDocument, offeringIn } from './draft-document.ts';
import type { DraftSession } from './draft-session.ts';
import { createKeeper } from './keep-same.ts';
import { createObservable, type Observable } from './observable.ts';
import { type OutlineRow, outlineOf } from './outline.ts';
import { marksOf, type PartMarks } from './part-marks.ts';
import type { Place } from './place.ts';
import { createSeenKeeper, type SeenFacts } from './seen-facts.ts';

export type Marks = ReadonlyMap<Place, PartMarks>;
type Marked = { readonly document: DraftDocument; readonly base: DraftDocument; readonly issues: readonly Issue[] };

/** One offering of the draft, as whoever shows a part of it subscribes to it. Each answer is the same object until it differs. */
export type EditedOffering = {
  readonly id: string;
  readonly subscribe: Observable<unknown>['subscribe'];
  /** As it last was there: it may have been taken out of the draft. */
  readonly offering: () => Offering;
  readonly seen: () => SeenFacts;
  /** What stands beside its parts, in the outline and on the canvas. */
  readonly marks: (marked: Marked) => Marks;
  /** Parts that are shut. */
  readonly collapsed: Observable<ReadonlySet<Place>>;
  readonly setCollapsed: (place: Place, isCollapsed: boolean) => void;
  readonly setAllCollapsed: (isCollapsed: boolean) => void;
};

/** Large bundles begin with their groups and roles shut, so that the first view is quick. */
const startsCollapsedFrom = 120;

const inner = (rows: readonly OutlineRow[]): readonly Place[] =>
  rows.filter((row) => row.children.length > 0 && row.depth > 1).map((row) => row.place);

/** Works an answer out again only for other arguments than the last. */
function keptFor<Argument, Answer>(work: (argument: Argument) => Answer, isSame: (one: Argument, other: Argument) => boolean) {
  let last: { readonly argument: Argument; readonly answer: Answer } | null = null;
  return (argument: Argument): Answer => {
    if (last === null || !isSame(last.argument, argument)) last = { argument, answer: work(argument) };
    return last.answer;
  };
}

export function createEditedOffering(session: Pick<DraftSession, 'getState' | 'subscribe'>, first: Offering): EditedOffering {
  const { id } = first;
  let last = first;
  const documentNow = () => session.getState().log.document;
  const offering = (): Offering => {
    last = offeringIn(documentNow(), id) ?? last;
    return last;
  };
  const keepSeen = createSeenKeeper();
  const seenIn = keptFor(
    (document: DraftDocument) => keepSeen({ document, offering: offering() }),
    (one, other) => one === other,
  );
  const seen = () => seenIn(documentNow());
  const keepMarks = createKeeper<readonly [Place, PartMarks]>(([place]) => place);
  const mapOf = keptFor(
    (marked: readonly (readonly [Place, PartMarks])[]) => new Map(marked),
    (one, other) => one === other,
  );
  const marks = keptFor(
    ({ document, base, issues }: Marked): Marks => {
      const shown = offeringIn(document, id) ?? last;
      const rows = document === documentNow() ? seen().rows : outlineOf(document, shown);
      return mapOf(keepMarks([...marksOf({ document, base, offering: shown }, rows, issues)]));
    },
    (one, other) => one.document === other.document && one.base === other.base && one.issues === other.issues,
  );
  const { rows } = seen();
  const collapsed = createObservable<ReadonlySet<Place>>(new Set(rows.length < startsCollapsedFrom ? [] : inner(rows)));
  return {
    id,
    subscribe: session.subscribe,
    offering,
    seen,
    marks,
    collapsed,
    setCollapsed: (place, isCollapsed) => {
      const before = collapsed.get();
      if (before.has(place) === isCollapsed) return;
      collapsed.set(new Set(isCollapsed ? [...before, place] : [...before].filter((each) => each !== place)));
    },
    setAllCollapsed: (isCollapsed) => collapsed.set(new Set(isCollapsed ? inner(seen().rows) : [])),
  };
}
