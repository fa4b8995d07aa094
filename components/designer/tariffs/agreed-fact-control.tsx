'use client';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { FactRef } from '../../../schemas/generated/definitions.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { useDocument } from '../draft-context.tsx';
import { useOffering } from '../editor/use-offering.ts';
import type { ControlProps } from '../forms/controls/control-props.ts';
import { isFactRef } from '../forms/is-fact-ref.ts';
import { useFieldValue, useFieldWriter } from '../forms/use-field-editor.tsx';
import { agreedFacts } from '../model/agreed-facts.ts';
import { tariffIn } from '../model/draft-document.ts';
import { factText } from '../model/fact-choices.ts';
import { useFactWords } from '../rules/use-fact-words.ts';

const none: readonly FactRef[] = [];

/** The field of the order whose value is the amount: only those with bounds wherever the tariff is attached. */
export function AgreedFactControl({ path, label, kept }: ControlProps<'agreed-fact'>) {
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const words = useFactWords();
  const document = useDocument();
  const offering = useOffering();
  const { subject } = editor;
  const possible = useMemo(() => {
    if (subject.type !== 'charge') return none;
    const charge = tariffIn(document, subject.tariff)?.charges.find(({ id }) => id === subject.charge);
    return charge ? agreedFacts(document, offering, subject.tariff, charge) : none;
  }, [document, offering, subject]);
  const value = useFieldValue(path);
  const current = isFactRef(value) && value.fact !== '' ? value : null;
  const facts = current && !possible.some((ref) => factText(ref) === factText(current)) ? [current, ...possible] : possible;
  return (
    <div data-field={editor.field(path)} tabIndex={-1}>
      <Field label={label} required error={current ? undefined : t(facts.length === 0 ? 'no-agreed-fact' : 'choose-one')}>
        <Select
          value={current ? factText(current) : null}
          placeholder={t('choose')}
          options={facts.map((ref) => ({ value: factText(ref), label: words.fact(ref) }))}
          onChange={(text) => {
            const ref = facts.find((each) => factText(each) === text);
            if (ref) editor.choose(path, { fact: ref.fact, ...(ref.path === undefined ? {} : { path: ref.path }) }, kept);
          }}
        />
      </Field>
    </div>
  );
}
