import { fixed, needed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const include = {
  fields: { type: fixed, target: needed({ type: 'target' }) },
  initial: { type: 'include', target: { offering: '' } },
} satisfies EffectForm<'include'>;
