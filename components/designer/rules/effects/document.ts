import { fixed, idText, needed, textPair } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const documentEffect = {
  fields: { type: fixed, document: needed(idText), name: needed(textPair) },
  initial: { type: 'document', document: 'paper', name: { 'zh-CN': '证明材料', en: 'Paper' } },
} satisfies EffectForm<'document'>;
