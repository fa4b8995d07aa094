'use client';
import { TextPair } from '../../editor/text-pair.tsx';
import { useFieldValue, useFieldWriter } from '../use-field-editor.tsx';
import type { ControlProps } from './control-props.ts';

const isPair = (value: unknown): value is { readonly 'zh-CN': string; readonly en: string } =>
  typeof value === 'object' && value !== null && 'zh-CN' in value && 'en' in value;

export function TextPairControl({ control, path, label, isOptional, kept }: ControlProps<'text-pair'>) {
  const editor = useFieldWriter();
  const value = useFieldValue(path);
  return (
    <TextPair
      label={label}
      field={editor.field(path)}
      value={isPair(value) ? value : null}
      isLong={control.isLong ?? false}
      onChange={(next) => editor.type(path, { 'zh-CN': next['zh-CN'], en: next.en }, kept)}
      {...(isOptional ? { onClear: () => editor.type(path, undefined, kept) } : {})}
      onDone={editor.done}
    />
  );
}
