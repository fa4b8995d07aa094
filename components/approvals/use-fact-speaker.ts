import type { Speaker } from '../../core/rules/index.ts';
import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import type { FactWords } from '../../server/api/contract.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';

/** The characteristic that a reference names: of the item, of what fills a role, or of a part of the bundle. */
const wordsOf = (facts: FactWords, { fact, path = '' }: FactRef): FactWords[string] | undefined =>
  fact === 'item' || fact === 'product' || fact === 'bundle' ? facts[path.split('.').at(-1) ?? ''] : undefined;

/** Speaks of the facts of an order as its form does: by label, with the unit. */
export function useFactSpeaker(facts: FactWords): Speaker & Required<Pick<Speaker, 'labelOf' | 'valueLabelOf'>> {
  const say = useCodeMessage('rules');
  const localized = useLocalized();
  return {
    say,
    labelOf: (ref) => {
      const label = wordsOf(facts, ref)?.label;
      return label && localized(label);
    },
    valueLabelOf: (ref: FactRef, value: Scalar) => {
      const words = wordsOf(facts, ref);
      const label = words?.enumLabels[String(value)];
      if (label) return localized(label);
      return typeof value === 'number' && words?.unit ? `${value} ${words.unit}` : undefined;
    },
  };
}
