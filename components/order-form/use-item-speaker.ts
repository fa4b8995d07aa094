import type { ConfiguredItem } from '../../core/configure/index.ts';
import type { Speaker } from '../../core/rules/index.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { useLocalized } from '../ui/localized-text.tsx';

/** Speaks of the facts of an order: what is counted by the name it has there. */
export function useItemSpeaker(items: readonly ConfiguredItem[]): Speaker {
  const say = useCodeMessage('rules');
  const localized = useLocalized();
  const counted = (of: string | undefined): string | undefined => {
    const item = items.find(({ offering }) => offering === of);
    return item && localized(item.name);
  };
  return { say, labelOf: ({ fact, params }) => (fact === 'items' ? counted(params?.of) : undefined) };
}
