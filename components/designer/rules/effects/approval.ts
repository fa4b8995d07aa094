import { fixed, idText, needed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const approval = {
  fields: { type: fixed, level: needed(idText) },
  initial: { type: 'approval', level: 'sales-manager' },
} satisfies EffectForm<'approval'>;
