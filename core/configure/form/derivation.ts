import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Changes, Configured } from '../changes.ts';
import type { Expansion } from '../expansion.ts';
import type { Judgement } from '../judgement.ts';
import type { ItemLayout } from '../layout.ts';
import type { Linked } from '../link.ts';
import { KeptForm } from './kept-form.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { WhatIf } from './what-if.ts';

/** What every slot of one form is derived from. */
export type Derivation = {
  readonly linked: Linked;
  readonly run: Expansion;
  readonly judgement: Configured['judgement'];
  readonly whatIf: WhatIf;
  readonly mentions: Mentions;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  readonly focus: FormFocus | undefined;
  readonly kept: KeptForm;
};

/** Which memberships' sections a form is derived for; the slots of their roles stay, however many members they have. */
export type FormFocus = { readonly members: Pick<ReadonlySet<string>, 'has'> };

const noIssues: readonly Issue[] = [];

/** Hints are written with id paths; a slot of the same part has instance keys between. */
export type Hints = (idPath: string) => FormHint | undefined;

export const noHints: Hints = () => undefined;

/** Most offerings give none: then no path is even looked up. */
export function hintsOf({ node: { hints } }: ItemLayout): Hints {
  return Object.keys(hints).length === 0 ? noHints : (idPath) => hints[idPath];
}

/** What the bundle around says of a field comes before what its own offering says, word by word. */
export function mergedHint(around: FormHint | undefined, own: FormHint | undefined): FormHint | undefined {
  return around && own ? { ...own, ...around } : (around ?? own);
}

export const byOrder = <Entry extends { readonly order: number }>(entries: readonly Entry[]): readonly Entry[] =>
  // Hints are rare, and what follows the structure is in order already.
  entries.every(({ order }, index) => index === 0 || (entries[index - 1]?.order ?? 0) <= order)
    ? entries
    : entries.toSorted((a, b) => a.order - b.order);

/** Of most slots nothing is wrong, and then it is the same nothing. */
export const issuesOf = ({ issues }: Pick<Derivation, 'issues'>, slot: string): readonly Issue[] => issues.get(slot) ?? noIssues;

/**
 * What every kind of slot has. Spread in behind what a kind has of its own, here and wherever this folder spreads: V8 as Node 20 has
 * it takes a microsecond for each property named behind a spread, and hardly anything before one.
 */
export function slotBase(derivation: Derivation, id: string, name: LocalizedText, required: boolean, hint?: FormHint) {
  const isAnswered = derivation.run.request.selections[id] !== undefined;
  const base = { id, name: hint?.label ?? name, required, isAnswered, issues: issuesOf(derivation, id) };
  if (!hint?.help && !hint?.width) return base;
  return { ...base, ...(hint.help ? { help: hint.help } : {}), ...(hint.width ? { width: hint.width } : {}) };
}

function issuesBySlot(judgement: Judgement): Map<string, Issue[]> {
  const bySlot = new Map<string, Issue[]>();
  for (const issue of judgement.issues) {
    const { slot } = issue.params;
    if (typeof slot === 'string') bySlot.set(slot, [...(bySlot.get(slot) ?? []), issue]);
  }
  return bySlot;
}

export type Deriving = Pick<Derivation, 'linked' | 'run' | 'judgement'>;

export const derivationOf = (deriving: Deriving, changes: Changes | undefined, focus: FormFocus | undefined): Derivation => ({
  linked: deriving.linked,
  run: deriving.run,
  judgement: deriving.judgement,
  whatIf: new WhatIf(deriving.linked, deriving.run),
  mentions: mentionsOf(deriving.linked),
  issues: issuesBySlot(deriving.judgement),
  focus,
  kept: new KeptForm(deriving, changes),
});
