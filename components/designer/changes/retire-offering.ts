import { type Change, editableOffering } from '../model/change.ts';

/** Sold no more from `end` on (RFC 3339); who holds it keeps it. Null takes it back. */
export const retireOffering = (offering: string, end: string | null): Change => ({
  name: { code: end === null ? 'sell-again' : 'retire-offering', params: { offering } },
  apply: (definitions) => {
    const target = editableOffering(definitions, offering);
    if (!target) return;
    const { end: _before, ...rest } = target.validFor ?? {};
    const next = end === null ? rest : { ...rest, end };
    if (Object.keys(next).length > 0) target.validFor = next;
    else delete target.validFor;
  },
});
