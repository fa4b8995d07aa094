import type { Characteristic, NarrowedCharacteristic, Specification } from '../../schemas/generated/definitions.ts';
import { headOf, type Resource, typed, type WriteContext } from './tmf620-resource.ts';

const valueTypes = { string: 'String', integer: 'Integer', number: 'Number', boolean: 'Boolean' } as const;
type Bounded = Pick<Characteristic, 'enum' | 'const' | 'default' | 'minimum' | 'maximum'> & { readonly unit?: string };

/** The values that a characteristic may take: each of an enumeration, a range, or only what is proposed. */
export function writeValues(context: WriteContext, type: Characteristic['type'], bounded: Bounded): readonly Resource[] | undefined {
  const value = (rest: Resource): Resource =>
    typed(context, `${valueTypes[type]}CharacteristicValueSpecification`, { valueType: type, unitOfMeasure: bounded.unit, ...rest });
  if (bounded.const !== undefined) return [value({ value: bounded.const, isDefault: true })];
  if (bounded.enum) return bounded.enum.map((each) => value({ value: each, isDefault: each === bounded.default }));
  const isRange = bounded.minimum !== undefined || bounded.maximum !== undefined;
  const values = [
    ...(isRange ? [value({ valueFrom: bounded.minimum, valueTo: bounded.maximum, rangeInterval: 'closed', isDefault: false })] : []),
    ...(bounded.default === undefined ? [] : [value({ value: bounded.default, isDefault: true })]),
  ];
  if (values.length > 0) return values;
  return bounded.unit === undefined ? undefined : [value({ isDefault: false })];
}

/** A characteristic is called by its name there, and described as the form calls it. */
export function writeSpecification(specification: Specification, context: WriteContext): Resource {
  const { properties, required = [] } = specification.characteristics;
  const values = context.version === 'v5' ? 'characteristicValueSpecification' : 'productSpecCharacteristicValue';
  return {
    ...headOf(context, 'ProductSpecification', specification),
    isBundle: false,
    productSpecCharacteristic: Object.entries(properties).map(([name, characteristic]) =>
      typed(context, 'CharacteristicSpecification', {
        name,
        description: characteristic.label[context.language],
        valueType: characteristic.type,
        configurable: true,
        extensible: characteristic.enum === undefined && characteristic.const === undefined,
        isUnique: characteristic.unique !== undefined,
        regex: characteristic.pattern,
        minCardinality: required.includes(name) ? 1 : 0,
        maxCardinality: 1,
        [values]: writeValues(context, characteristic.type, characteristic),
      }),
    ),
  };
}

/** How an offering narrows a characteristic of its specification. */
export const writeUse = (
  context: WriteContext,
  [name, narrowed]: readonly [string, NarrowedCharacteristic],
  specification: Specification,
): Resource => {
  const type = specification.characteristics.properties[name]?.type ?? 'string';
  return typed(context, 'ProductSpecificationCharacteristicValueUse', {
    name,
    valueType: type,
    minCardinality: narrowed.required ? 1 : 0,
    maxCardinality: 1,
    productSpecCharacteristicValue: writeValues(context, type, narrowed),
  });
};
