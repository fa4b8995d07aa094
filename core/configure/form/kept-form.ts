import type { Expansion } from '../expansion.ts';
import type { Judgement } from '../judgement.ts';
import type { Linked } from '../link.ts';
import type { ConfigureRequest, ResolvedFacts, Selections } from '../request.ts';
import type { Availability, Form, FormSection } from './form.ts';
import { Outlook } from './outlook.ts';

/**
 * What a form was derived from, unit by unit: a component or group of the root, or one member of its roles. A unit comes
 * out the same as long as its answers, issues and papers are the same and so is all that rules on it can see.
 */
type Memory = {
  readonly linked: Linked;
  readonly request: ConfigureRequest;
  readonly slots: readonly string[];
  readonly facts: ResolvedFacts;
  readonly documents: Judgement['documents'];
  /** Which installed product stands where: one fills one place. */
  readonly installed: string;
  readonly withIssues: ReadonlySet<string>;
  readonly outlook: Outlook;
  readonly sections: Map<string, FormSection>;
  /** What trials said of the choices in a slot, by unit. */
  readonly answers: Map<string, Map<string, readonly Availability[]>>;
};

const memories = new WeakMap<Form, Memory>();

/** `part`: of the root; null where no rule sees the answer, which papers and the visit have in common. */
type Unit = { readonly path: string; readonly part: string | null };

function unitOf(slot: string): Unit {
  const [, list, id = '', key, inside] = slot.split('/');
  if (list === 'components' || list === 'groups') return { path: `/${list}/${id}`, part: id };
  if (list === 'roles' && key !== undefined) return { path: `/${list}/${id}/${key}`, part: inside === 'documents' ? null : id };
  if (list === 'roles') return { path: '', part: id };
  return { path: '', part: list === 'documents' || list === 'appointment' ? null : '' };
}

/** A unit with its slots that changed. */
type Changed = Unit & { readonly slots: string[] };

type Answers = { readonly slots: readonly string[]; readonly request: { readonly selections: Selections } };

function changesBetween(
  { slots: old, request: { selections: before } }: Answers,
  { slots, request: { selections: now } }: Answers,
): Changed[] {
  const changes = new Map<string, Changed>();
  const add = (slot: string): void => {
    const unit = unitOf(slot);
    const key = `${unit.path} ${unit.part}`;
    const known = changes.get(key);
    if (known) known.slots.push(slot);
    else changes.set(key, { ...unit, slots: [slot] });
  };
  let gone = old.length;
  for (const slot of slots) {
    const value = before[slot];
    if (value !== undefined) gone -= 1;
    if (value !== now[slot]) add(slot);
  }
  if (gone > 0) for (const slot of old) if (now[slot] === undefined) add(slot);
  return [...changes.values()];
}

const isSameFrame = (before: Memory, { linked, run: { request, facts } }: Pick<Deriving, 'linked' | 'run'>): boolean =>
  before.linked === linked &&
  before.facts === facts &&
  before.request.action === request.action &&
  before.request.customer === request.customer &&
  before.request.channel === request.channel &&
  before.request.region === request.region &&
  before.request.at === request.at &&
  before.request.alongside === request.alongside;

function haveSamePapers(path: string, before: Judgement['documents'], now: Judgement['documents']): boolean {
  const own = (documents: Judgement['documents']) => documents.filter(({ slot }) => slot.startsWith(`${path}/documents/`));
  const [old, fresh] = [own(before), own(now)];
  return (
    old.length === fresh.length &&
    old.every((one, index) => {
      const other = fresh[index];
      return other?.slot === one.slot && other.rule === one.rule && other.seen === one.seen;
    })
  );
}

type Deriving = { readonly linked: Linked; readonly run: Expansion; readonly judgement: Judgement };

/** `part`: id of the part of the root; `ordinal`: which of the members, null where they are not counted. */
type Standing = { readonly path: string; readonly part: string; readonly ordinal: number | null };

/** Sections of the last form of an order that stand as they are in the next one, the very same objects. */
export class KeptForm {
  readonly #memory: Memory;
  readonly #before: Memory | undefined;
  readonly #changes: readonly Changed[];

  constructor(deriving: Deriving, last: Form | undefined) {
    const { linked, run, judgement } = deriving;
    const withIssues = new Set<string>();
    for (const { params } of judgement.issues) if (typeof params.slot === 'string') withIssues.add(unitOf(params.slot).path);
    const installed = run.installed.map(({ installed: product, layout }) => `${product?.id} ${layout.path}`).join('\n');
    const { request, facts } = run;
    this.#memory = {
      linked,
      request,
      slots: Object.keys(request.selections),
      facts,
      documents: judgement.documents,
      installed,
      withIssues,
      outlook: new Outlook(linked, run),
      sections: new Map(),
      answers: new Map(),
    };
    const before = last && memories.get(last);
    this.#before = before && isSameFrame(before, deriving) ? before : undefined;
    this.#changes = this.#before ? changesBetween(this.#before, this.#memory) : [];
  }

  /** Whether nothing outside of a unit changed that a choice inside it could be refused for. */
  #isUndisturbed(path: string, part: string, before: Memory): boolean {
    const { outlook } = this.#memory;
    return this.#changes.every(
      (changed) => changed.path === path || changed.part === null || !outlook.isAffected(part, changed.part, before.outlook),
    );
  }

  #known({ path, part, ordinal }: Standing): FormSection | undefined {
    const before = this.#before;
    const section = before?.sections.get(path);
    if (!before || !section || section.ordinal !== ordinal || this.#changes.some((changed) => changed.path === path)) return undefined;
    const { documents, installed, withIssues } = this.#memory;
    if (withIssues.has(path) || before.withIssues.has(path)) return undefined;
    if (section.type === 'member' && (before.installed !== installed || !haveSamePapers(path, before.documents, documents)))
      return undefined;
    return this.#isUndisturbed(path, part, before) ? section : undefined;
  }

  /** The section of a unit: the last one if nothing that it is derived from has changed. */
  section(standing: Standing, derive: () => FormSection): FormSection {
    const { path } = standing;
    const last = this.#known(standing);
    const answers = last && this.#before?.answers.get(path);
    if (answers) this.#memory.answers.set(path, answers);
    const section = last ?? derive();
    this.#memory.sections.set(path, section);
    return section;
  }

  /** What is to be said of the choices in a slot, whichever of them is chosen: as the last time, if nothing else changed. */
  answers(slot: string, ask: () => readonly Availability[]): readonly Availability[] {
    const { path, part } = unitOf(slot);
    const before = this.#before;
    const last = before?.answers.get(path)?.get(slot);
    const isKept =
      before &&
      last &&
      part &&
      before.installed === this.#memory.installed &&
      this.#changes.every((changed) => changed.path !== path || changed.slots.every((own) => own === slot)) &&
      this.#isUndisturbed(path, part, before);
    const answers = isKept ? last : ask();
    const own = this.#memory.answers.get(path) ?? new Map<string, readonly Availability[]>();
    this.#memory.answers.set(path, own.set(slot, answers));
    return answers;
  }

  /** To be asked for the next form of the same order. */
  remember(form: Form): Form {
    memories.set(form, this.#memory);
    return form;
  }
}
