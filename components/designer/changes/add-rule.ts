import type { Condition, Effect, InlineRule, LocalizedText } from '../../../schemas/generated/definitions.ts';
import { type Change, editableOffering } from '../model/change.ts';
import { firstCondition } from '../rules/first-condition.ts';

export type NewRule = {
  readonly id: string;
  readonly reason: LocalizedText;
  readonly effect: Effect;
  /** A comparison to begin with, unless one is given. */
  readonly when?: Condition;
};

/** A rule of a part is judged for each that fills it, or each item there; one of the offering once for the order. */
const perOf = (on: string | undefined): InlineRule['per'] => {
  if (on === undefined) return 'order';
  return /^\/roles\/[^/]+$/.test(on) ? 'member' : 'item';
};

/** A rule inside an offering, on one of its parts or on the whole; none takes the place of one that is there. */
export const addRule = (
  offering: string,
  { id, reason, effect, when = firstCondition, on }: NewRule & { readonly on?: string },
): Change => ({
  name: { code: 'add-rule', params: { reason } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target || target.rules?.some((each) => each.id === id)) return;
    const rule: InlineRule = {
      id,
      ...(on === undefined ? {} : { on }),
      per: perOf(on),
      when: structuredClone(when),
      effect: structuredClone(effect),
      reason: { ...reason },
    };
    target.rules = [...(target.rules ?? []), rule];
  },
});
