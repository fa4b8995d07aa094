import { fixed } from '../../forms/control.ts';
import type { EffectForm } from './effect-form.ts';

export const warn = { fields: { type: fixed }, initial: { type: 'warn' } } satisfies EffectForm<'warn'>;
