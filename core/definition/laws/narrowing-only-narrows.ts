import type { Characteristic, NarrowedCharacteristic, Narrowing } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { partsOf } from '../bundle-parts.ts';
import { compileCharacteristic, narrowCharacteristic } from '../characteristics.ts';
import { isBundle, type Offering, type Workspace } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Base = ReadonlyMap<string, Characteristic>;

/** What is narrowed: the specification's characteristics after the offering's own narrowing; null where it is missing. */
function baseOf(workspace: Workspace, offering: Offering | undefined, narrowing: Narrowing): Base | null {
  if (!offering) return null;
  if (isBundle(offering)) return new Map();
  const specification = workspace.get('specification', offering.specification);
  if (!specification) return null;
  return new Map(
    Object.entries(specification.characteristics.properties).map(([name, characteristic]) => [
      name,
      narrowCharacteristic(characteristic, Object.hasOwn(narrowing, name) ? narrowing[name] : undefined),
    ]),
  );
}

type Bound = 'minimum' | 'maximum' | 'minLength' | 'maxLength';
const bounds: readonly { readonly name: Bound; readonly types: readonly Characteristic['type'][]; readonly isLower: boolean }[] = [
  { name: 'minimum', types: ['integer', 'number'], isLower: true },
  { name: 'maximum', types: ['integer', 'number'], isLower: false },
  { name: 'minLength', types: ['string'], isLower: true },
  { name: 'maxLength', types: ['string'], isLower: false },
];

/** Keywords that do not fit the type, widen a bound, or admit a value that was not admitted. */
function narrowedIssues(offering: Offering, base: Characteristic, narrowed: NarrowedCharacteristic, keys: Keys): Issue[] {
  if (base.references !== undefined) {
    const said = Object.keys(withoutRequired(narrowed));
    return said.map((keyword) => breach(offering, 'keyword-beside-reference', [...keys, keyword], { keyword }));
  }
  const issues: Issue[] = bounds.flatMap(({ name, types, isLower }) => {
    const [before, after] = [base[name], narrowed[name]];
    if (after === undefined) return [];
    if (!types.includes(base.type)) return [breach(offering, 'keyword-not-for-type', [...keys, name], { keyword: name, type: base.type })];
    const widens = before !== undefined && (isLower ? after < before : after > before);
    return widens ? [breach(offering, 'narrowing-widens', [...keys, name], { keyword: name })] : [];
  });
  const fitsBase = compileCharacteristic(base);
  const values = (narrowed.enum ?? []).map((value, index) => ({ value, at: ['enum', index] }));
  const only = narrowed.const === undefined ? [] : [{ value: narrowed.const, at: ['const'] }];
  for (const { value, at } of [...values, ...only]) {
    if (fitsBase(value)) issues.push(breach(offering, 'narrowing-widens', [...keys, ...at], { keyword: String(at[0]) }));
  }
  return issues.length > 0 ? issues : leftIssues(offering, base, narrowed, keys);
}

const withoutRequired = ({ required: _required, ...rest }: NarrowedCharacteristic): Omit<NarrowedCharacteristic, 'required'> => rest;

const isCrossed = (least: number | undefined, greatest: number | undefined): boolean =>
  least !== undefined && greatest !== undefined && least > greatest;

/** Whether no value at all fits. */
function admitsNothing(characteristic: Characteristic): boolean {
  const { minimum, maximum, minLength, maxLength, const: only } = characteristic;
  const fits = compileCharacteristic(characteristic);
  const candidates = only === undefined ? characteristic.enum : [only];
  return isCrossed(minimum, maximum) || isCrossed(minLength, maxLength) || candidates?.every((value) => fits(value) !== null) === true;
}

/** Something must be left to choose, and the default must be among it. */
function leftIssues(offering: Offering, base: Characteristic, narrowed: NarrowedCharacteristic, keys: Keys): Issue[] {
  const left = { ...base, ...withoutRequired(narrowed) };
  // What admitted nothing before is the specification's own fault.
  if (admitsNothing(left)) return admitsNothing(base) ? [] : [breach(offering, 'narrowing-leaves-nothing', keys)];
  const proposed = narrowed.default;
  const isOutside = proposed !== undefined && compileCharacteristic(left)(proposed) !== null;
  return isOutside ? [breach(offering, 'value-invalid', [...keys, 'default'], { value: proposed })] : [];
}

function narrowingIssues(offering: Offering, base: Base | null, narrowing: Narrowing, keys: Keys): Issue[] {
  if (!base) return [];
  return Object.entries(narrowing).flatMap(([name, narrowed]) => {
    const characteristic = base.get(name);
    if (!characteristic) return [breach(offering, 'characteristic-unknown', [...keys, name], { name })];
    return narrowedIssues(offering, characteristic, narrowed, [...keys, name]);
  });
}

/** Offerings, components and options only narrow what a characteristic admits (`model 7`). */
export const narrowingOnlyNarrows: Law = (workspace) =>
  workspace.all('offering').flatMap((offering) => {
    const own = isBundle(offering)
      ? []
      : narrowingIssues(offering, baseOf(workspace, offering, {}), offering.characteristics ?? {}, ['characteristics']);
    const inParts = partsOf(offering).flatMap(({ part, narrowing, keys }) => {
      const brought = workspace.get('offering', part.offering);
      const above = brought && !isBundle(brought) ? (brought.characteristics ?? {}) : {};
      return narrowingIssues(offering, baseOf(workspace, brought, above), narrowing, [...keys, 'characteristics']);
    });
    return [...own, ...inParts];
  });
