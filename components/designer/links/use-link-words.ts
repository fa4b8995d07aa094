'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useOfferingRows } from '../editor/use-offering.ts';
import type { Place } from '../model/place.ts';
import type { StructureLink } from '../model/structure-links.ts';

type LinkWords = {
  readonly place: (place: Place) => string;
  /** The few words that stand at the line. */
  readonly label: (link: StructureLink) => string;
  /** Both ends and why, as somebody hears it who does not see the line. */
  readonly sentence: (link: StructureLink) => string;
};

export function useLinkWords(): LinkWords {
  const t = useTranslations('structure.link');
  const units = useTranslations('design.charge.unit');
  const localized = useLocalized();
  const rows = useOfferingRows();
  const place = (at: Place): string => {
    const row = rows.find((each) => each.place === at);
    return row ? localized(row.name) : at;
  };
  const pool = (link: Extract<StructureLink, { type: 'pool' }>) => ({
    name: localized(link.pool.name),
    amount: t('amount', { quantity: link.pool.quantity, unit: units.has(link.pool.unit) ? units(link.pool.unit) : link.pool.unit }),
    cap: link.pool.memberCap ?? 0,
  });
  return {
    place,
    label: (link) => (link.type === 'pool' ? t('label.pool', pool(link)) : t(`label.${link.type}`)),
    sentence: (link) => {
      const ends = { from: place(link.from), to: place(link.to) };
      if (link.type === 'pool') return t('sentence.pool', { ...ends, ...pool(link) });
      return link.type === 'rely' ? t('sentence.rely', ends) : t(`sentence.${link.type}`, { ...ends, reason: localized(link.reason) });
    },
  };
}
