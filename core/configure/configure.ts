import { Changes } from './changes.ts';
import type { Configuration } from './configuration.ts';
import { expand } from './expand.ts';
import type { FormFocus } from './form/derivation.ts';
import { deriveForm } from './form/derive-form.ts';
import type { Form } from './form/form.ts';
import { judgeExpansion } from './judge.ts';
import type { Judgement } from './judgement.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts } from './request.ts';

/** A request walked and judged once; its form comes from the same walk, if somebody asks for it. */
export type Walk = { readonly judgement: Judgement; readonly form: (focus?: FormFocus) => Form };

export function walk(linked: Linked, request: ConfigureRequest, facts: ResolvedFacts, last?: Form): Walk {
  const changes = Changes.since(last, linked, request, facts);
  const run = expand(linked, request, facts, changes);
  const judgement = judgeExpansion(linked, run, changes);
  return { judgement, form: (focus) => deriveForm({ linked, run, judgement }, changes, focus) };
}

export type ConfigureOptions = {
  readonly focus?: FormFocus | undefined;
  /** The form that the same order had before: what does not change is taken over from it, and not worked out anew. */
  readonly last?: Form | undefined;
};

/**
 * Everything about a request: availability with reasons, verdicts, open questions, price with sources, and the form whose
 * slots have stable ids (`product.md` 2–5). The browser and the server run this same function; what the browser computed
 * is a preview and never trusted.
 *
 * With a focus the judgement is still that of the whole order, and of the members' sections the form has only those whose
 * membership path is in it: what a grid of many lines shows of one. With the last form of the same order, what an answer
 * leaves as it was is not worked out again: sections, items, price lines and outcomes are the very same objects, and the answer is the
 * same as without.
 */
export function configure(
  linked: Linked,
  request: ConfigureRequest,
  facts: ResolvedFacts,
  { focus, last }: ConfigureOptions = {},
): Configuration {
  const { judgement, form } = walk(linked, request, facts, last);
  return { form: form(focus), ...judgement };
}
