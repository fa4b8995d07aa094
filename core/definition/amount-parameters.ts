import type { Characteristic, Charge, FactRef, Tariff, TariffAttachment } from '../../schemas/generated/definitions.ts';
import { type ChargeAmount, chargeAmounts, isParameter } from './charge-amounts.ts';
import { declaredType, factRegistry } from './conditions/fact-registry.ts';
import { isBundle, type Offering, type Workspace } from './definition.ts';
import { type ConditionScope, characteristicRefs, characteristicsOfFact, typeFacts } from './fact-types.ts';
import { placeAt } from './judged-places.ts';

/** Amounts are below this (`model 27`), per cents within a hundred. */
const greatestAmount = 1_000_000_000;

export type AmountParameterUse = Pick<ChargeAmount, 'charge' | 'keys'> & { readonly ref: FactRef };
type ParameterProblem = { readonly code: string; readonly limit?: number };

export const parametersOf = (tariff: Tariff): AmountParameterUse[] =>
  chargeAmounts(tariff).flatMap(({ charge, amount, keys }) => (isParameter(amount) ? [{ charge, keys, ref: amount.parameter }] : []));

/** Only a characteristic has bounds, and only where the tariff stands is known which one it is. */
export const isCharacteristicRef = (ref: FactRef): boolean =>
  factRegistry.get(ref.fact)?.isOpen === true && declaredType(ref) === undefined;

/** What the facts of a tariff are read against where an offering attaches it; null where its path leads nowhere. */
export function scopeOfAttachment(workspace: Workspace, offering: Offering, attachment: TariffAttachment): ConditionScope | null {
  const place = placeAt(workspace, offering, attachment.on);
  return place && { workspace, places: [place], bundle: isBundle(offering) ? offering : null };
}

/** Least and greatest value; null where there is none. */
function rangeOf({ type, const: only, enum: values, minimum, maximum }: Characteristic): readonly [number, number] | null {
  if (type !== 'integer' && type !== 'number') return null;
  const listed = (only === undefined ? (values ?? []) : [only]).map(Number);
  if (listed.length > 0) return [Math.min(...listed), Math.max(...listed)];
  return minimum === undefined || maximum === undefined ? null : [minimum, maximum];
}

/** What the amount of a charge may be at most. */
export const amountLimit = (charge: Charge): number => (charge.type === 'discount' && charge.method === 'percent' ? 100 : greatestAmount);

/** Why the value of a characteristic cannot be an amount up to this limit; null where it can. */
export function parameterProblem(scope: ConditionScope, limit: number, ref: FactRef): ParameterProblem | null {
  const type = ref.fact !== 'item' && !scope.bundle ? undefined : typeFacts(scope)(ref);
  if (!type) return { code: 'parameter-unknown' };
  const characteristics = characteristicsOfFact(scope, ref);
  // Broken references are another law's to say.
  if (characteristics.length === 0 && type.type === 'any') return null;
  if (type.isList || type.type !== 'number') return { code: 'parameter-not-a-number' };
  const ranges = characteristics.map(rangeOf);
  if (ranges.length === 0 || ranges.includes(null)) return { code: 'parameter-unbounded' };
  const isOutside = ranges.some((range) => range && (range[0] < 0 || range[1] > limit));
  return isOutside ? { code: 'parameter-out-of-range', limit } : null;
}

/** Every fact whose value can be an amount up to this limit where an offering attaches the tariff. */
export function parameterFacts(workspace: Workspace, offering: Offering, attachment: TariffAttachment, limit: number): readonly FactRef[] {
  const scope = scopeOfAttachment(workspace, offering, attachment);
  return scope ? characteristicRefs(scope).filter((ref) => isCharacteristicRef(ref) && parameterProblem(scope, limit, ref) === null) : [];
}
