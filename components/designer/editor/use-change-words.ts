'use client';
import { useTranslations } from 'next-intl';
import { useLocalized } from '../../ui/localized-text.tsx';
import { useDraftSession } from '../draft-context.tsx';
import { useFieldWords } from '../forms/use-field-words.ts';
import type { ChangeName } from '../model/change.ts';
import { isDefinitionKey, offeringIn } from '../model/draft-document.ts';
import { ruleIn, ruleRefOf } from '../model/rule-ref.ts';

/** The sentence of a step in undo and redo: what was done, to what. */
export function useChangeWords(): (name: ChangeName) => string {
  const t = useTranslations('design.change');
  const localized = useLocalized();
  const session = useDraftSession();
  const fields = useFieldWords('');
  const word = (param: string, value: string): string => {
    const { document } = session.getState().log;
    if (param === 'definition' && isDefinitionKey(value)) {
      const definition = document[value];
      return definition ? localized(definition.name) : value;
    }
    if (param === 'offering') return localized(offeringIn(document, value)?.name ?? { 'zh-CN': value, en: value });
    if (param === 'rule') {
      const reference = ruleRefOf(value);
      const rule = reference && ruleIn(document, reference);
      return rule ? localized(rule.reason) : value;
    }
    if (param === 'field') return fields.label(value);
    return param === 'place' ? (value.split('/').at(-1) ?? value) : value;
  };
  return ({ code, params }) => {
    const words = Object.entries(params).map(([param, value]) => [
      param,
      typeof value === 'string' ? word(param, value) : localized(value),
    ]);
    return t(code, Object.fromEntries(words));
  };
}
