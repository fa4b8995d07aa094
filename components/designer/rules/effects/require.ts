import { fixed, needed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const requireEffect = {
  fields: { type: fixed, target: needed({ type: 'target' }) },
  initial: { type: 'require', target: { offering: '' } },
} satisfies EffectForm<'require'>;
