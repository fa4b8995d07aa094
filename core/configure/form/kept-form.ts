import type { LeafTest } from '../../rules/index.ts';
import { type Changes, type Configured, unitOf } from '../changes.ts';
import type { Expansion } from '../expansion.ts';
import type { Scope } from '../scope.ts';
import type { FormSection, FormSlot } from './form.ts';
import { isAffected } from './outlook.ts';

type Deriving = Pick<Configured, 'run' | 'judgement'>;

const unitsWithIssues = ({ judgement: { issues } }: Deriving): readonly string[] =>
  issues.flatMap(({ params }) => (typeof params.slot === 'string' ? [unitOf(params.slot).path] : []));

/** Which installed product stands where: one fills one place. */
const standAlike = ({ installed: before }: Expansion, { installed: now }: Expansion): boolean =>
  before.length === now.length &&
  before.every(({ installed, layout }, index) => installed === now[index]?.installed && layout.path === now[index]?.layout.path);

type Papers = Configured['judgement']['documents'];

const papersOf = (path: string, papers: Papers): Papers => papers.filter(({ slot }) => slot.startsWith(`${path}/documents/`));

function haveSamePapers(path: string, before: Papers, now: Papers): boolean {
  if (before.length + now.length === 0) return true;
  const [old, fresh] = [papersOf(path, before), papersOf(path, now)];
  return (
    old.length === fresh.length &&
    old.every((one, index) => {
      const other = fresh[index];
      return other?.slot === one.slot && other.rule === one.rule && other.seen === one.seen;
    })
  );
}

const slotsInside = ({ slots, sections }: FormSection): FormSlot[] => [...slots, ...sections.flatMap(slotsInside)];

/** Sections of the last form of an order that stand as they are in the next one, the very same objects. */
export class KeptForm {
  readonly #now: Deriving;
  readonly #changes: Changes | undefined;
  readonly #withIssues: readonly string[];
  readonly #standAlike: boolean;
  /** The last section of the unit that is being derived again. */
  #last: FormSection | undefined;

  /** One for all units: making it at each took longer than asking. */
  readonly #hasTurned = (leaf: LeafTest<Scope>): boolean => this.#changes?.hasTurned(leaf, this.#now.run) ?? true;

  constructor(deriving: Deriving, changes: Changes | undefined) {
    this.#now = deriving;
    this.#changes = changes;
    this.#withIssues = changes ? [...unitsWithIssues(deriving), ...unitsWithIssues(changes.before)] : [];
    this.#standAlike = changes !== undefined && standAlike(changes.before.run, deriving.run);
  }

  /** Of the root's parts, in the order of the form. */
  get sections(): readonly FormSection[] {
    return this.#changes?.before.sections ?? [];
  }

  /** Whether nothing outside of a unit changed that a choice inside it could be refused for. */
  #isUndisturbed(path: string, part: string, changes: Changes): boolean {
    for (const changed of changes.all) {
      const isOutside = changed.path !== path && changed.part !== null;
      if (isOutside && isAffected(changes.before.linked, part, changed.part, this.#hasTurned)) return false;
    }
    return true;
  }

  /**
   * The last section of a unit, `part` being its part of the root, if nothing that it is derived from has changed: its
   * answers, issues and papers, and all that rules on it can see. Else it is to be derived, and may ask for its slots.
   */
  unit(path: string, part: string, last: FormSection | undefined, ordinal: number | null = null): FormSection | undefined {
    const changes = this.#changes;
    this.#last = last;
    if (!changes || last?.ordinal !== ordinal || changes.touches(path) || this.#withIssues.includes(path)) return undefined;
    if (
      last.type === 'member' &&
      !(this.#standAlike && haveSamePapers(path, changes.before.judgement.documents, this.#now.judgement.documents))
    )
      return undefined;
    return this.#isUndisturbed(path, part, changes) ? last : undefined;
  }

  /**
   * The last form's slot, if what it says of its choices is to be said again, whichever of them is chosen: nothing else
   * has changed.
   */
  slot(slot: string): FormSlot | undefined {
    const changes = this.#changes;
    const { path, part } = unitOf(slot);
    if (!changes || !this.#last || this.#last.id !== path || !part || !this.#standAlike) return undefined;
    const isAlone = changes.all.every((changed) => changed.path !== path || changed.slots.every((own) => own === slot));
    if (!isAlone || !this.#isUndisturbed(path, part, changes)) return undefined;
    return slotsInside(this.#last).find(({ id }) => id === slot);
  }
}
