import type { Expansion } from '../expansion.ts';
import type { Judgement } from '../judgement.ts';
import type { Linked } from '../link.ts';
import { reachOf } from '../reach.ts';
import type { ConfigureRequest, ResolvedFacts, Selections } from '../request.ts';
import type { Form, FormSection } from './form.ts';

/**
 * What a form was derived from, unit by unit: a component or group of the root, or one member of its roles. A unit comes
 * out the same as long as its answers, issues and papers are the same and so is all that rules on it can see.
 */
type Memory = {
  readonly linked: Linked;
  readonly request: ConfigureRequest;
  readonly facts: ResolvedFacts;
  readonly documents: Judgement['documents'];
  /** Which installed product stands where: one fills one place. */
  readonly installed: string;
  readonly withIssues: ReadonlySet<string>;
  readonly sections: Map<string, FormSection>;
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

type Changed = { readonly units: ReadonlySet<string>; readonly parts: ReadonlySet<string> };

function changedBetween(before: Selections, now: Selections): Changed {
  const units = new Set<string>();
  const parts = new Set<string>();
  const add = (slot: string): void => {
    const { path, part } = unitOf(slot);
    units.add(path);
    if (part !== null) parts.add(part);
  };
  const slots = Object.keys(before);
  let gone = slots.length;
  for (const slot of Object.keys(now)) {
    const value = before[slot];
    if (value !== undefined) gone -= 1;
    if (value !== now[slot]) add(slot);
  }
  if (gone > 0) for (const slot of slots) if (now[slot] === undefined) add(slot);
  return { units, parts };
}

const nothing: Changed = { units: new Set(), parts: new Set() };

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
  readonly #changed: Changed;

  constructor(deriving: Deriving, last: Form | undefined) {
    const { linked, run, judgement } = deriving;
    const withIssues = new Set<string>();
    for (const { params } of judgement.issues) if (typeof params.slot === 'string') withIssues.add(unitOf(params.slot).path);
    const installed = run.installed.map(({ installed: product, layout }) => `${product?.id} ${layout.path}`).join('\n');
    const { request, facts } = run;
    this.#memory = { linked, request, facts, documents: judgement.documents, installed, withIssues, sections: new Map() };
    const before = last && memories.get(last);
    this.#before = before && isSameFrame(before, deriving) ? before : undefined;
    this.#changed = this.#before ? changedBetween(this.#before.request.selections, request.selections) : nothing;
  }

  #known({ path, part, ordinal }: Standing): FormSection | undefined {
    const before = this.#before;
    const section = before?.sections.get(path);
    if (!before || !section || section.ordinal !== ordinal || this.#changed.units.has(path)) return undefined;
    const { documents, installed, withIssues, linked } = this.#memory;
    if (withIssues.has(path) || before.withIssues.has(path)) return undefined;
    if (section.type === 'member' && (before.installed !== installed || !haveSamePapers(path, before.documents, documents)))
      return undefined;
    if (this.#changed.parts.size === 0) return section;
    const { parts } = reachOf(linked, part);
    if (!parts) return undefined;
    for (const changed of this.#changed.parts) if (parts.has(changed)) return undefined;
    return section;
  }

  /** The section of a unit: the last one if nothing that it is derived from has changed. */
  section(standing: Standing, derive: () => FormSection): FormSection {
    const section = this.#known(standing) ?? derive();
    this.#memory.sections.set(standing.path, section);
    return section;
  }

  /** To be asked for the next form of the same order. */
  remember(form: Form): Form {
    memories.set(form, this.#memory);
    return form;
  }
}
