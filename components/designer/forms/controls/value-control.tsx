'use client';
import { useTranslations } from 'next-intl';
import type { PlainScalar } from '../../../../schemas/generated/definitions.ts';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDocument } from '../../draft-context.tsx';
import { useOffering } from '../../editor/use-offering.ts';
import { offeringIn, workspaceOfDocument } from '../../model/draft-document.ts';
import { valueShapeAt } from '../../model/id-paths.ts';
import { useFactWords } from '../../rules/use-fact-words.ts';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';
import { TypedInput } from './typed-input.tsx';

/** A value of the characteristic that stands beside it in `target`: one of its values, or typed by its type. */
export function ValueControl(props: ControlProps<'characteristic-value'>) {
  const { path, label, kept } = props;
  const t = useTranslations('forms');
  const editor = useFieldWriter();
  const words = useFactWords();
  const document = useDocument();
  const current = useOffering();
  const { subject } = editor;
  const home = subject.type === 'rule' && subject.rule.type === 'inline' ? offeringIn(document, subject.rule.offering) : null;
  const target = String(useFieldValue([...path.slice(0, -1), 'target']) ?? '');
  const shape = valueShapeAt(workspaceOfDocument(document), home ?? current, target);
  const value = useFieldValue(path);
  const isNumber = shape ? shape.type === 'number' : typeof value === 'number';
  if (shape && shape.values.length > 0) {
    const ref = { fact: 'item', path: target.split('/').at(-1) ?? '' };
    const isKnown = shape.values.some((each) => each === value);
    const options = shape.values.map((each) => ({ value: String(each), label: words.value(ref, each) }));
    return (
      <div data-field={editor.field(path)} tabIndex={-1}>
        <Field label={label} required error={isKnown ? undefined : t('choose-one')}>
          <Select
            value={isKnown ? String(value) : null}
            placeholder={t('choose')}
            options={options}
            onChange={(text) => editor.choose(path, shape.values.find((each) => String(each) === text) ?? text, kept)}
          />
        </Field>
      </div>
    );
  }
  const read = (text: string): PlainScalar | null => (isNumber ? (Number.isFinite(Number(text)) ? Number(text) : null) : text);
  return (
    <TypedInput
      path={path}
      label={label}
      isOptional={false}
      kept={kept}
      written={value === undefined || value === null ? '' : String(value)}
      read={read}
      problem={t('no-number')}
    />
  );
}
