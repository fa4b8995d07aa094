'use client';
import { useTranslations } from 'next-intl';
import { parseMoney } from '../../../../core/kernel/money.ts';
import { idPattern } from '../control.ts';
import { useFieldValue } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';
import { TypedInput } from './typed-input.tsx';

const written = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const lines = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

export function MoneyControl(props: ControlProps<'money'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  const read = (text: string) => {
    const plain = text.replaceAll(',', '');
    return parseMoney(plain).ok && !plain.startsWith('-') ? plain : null;
  };
  return (
    <TypedInput
      {...pick(props)}
      written={written(value)}
      read={read}
      problem={t('no-money')}
      inputMode="decimal"
      className="tabular-nums"
    />
  );
}

export function WholeControl({ control: { minimum, maximum }, ...props }: ControlProps<'whole'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  const read = (text: string) => {
    const number = Number(text.replaceAll(',', ''));
    return /^[\d,]+$/.test(text) && number >= minimum && number <= maximum ? number : null;
  };
  return (
    <TypedInput
      {...pick(props)}
      written={written(value)}
      read={read}
      problem={t('no-whole', { minimum, maximum })}
      inputMode="numeric"
      className="tabular-nums"
    />
  );
}

export function TextControl({ control: { pattern }, ...props }: ControlProps<'text'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  return (
    <TypedInput
      {...pick(props)}
      written={written(value)}
      read={(text) => (pattern.test(text) ? text : null)}
      problem={t(pattern === idPattern ? 'no-id' : 'no-text')}
    />
  );
}

const time = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

export function TimeControl(props: ControlProps<'time-of-day'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  const read = (text: string) => {
    const whole = /^\d:/.test(text) ? `0${text}` : text;
    return time.test(whole) ? whole : null;
  };
  return (
    <TypedInput {...pick(props)} written={written(value)} read={read} problem={t('no-time')} placeholder="22:00" className="tabular-nums" />
  );
}

/** Ids of the catalogue's own choosing, such as kinds of use, one after the other. */
export function WordsControl(props: ControlProps<'words'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  const read = (text: string) => {
    const words = text
      .split(/[,、\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== '');
    return words.length > 0 && words.every((word) => idPattern.test(word)) ? [...new Set(words)] : null;
  };
  return <TypedInput {...pick(props)} help={t('words')} written={lines(value).join(', ')} read={read} problem={t('no-ids')} />;
}

/** Several texts, one after the other, that hold no blanks. */
export function LinesControl({ control: { pattern }, ...props }: ControlProps<'lines'>) {
  const t = useTranslations('forms');
  const value = useFieldValue(props.path);
  const read = (text: string) => {
    const parts = text.split(/[,、\s]+/).filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => pattern.test(part)) ? parts : null;
  };
  return <TypedInput {...pick(props)} help={t('words')} written={lines(value).join(' ')} read={read} problem={t('no-text')} />;
}

const pick = ({ path, label, isOptional, kept, words, property }: Omit<ControlProps<'money'>, 'control'>) => ({
  path,
  label,
  isOptional,
  kept,
  help: words.help(property),
});
