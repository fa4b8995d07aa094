import type { DecoratorName } from '../../definition/index.ts';
import type { Decorator } from '../operator.ts';
import { everyFact } from './every-fact.ts';
import { everyValue } from './every-value.ts';
import { not } from './not.ts';
import { someFact } from './some-fact.ts';
import { someValue } from './some-value.ts';
import { swap } from './swap.ts';

/** Every decorator of the profile, by the name it has in JSON. */
export const decorators: Readonly<Record<DecoratorName, Decorator>> = { someFact, everyFact, someValue, everyValue, swap, not };
