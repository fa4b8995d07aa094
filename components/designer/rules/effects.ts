import type { Effect } from '../../../schemas/generated/definitions.ts';
import { approval } from './effects/approval.ts';
import { documentEffect } from './effects/document.ts';
import type { EffectForm } from './effects/effect-form.ts';
import { exclude } from './effects/exclude.ts';
import { include } from './effects/include.ts';
import { reject } from './effects/reject.ts';
import { requireEffect } from './effects/require.ts';
import { set } from './effects/set.ts';
import { warn } from './effects/warn.ts';

/** The form of every effect; one that has none does not compile. */
export const effects = {
  reject,
  warn,
  require: requireEffect,
  exclude,
  include,
  document: documentEffect,
  approval,
  set,
} satisfies { readonly [Type in Effect['type']]: EffectForm<Type> };
