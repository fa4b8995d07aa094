import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { RE2JS } from 're2js';
import { keptWith } from '../../core/kernel/kept-with.ts';
import type { Characteristic, Characteristics, Scalar } from '../../schemas/generated/definitions.ts';

// Natively, a pattern that a person wrote could take the process with it. The first judge has an engine of its own.
const re2 = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(pattern);
    return { test: (text: string) => compiled.test(text) };
  },
  { code: 'new RegExp' },
);

/** Only what JSON Schema knows; labels, units and uniqueness are ours. */
function schemaOf({ type, enum: values, const: only, minimum, maximum, minLength, maxLength, pattern, format }: Characteristic) {
  const schema = { type, enum: values, const: only, minimum, maximum, minLength, maxLength, pattern, format };
  return Object.fromEntries(Object.entries(schema).filter(([, keyword]) => keyword !== undefined));
}

/** Written apart from core's: as ISO 7064 MOD 11-2 has it, digit by digit, with a calendar that the platform brings. */
function isCitizenNumber(text: string): boolean {
  const [, year, month, day] = /^[1-9]\d{5}(\d{4})(\d\d)(\d\d)\d{3}[\dXx]$/.exec(text) ?? [];
  if (!year) return false;
  const birthday = new Date(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(birthday.getTime()) || birthday.getUTCDate() !== Number(day)) return false;
  let rest = 0;
  for (const sign of text.slice(0, 17)) rest = ((rest + Number(sign)) * 2) % 11;
  const last = text[17] ?? '';
  return (rest + (/x/i.test(last) ? 10 : Number(last))) % 11 === 1;
}

const organisationSigns = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];

/** By Horner's scheme from the right, where core adds weighted signs: all signs come to a multiple of 31. */
function isCreditCode(text: string): boolean {
  const worths = [...text].map((sign) => organisationSigns.indexOf(sign));
  if (worths.length !== 18 || worths.includes(-1) || /\D/.test(text.slice(2, 8))) return false;
  const check = worths.pop() ?? 0;
  return (worths.reduceRight((rest, worth) => (rest * 3 + worth) % 31, 0) + check) % 31 === 0;
}

export type CharacteristicsJudge = (characteristics: Characteristics, values: Readonly<Record<string, Scalar>>) => boolean;

/**
 * Judges characteristics with Ajv (`model 6`): each specification is compiled when first met and kept as long as its
 * object lives. Null, known to be none, stands for absence.
 */
export function characteristicsJudge(): CharacteristicsJudge {
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: true, code: { regExp: re2 } });
  addFormats.default(ajv);
  ajv.addFormat('cn-id', isCitizenNumber);
  ajv.addFormat('cn-credit-code', isCreditCode);
  const compiled = keptWith(({ properties, required = [] }: Characteristics): ValidateFunction => {
    const schemas = Object.entries(properties).map(([name, characteristic]) => [name, schemaOf(characteristic)]);
    return ajv.compile({ type: 'object', properties: Object.fromEntries(schemas), required });
  });
  return (characteristics, values) =>
    compiled(characteristics)(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));
}
