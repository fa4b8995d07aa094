'use client';
import type { Example } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDocument } from '../draft-context.tsx';
import { useOffering, useOfferingRows } from '../editor/use-offering.ts';
import { characteristicOf, nameOfId, partOf } from '../model/fact-names.ts';
import { useFactWords } from '../rules/use-fact-words.ts';

/** What only says of which list an entry is, or which of several items. */
const isStructure = (key: string): boolean => /^(components|groups|roles|item|documents|\d+|m\d+)?$/.test(key);

export type SlotWords = {
  /** A slot of the form, or a charge on an item, by the names on its way: `TD netbook › Model`. */
  readonly place: (path: string) => string;
  /** An answer as the form shows it. */
  readonly answer: (slot: string, value: Example['selections'][string]) => string;
};

export function useSlotWords(): SlotWords {
  const words = useFactWords();
  const localized = useLocalized();
  const document = useDocument();
  const offering = useOffering();
  const rows = useOfferingRows();
  const nameOf = (id: string): string => {
    const name =
      partOf(rows, id)?.name ?? characteristicOf({ document, offering, rows }, { fact: 'item', path: id })?.label ?? nameOfId(document, id);
    return name ? localized(name) : id;
  };
  return {
    place: (path) =>
      path
        .split('/')
        .filter((key) => !isStructure(key))
        .map(nameOf)
        .join(' › '),
    answer: (slot, value) => words.value({ fact: 'item', path: slot.split('/').at(-1) ?? '' }, value),
  };
}
