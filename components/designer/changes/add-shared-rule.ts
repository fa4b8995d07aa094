import type { AcceptanceRule } from '../../../schemas/generated/definitions.ts';
import type { Change } from '../model/change.ts';
import { firstCondition } from '../rules/first-condition.ts';
import type { NewRule } from './add-rule.ts';

/** A rule of its own that begins with one offering and may be given a wider scope. */
export const addSharedRule = (offering: string, { id, reason, effect, when = firstCondition }: NewRule): Change => ({
  name: { code: 'add-rule', params: { reason } },
  apply: (definitions) => {
    if (definitions[`rule/${id}`]) return;
    definitions[`rule/${id}`] = {
      $schema: 'urn:offerwright:schema:v1:acceptance-rule',
      kind: 'rule',
      id,
      name: { ...reason },
      provenance: [{ grade: 'illustrative' }],
      appliesTo: { offerings: [offering] },
      per: 'order',
      when: structuredClone(when),
      effect: structuredClone(effect),
      reason: { ...reason },
    } satisfies AcceptanceRule;
  },
});
