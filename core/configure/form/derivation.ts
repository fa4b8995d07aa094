import type { FormHint, LocalizedText } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Expansion } from '../expansion.ts';
import type { Judgement } from '../judgement.ts';
import type { ItemLayout } from '../layout.ts';
import type { Linked } from '../link.ts';
import { type Mentions, mentionsOf } from './mentions.ts';
import { WhatIf } from './what-if.ts';

/** What every slot of one form is derived from. */
export type Derivation = {
  readonly linked: Linked;
  readonly run: Expansion;
  readonly judgement: Judgement;
  readonly whatIf: WhatIf;
  readonly mentions: Mentions;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
  readonly focus: FormFocus | undefined;
};

/** Which memberships' sections a form is derived for; the slots of their roles stay, however many members they have. */
export type FormFocus = { readonly members: Pick<ReadonlySet<string>, 'has'> };

const noIssues: readonly Issue[] = [];

/** Hints are written with id paths; a slot of the same part has instance keys between. */
export type Hints = (idPath: string) => FormHint | undefined;

export const hintsOf =
  (layout: ItemLayout): Hints =>
  (idPath) =>
    layout.node.hints[idPath];

export const byOrder = <Entry extends { readonly order: number }>(entries: readonly Entry[]): Entry[] =>
  [...entries].sort((a, b) => a.order - b.order);

/** What every kind of slot has. */
export function slotBase(derivation: Derivation, id: string, name: LocalizedText, required: boolean, hint?: FormHint) {
  return {
    id,
    name,
    required,
    isAnswered: derivation.run.request.selections[id] !== undefined,
    issues: derivation.issues.get(id) ?? noIssues,
    ...(hint?.help ? { help: hint.help } : {}),
    ...(hint?.width ? { width: hint.width } : {}),
  };
}

function issuesBySlot(judgement: Judgement): Map<string, Issue[]> {
  const bySlot = new Map<string, Issue[]>();
  for (const issue of judgement.issues) {
    const { slot } = issue.params;
    if (typeof slot === 'string') bySlot.set(slot, [...(bySlot.get(slot) ?? []), issue]);
  }
  return bySlot;
}

export const derivationOf = (linked: Linked, run: Expansion, judgement: Judgement, focus: FormFocus | undefined): Derivation => ({
  linked,
  run,
  judgement,
  whatIf: new WhatIf(linked, run),
  mentions: mentionsOf(linked),
  issues: issuesBySlot(judgement),
  focus,
});
