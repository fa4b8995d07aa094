import { useMemo } from 'react';
import type { ConfiguredItem, Form, FormSection, FormSlot } from '../../core/configure/index.ts';
import type { Speaker } from '../../core/rules/index.ts';
import type { FactRef, Scalar } from '../../schemas/generated/definitions.ts';
import { useCodeMessage } from '../ui/issue-list.tsx';
import { type Localized, useLocalized } from '../ui/localized-text.tsx';

/** What the form calls a fact and its values. */
type Words = { readonly name: Localized; readonly values: ReadonlyMap<Scalar, Localized> };

function wordsOf(slot: FormSlot): Words | null {
  if (slot.type === 'choice') return { name: slot.name, values: new Map(slot.options.map(({ id, name }) => [id, name])) };
  if (slot.type !== 'field') return null;
  const labelled = (slot.choices ?? []).flatMap(({ value, label }) => (label ? [[value, label] as const] : []));
  return { name: slot.name, values: new Map(labelled) };
}

/**
 * By slot, and by its last part: the name of a characteristic, or the id of a group. The first of several says it for all
 * wherever no item is meant.
 */
function wordsIn(sections: readonly FormSection[], words = new Map<string, Words>()): ReadonlyMap<string, Words> {
  for (const section of sections) {
    for (const slot of section.slots) {
      const found = wordsOf(slot);
      if (!found) continue;
      words.set(slot.id, found);
      const name = slot.id.slice(slot.id.lastIndexOf('/') + 1);
      if (!words.has(name)) words.set(name, found);
    }
    wordsIn(section.sections, words);
  }
  return words;
}

/** Speaks of the facts of an order as its form does, and of what is counted by the name it has there. */
export function useItemSpeaker(items: readonly ConfiguredItem[], form: Form): Speaker {
  return useSpeakerAt(items, form)('');
}

/** Of the facts of one item, as the form calls them there. */
export function useSpeakerAt(items: readonly ConfiguredItem[], form: Form): (item: string) => Speaker {
  const say = useCodeMessage('rules');
  const localized = useLocalized();
  const words = useMemo(() => wordsIn(form.sections), [form]);
  const wordsFor = ({ fact, path = '' }: FactRef, item: string): Words | undefined => {
    if (fact !== 'item' && fact !== 'product' && fact !== 'bundle') return undefined;
    const name = path.split('.').at(-1) ?? '';
    const own = fact === 'item' ? (words.get(`${item}/${name}`) ?? words.get(`${item}/groups/${name}`)) : undefined;
    return own ?? words.get(name);
  };
  const counted = (of: string | undefined): string | undefined => {
    const item = items.find(({ offering }) => offering === of);
    return item && localized(item.name);
  };
  return (at) => ({
    say,
    labelOf: (ref) => {
      if (ref.fact === 'items') return counted(ref.params?.of);
      const name = wordsFor(ref, at)?.name;
      return name && localized(name);
    },
    valueLabelOf: (ref, value) => {
      const label = wordsFor(ref, at)?.values.get(value);
      return label && localized(label);
    },
  });
}
