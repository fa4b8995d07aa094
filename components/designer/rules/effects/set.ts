import { fixed, needed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const set = {
  fields: {
    type: fixed,
    target: needed({ type: 'characteristic' }),
    value: needed({ type: 'characteristic-value' }),
  },
  initial: { type: 'set', target: '', value: '' },
} satisfies EffectForm<'set'>;
