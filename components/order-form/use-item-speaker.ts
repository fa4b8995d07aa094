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

/** By the last part of a slot: the name of a characteristic, or the id of a group. The first of several says it for all. */
function wordsIn(sections: readonly FormSection[], words = new Map<string, Words>()): ReadonlyMap<string, Words> {
  for (const section of sections) {
    for (const slot of section.slots) {
      const name = slot.id.slice(slot.id.lastIndexOf('/') + 1);
      const found = words.has(name) ? null : wordsOf(slot);
      if (found) words.set(name, found);
    }
    wordsIn(section.sections, words);
  }
  return words;
}

/** Speaks of the facts of an order as its form does, and of what is counted by the name it has there. */
export function useItemSpeaker(items: readonly ConfiguredItem[], form: Form): Speaker {
  const say = useCodeMessage('rules');
  const localized = useLocalized();
  const words = useMemo(() => wordsIn(form.sections), [form]);
  const wordsFor = ({ fact, path = '' }: FactRef): Words | undefined =>
    fact === 'item' || fact === 'product' || fact === 'bundle' ? words.get(path.split('.').at(-1) ?? '') : undefined;
  const counted = (of: string | undefined): string | undefined => {
    const item = items.find(({ offering }) => offering === of);
    return item && localized(item.name);
  };
  return {
    say,
    labelOf: (ref) => {
      if (ref.fact === 'items') return counted(ref.params?.of);
      const name = wordsFor(ref)?.name;
      return name && localized(name);
    },
    valueLabelOf: (ref, value) => {
      const label = wordsFor(ref)?.values.get(value);
      return label && localized(label);
    },
  };
}
