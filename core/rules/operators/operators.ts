import type { OperatorName } from '../../definition/index.ts';
import type { Operator } from '../operator.ts';
import { after } from './after.ts';
import { before } from './before.ts';
import { contains } from './contains.ts';
import { doesNotContain } from './does-not-contain.ts';
import { equal } from './equal.ts';
import { greaterThan } from './greater-than.ts';
import { greaterThanInclusive } from './greater-than-inclusive.ts';
import { memberOf } from './in.ts';
import { lessThan } from './less-than.ts';
import { lessThanInclusive } from './less-than-inclusive.ts';
import { notAfter } from './not-after.ts';
import { notBefore } from './not-before.ts';
import { notEqual } from './not-equal.ts';
import { notMemberOf } from './not-in.ts';
import { startsWith } from './starts-with.ts';

/** Every operator of the profile (`model 26`), by the name it has in JSON. */
export const operators: Readonly<Record<OperatorName, Operator>> = {
  equal,
  notEqual,
  in: memberOf,
  notIn: notMemberOf,
  contains,
  doesNotContain,
  lessThan,
  lessThanInclusive,
  greaterThan,
  greaterThanInclusive,
  startsWith,
  before,
  notAfter,
  after,
  notBefore,
};

/** What json-rules-engine has no word for: whoever asks it gives it these functions. */
export const ownOperators: readonly Operator[] = [startsWith, before, notAfter, after, notBefore];
