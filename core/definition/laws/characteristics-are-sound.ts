import type { Characteristic, Specification } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { compileCharacteristic } from '../characteristics.ts';
import { breach, type Keys, type Law } from '../law.ts';
import { compilePattern } from '../pattern/compile-pattern.ts';

const keywordsFor: Readonly<Record<Characteristic['type'], readonly (keyof Characteristic)[]>> = {
  string: ['minLength', 'maxLength', 'pattern', 'format', 'unique', 'references', 'filledFrom'],
  integer: ['minimum', 'maximum'],
  number: ['minimum', 'maximum'],
  boolean: [],
};
const typedKeywords: readonly (keyof Characteristic)[] = [
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'unique',
  'references',
  'filledFrom',
];
/** A definition knows no customer's own things, so it can say nothing about which of them. */
const aboutValues: readonly (keyof Characteristic)[] = ['enum', 'const', 'default', 'minLength', 'maxLength', 'pattern', 'format', 'unit'];

const isCrossed = (least: number | undefined, greatest: number | undefined): boolean =>
  least !== undefined && greatest !== undefined && least > greatest;

function characteristicIssues(specification: Specification, characteristic: Characteristic, keys: Keys): Issue[] {
  const { type, pattern, minimum, maximum, minLength, maxLength } = characteristic;
  const issues: Issue[] = typedKeywords
    .filter((keyword) => characteristic[keyword] !== undefined && !keywordsFor[type].includes(keyword))
    .map((keyword) => breach(specification, 'keyword-not-for-type', [...keys, keyword], { keyword, type }));
  if (characteristic.references !== undefined) {
    const said = aboutValues.filter((keyword) => characteristic[keyword] !== undefined);
    issues.push(...said.map((keyword) => breach(specification, 'keyword-beside-reference', [...keys, keyword], { keyword })));
  }
  const matcher = pattern === undefined ? null : compilePattern(pattern);
  if (matcher && !matcher.ok)
    issues.push(breach(specification, 'pattern-invalid', [...keys, 'pattern'], { pattern: pattern ?? '', detail: matcher.error }));
  if (isCrossed(minimum, maximum)) issues.push(breach(specification, 'bounds-crossed', [...keys, 'minimum']));
  if (isCrossed(minLength, maxLength)) issues.push(breach(specification, 'bounds-crossed', [...keys, 'minLength']));
  // Nothing can be said about values while the characteristic itself makes no sense.
  return issues.length > 0 ? issues : valueIssues(specification, characteristic, keys);
}

function valueIssues(specification: Specification, characteristic: Characteristic, keys: Keys): Issue[] {
  const { enum: values, const: only, default: proposed, ...bounds } = characteristic;
  const fitsBounds = compileCharacteristic(bounds);
  const fitsAll = compileCharacteristic(characteristic);
  const inEnum = (values ?? []).flatMap((value, index) =>
    fitsBounds(value) ? [breach(specification, 'value-invalid', [...keys, 'enum', index], { value })] : [],
  );
  const onlyIssues =
    only !== undefined && compileCharacteristic({ ...bounds, enum: values })(only)
      ? [breach(specification, 'value-invalid', [...keys, 'const'], { value: only })]
      : [];
  const defaultIssues =
    proposed !== undefined && fitsAll(proposed) ? [breach(specification, 'value-invalid', [...keys, 'default'], { value: proposed })] : [];
  const texts = new Set((values ?? []).map(String));
  const labels = Object.keys(characteristic.enumLabels ?? {})
    .filter((label) => !texts.has(label))
    .map((label) => breach(specification, 'enum-label-unknown', [...keys, 'enumLabels', label], { label }));
  return [...inEnum, ...onlyIssues, ...defaultIssues, ...labels];
}

function contractIssues(specification: Specification): Issue[] {
  const { contract, characteristics } = specification;
  const months = contract && characteristics.properties[contract.months];
  return months && months.type !== 'integer'
    ? [breach(specification, 'contract-not-in-months', ['contract', 'months'], { name: contract.months, type: months.type })]
    : [];
}

/** Keywords fit the type, bounds do not cross, patterns are RE2, and enum, const, default and labels fit (`model 6`). */
export const characteristicsAreSound: Law = (workspace) =>
  workspace.all('specification').flatMap((specification) => {
    const { properties, required = [] } = specification.characteristics;
    const each = Object.entries(properties).flatMap(([name, characteristic]) =>
      characteristicIssues(specification, characteristic, ['characteristics', 'properties', name]),
    );
    const named = [
      ...required.map((name, index) => ({ name, keys: ['characteristics', 'required', index] })),
      ...(specification.resources ?? []).flatMap(({ characteristic, tier }, index) => [
        { name: characteristic, keys: ['resources', index, 'characteristic'] },
        ...(tier === undefined ? [] : [{ name: tier, keys: ['resources', index, 'tier'] }]),
      ]),
      ...(specification.contract ? [{ name: specification.contract.months, keys: ['contract', 'months'] }] : []),
    ];
    const unknown = named
      .filter(({ name }) => !Object.hasOwn(properties, name))
      .map(({ name, keys }) => breach(specification, 'characteristic-unknown', keys, { name }));
    return [...each, ...unknown, ...contractIssues(specification)];
  });
