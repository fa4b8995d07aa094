import type { CustomerFacts } from '../../../core/configure/index.ts';
import { formatMoney, micro, microPerYuan } from '../../../core/kernel/money.ts';
import type { CustomerStandingView } from '../../api/contract.ts';
import type { CustomerStanding } from '../../store/store.ts';

/** Facts are compared with what rules say, in yuan. */
export const yuanOf = (amount: number): number => amount / microPerYuan;

/** A city that nobody has asked for is left out, and so unknown. */
export const standingFacts = ({ city, grade, credit, arrears, mobileSpend }: CustomerStanding): CustomerFacts => ({
  ...(city === null ? {} : { city }),
  grade,
  credit: yuanOf(credit),
  arrears: yuanOf(arrears),
  mobileSpend: yuanOf(mobileSpend),
});

/** The same as a person reads it. */
export const describeStanding = ({ city, grade, credit, arrears, mobileSpend }: CustomerStanding): CustomerStandingView => ({
  city,
  grade,
  credit: formatMoney(micro(credit)),
  arrears: formatMoney(micro(arrears)),
  mobileSpend: formatMoney(micro(mobileSpend)),
});
