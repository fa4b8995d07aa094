'use client';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { AcceptanceRule, InlineRule } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { ConditionSentence } from './condition-sentence.tsx';
import { useFactWords } from './use-fact-words.ts';

/** `If … and …, refuse: reason`, from the rule itself. */
export const RuleSentence = memo(({ rule }: { readonly rule: AcceptanceRule | InlineRule }) => {
  const t = useTranslations('conditions.sentence');
  const localized = useLocalized();
  const words = useFactWords();

  const { effect } = rule;
  const roles = useTranslations('shell.roles');
  const lastId = targetOf(effect).split('/').at(-1) ?? '';
  const set = { fact: 'item', path: lastId };
  const params = {
    target: effect.type === 'set' ? words.fact(set) : localized(words.part(lastId)),
    document: effect.type === 'document' ? localized(effect.name) : '',
    level: effect.type === 'approval' ? (roles.has(effect.level) ? roles(effect.level) : effect.level) : '',
    value: effect.type === 'set' ? words.value(set, effect.value) : '',
  };
  return (
    <span className="leading-relaxed">
      {t('when')} <ConditionSentence condition={rule.when} />
      {t('then')} <span className="font-medium">{t(`effect.${effect.type}`, params)}</span>
      <span className="block text-muted">{localized(rule.reason)}</span>
    </span>
  );
});

function targetOf(effect: AcceptanceRule['effect']): string {
  if (!('target' in effect)) return '';
  if (typeof effect.target === 'string') return effect.target;
  return 'offering' in effect.target ? effect.target.offering : effect.target.path;
}
