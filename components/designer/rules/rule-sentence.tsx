'use client';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import type { AcceptanceRule, Condition, InlineRule } from '../../../schemas/generated/definitions.ts';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useFactWords } from './use-fact-words.ts';
import { useOperatorWords } from './use-operator-words.ts';

/** `If … and …, refuse: reason`, from the rule itself. */
export function RuleSentence({ rule }: { readonly rule: AcceptanceRule | InlineRule }) {
  const t = useTranslations('design.sentence');
  const localized = useLocalized();
  const words = useFactWords();
  const operator = useOperatorWords();

  const joined = (parts: readonly Condition[], word: string, isInner: boolean): ReactNode => {
    const list = parts.map((part, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no ids, and their order is their meaning
      <Fragment key={index}>
        {index > 0 ? <span className="text-muted"> {word} </span> : null}
        {sentence(part, parts.length > 1)}
      </Fragment>
    ));
    return isInner && parts.length > 1 ? (
      <>
        {t('open')}
        {list}
        {t('close')}
      </>
    ) : (
      list
    );
  };
  const sentence = (condition: Condition, isInner: boolean): ReactNode => {
    if ('all' in condition) return joined(condition.all, t('and'), isInner);
    if ('any' in condition) return joined(condition.any, t('or'), isInner);
    if ('not' in condition) {
      return (
        <>
          {t('not')}
          {sentence(condition.not, true)}
        </>
      );
    }
    return (
      <>
        <span className="font-medium">{words.fact(condition)}</span> {operator(condition.operator)}{' '}
        <span className="font-medium">{t('quoted', { value: words.value(condition, condition.value) })}</span>
      </>
    );
  };
  const { effect } = rule;
  const lastId = targetOf(effect).split('/').at(-1) ?? '';
  const params = {
    target: localized(words.part(lastId)),
    document: effect.type === 'document' ? localized(effect.name) : '',
    level: effect.type === 'approval' ? effect.level : '',
    value: effect.type === 'set' ? String(effect.value) : '',
  };
  return (
    <span className="leading-relaxed">
      {t('when')} {sentence(rule.when, false)}
      {t('then')} <span className="font-medium">{t(`effect.${effect.type}`, params)}</span>
      <span className="block text-muted">{localized(rule.reason)}</span>
    </span>
  );
}

function targetOf(effect: AcceptanceRule['effect']): string {
  if (!('target' in effect)) return '';
  if (typeof effect.target === 'string') return effect.target;
  return 'offering' in effect.target ? effect.target.offering : effect.target.path;
}
