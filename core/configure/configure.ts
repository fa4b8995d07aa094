import type { Configuration } from './configuration.ts';
import { deriveForm } from './derive-form.ts';
import { expand } from './expand.ts';
import { judgeExpansion } from './judge.ts';
import type { Linked } from './link.ts';
import type { ConfigureRequest, ResolvedFacts } from './request.ts';

/**
 * Everything about a request: availability with reasons, verdicts, open questions, price with sources, and the form whose
 * slots have stable ids (`product.md` 2–5). The browser and the server run this same function; what the browser computed
 * is a preview and never trusted.
 */
export function configure(linked: Linked, request: ConfigureRequest, facts: ResolvedFacts): Configuration {
  const run = expand(linked, request, facts);
  const judgement = judgeExpansion(linked, run);
  return { ...judgement, form: deriveForm(linked, run, judgement) };
}
