import { fixed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const reject = { fields: { type: fixed }, initial: { type: 'reject' } } satisfies EffectForm<'reject'>;
