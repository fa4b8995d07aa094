import type { Form } from './form/form.ts';
import type { Judgement } from './judgement.ts';

/** Everything that configuring answers (`architecture.md`: configure). */
export type Configuration = Judgement & { readonly form: Form };
