import { invariant } from '../kernel/invariant.ts';
import { type Micro, parseMoney } from '../kernel/money.ts';

/** Reads an amount of a definition. The meta-schema has judged its form, so that only a bug can bring another. */
export function readMoneyText(text: string): Micro {
  const parsed = parseMoney(text);
  invariant(parsed.ok, `money text ${text}`);
  return parsed.value;
}
