'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FactCondition } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import type { SelectOption } from '../../ui/select.tsx';
import { useSeenFacts } from '../editor/use-seen-facts.ts';
import type { OutlineRow } from '../model/outline.ts';
import { type TakenPart, takenParts } from '../model/taken-parts.ts';

export type ChoiceGroup = { readonly group: OutlineRow; readonly options: readonly OutlineRow[] };
export type TakenPartChoices = {
  /** The groups whose options can be chosen. */
  readonly groups: () => readonly ChoiceGroup[];
  /** Made when they are asked for: a bundle may have hundreds. */
  readonly options: () => readonly SelectOption[];
  readonly conditionOf: (place: string) => FactCondition | null;
};

/** Whole comparisons to choose from, by the names of the parts that are taken. */
export function useTakenParts(): TakenPartChoices {
  const t = useTranslations('design.tree');
  const localized = useLocalized();
  const { rows } = useSeenFacts();
  return useMemo(() => {
    let found: readonly TakenPart[] | undefined;
    const parts = () => {
      found ??= takenParts(rows);
      return found;
    };
    return {
      groups: () => {
        const groups = new Set(parts().flatMap(({ group }) => (group ? [group] : [])));
        return [...groups].map((group) => ({ group, options: parts().flatMap((part) => (part.group === group ? [part.row] : [])) }));
      },
      options: () =>
        parts().map(({ row, group }) => ({
          value: row.place,
          label: group
            ? t('option-chosen', { group: localized(group.name), option: localized(row.name) })
            : t('part-taken', { part: localized(row.name) }),
          note: row.id,
        })),
      conditionOf: (place) => parts().find(({ row }) => row.place === place)?.condition ?? null,
    };
  }, [rows, t, localized]);
}
