import { fixed, needed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const exclude = {
  fields: { type: fixed, target: needed({ type: 'target' }) },
  initial: { type: 'exclude', target: { offering: '' } },
} satisfies EffectForm<'exclude'>;
