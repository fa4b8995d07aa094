'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ConfiguredItem, Form, FormSection, PriceLine } from '../../../core/configure/index.ts';
import { labelOfFact, valueOfFact } from '../../../core/rules/index.ts';
import { type Localized, useLocalized } from '../../ui/localized-text.tsx';
import { useSpeakerAt } from '../use-item-speaker.ts';

export type Basis = PriceLine['basis'][number];

const counted = 'count.';

/** Names of roles by id, wherever in the form they stand. */
function rolesIn(sections: readonly FormSection[], names = new Map<string, Localized>()): ReadonlyMap<string, Localized> {
  for (const { id, name, sections: inside } of sections) {
    const role = /\/roles\/([^/]+)$/.exec(id)?.[1];
    if (role !== undefined && name) names.set(role, name);
    rolesIn(inside, names);
  }
  return names;
}

/** What an amount was found by, in the words of the form: "型号：TD 上网本", not `item.model = td-n10-plus`. */
export function useBasisWords(items: readonly ConfiguredItem[], form: Form): (basis: Basis, item: string) => string {
  const t = useTranslations('sell.price');
  const localized = useLocalized();
  const speakerAt = useSpeakerAt(items, form);
  const roles = useMemo(() => rolesIn(form.sections), [form]);
  return ({ fact, value }, item) => {
    if (fact.startsWith(counted)) {
      const names = fact.slice(counted.length).split('+');
      return t('counted', {
        roles: names.map((role) => localized(roles.get(role) ?? { 'zh-CN': role, en: role })).join(t('and')),
        count: Number(value),
      });
    }
    const at = fact.indexOf('.');
    const ref = at < 0 ? { fact } : { fact: fact.slice(0, at), path: fact.slice(at + 1) };
    const speaker = speakerAt(item);
    return t('basis', { fact: labelOfFact(ref, speaker), value: valueOfFact(ref, value, speaker) });
  };
}
