import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channelForm } from '../channels/channel-form.ts';
import { acceptanceRuleForm, inlineRuleForm, namedConditionForm } from '../rules/rule-forms.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';
import { attachmentForm, tariffForm } from '../tariffs/tariff-form.ts';
import type { Control, Fields } from './control.ts';

type Schema = {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly $defs?: Readonly<Record<string, Schema>>;
};

const folder = join(import.meta.dirname, '../../../schemas/v1');
const load = (name: string): Schema => JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8'));
const files: Readonly<Record<string, Schema>> = {
  common: load('common'),
  tariff: load('tariff'),
  'acceptance-rule': load('acceptance-rule'),
  condition: load('condition'),
  channel: load('channel'),
};

type At = { readonly file: string; readonly schema: Schema };

function resolved({ file, schema }: At): At & { readonly name?: string } {
  if (schema.$ref === undefined) return { file, schema };
  const [urn = '', fragment = ''] = schema.$ref.split('#');
  const next = urn === '' ? file : (urn.split(':').at(-1) ?? '');
  const name = fragment.split('/').at(-1) ?? '';
  const found = files[next]?.$defs?.[name];
  if (!found) throw new Error(`${schema.$ref} leads nowhere`);
  return { ...resolved({ file: next, schema: found }), name };
}

/** Controls that edit a whole type of the meta-schema, by the name of that type. */
const wholeTypes: Partial<Record<Control['type'], string>> = {
  'text-pair': 'localizedText',
  money: 'money',
  'time-of-day': 'timeOfDay',
  day: 'instant',
  part: 'idPath',
  characteristic: 'idPath',
  'characteristic-value': 'plainScalar',
  target: 'effectTarget',
  payer: 'payer',
  condition: 'condition',
  'agreed-fact': 'factRef',
  'price-table': 'amountTable',
  reference: 'id',
};

/** As the engine writes them: a slash may be escaped. */
const isSamePattern = (written: string | undefined, pattern: RegExp): boolean =>
  written !== undefined && new RegExp(written).source === pattern.source;

/** What the control cannot say of what the schema can, as sentences; none when they agree. */
function differences(at: At, control: Control, path: string): string[] {
  const { file, schema, name } = resolved(at);
  const differs = (isSame: boolean): string[] =>
    isSame ? [] : [`${path}: ${control.type} is no control for ${name ?? JSON.stringify(schema)}`];
  const whole = wholeTypes[control.type];
  if (whole !== undefined) return differs(name === whole);
  const items = schema.items && resolved({ file, schema: schema.items });
  switch (control.type) {
    case 'fixed':
      return differs(schema.const !== undefined || name === 'id');
    case 'text':
      return differs(schema.type === 'string' && (schema.pattern === undefined || isSamePattern(schema.pattern, control.pattern)));
    case 'whole':
      return differs(schema.type === 'integer' && schema.minimum === control.minimum && schema.maximum === control.maximum);
    case 'flag':
      return differs(schema.type === 'boolean');
    case 'choice':
      return differs(JSON.stringify([...(schema.enum ?? [])].sort()) === JSON.stringify([...control.values].sort()));
    case 'choices':
      return differs(JSON.stringify([...(items?.schema.enum ?? [])].sort()) === JSON.stringify([...control.values].sort()));
    case 'references':
    case 'words':
      return differs(schema.type === 'array' && items?.name === 'id');
    case 'lines':
      return differs(schema.type === 'array' && isSamePattern(items?.schema.pattern, control.pattern));
    case 'altered':
      return differs(schema.oneOf?.length === 2 && resolved({ file, schema: schema.oneOf[0] ?? {} }).name === 'idPath');
    case 'charges':
      return differs(items?.name === 'charge');
    case 'group':
      return differencesOfFields({ file, schema }, control.fields, path);
    case 'rows':
      return items ? differencesOfFields(items, control.fields, `${path}[]`) : differs(false);
    case 'variants': {
      const branches = (schema.oneOf ?? []).map((each) => resolved({ file, schema: each }));
      const types = branches.map((branch) => String(branch.schema.properties?.type?.const));
      const unknown = Object.keys(control.variants).filter((type) => !types.includes(type));
      return [
        ...unknown.map((type) => `${path}: there is no ${type}`),
        ...branches.flatMap((branch, index) => {
          const variant = control.variants[types[index] ?? ''];
          return variant
            ? differencesOfFields(branch, variant.fields, `${path}(${types[index]})`)
            : [`${path}: no form for ${types[index]}`];
        }),
      ];
    }
    case 'shapes': {
      const shapes = Object.entries(control.shapes);
      if (shapes.length !== schema.oneOf?.length) return differs(false);
      return schema.oneOf.flatMap((each, index) => {
        const [shape, { control: inner }] = shapes[index] ?? ['', { control: { type: 'fixed' } as const }];
        return differences({ file, schema: each }, inner, `${path}(${shape})`);
      });
    }
    default:
      return differs(false);
  }
}

function differencesOfFields({ file, schema }: At, fields: Fields, path: string): string[] {
  const properties = Object.entries(schema.properties ?? {});
  const strangers = Object.keys(fields).filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
  return [
    ...strangers.map((name) => `${path}/${name}: no such property`),
    ...properties.flatMap(([name, property]) => {
      const field = fields[name];
      if (!field) return [`${path}/${name}: no control`];
      const isNeeded = schema.required?.includes(name) ?? false;
      return [
        ...(isNeeded === (field.isOptional ?? false) ? [`${path}/${name}: ${isNeeded ? 'is needed' : 'may be left out'}`] : []),
        ...differences({ file, schema: property }, field.control, `${path}/${name}`),
      ];
    }),
  ];
}

const inCommon = (name: string): At => ({ file: 'common', schema: files.common?.$defs?.[name] ?? {} });
const whole = (file: string): At => ({ file, schema: files[file] ?? {} });

describe('forms', () => {
  it('have a control for everything that a rule can say', () => {
    expect(differencesOfFields(whole('acceptance-rule'), acceptanceRuleForm, '')).toEqual([]);
    expect(differencesOfFields(inCommon('inlineRule'), inlineRuleForm, '')).toEqual([]);
    expect(differencesOfFields(whole('condition'), namedConditionForm, '')).toEqual([]);
  });

  it('have a control for everything that a tariff and its attachment can say', () => {
    expect(differencesOfFields(whole('tariff'), tariffForm, '')).toEqual([]);
    expect(differencesOfFields(inCommon('tariffAttachment'), { ...attachmentForm }, '')).toEqual([]);
    const variants = Object.fromEntries(Object.entries(chargeForms).map(([type, { fields }]) => [type, { fields, initial: null }]));
    const charge = files.tariff?.$defs?.charge ?? {};
    expect(differences({ file: 'tariff', schema: charge }, { type: 'variants', variants }, 'charge')).toEqual([]);
  });

  it('have a control for everything that a channel can say', () => {
    expect(differencesOfFields(whole('channel'), channelForm, '')).toEqual([]);
  });

  it('notice a control that is missing, of another kind, or with other bounds', () => {
    const { amount, ...others } = chargeForms['minimum-spend'].fields;
    const schema = files.tariff?.$defs?.minimumSpend ?? {};
    expect(amount.control.type).toBe('money');
    expect(differencesOfFields({ file: 'tariff', schema }, others, '')).toEqual(['/amount: no control']);
    const wrong = {
      ...others,
      amount: { control: { type: 'flag' } as const },
      months: { control: { type: 'whole', minimum: 1, maximum: 9 } as const },
    };
    expect(differencesOfFields({ file: 'tariff', schema }, wrong, '')).toHaveLength(3);
  });
});
