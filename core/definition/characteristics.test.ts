import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Characteristic, NarrowedCharacteristic, Scalar } from '../../schemas/generated/definitions.ts';
import { compileCharacteristic, narrowCharacteristic } from './characteristics.ts';

const label = { 'zh-CN': '值', en: 'Value' };
const characteristic = (keywords: Omit<Characteristic, 'label'>): Characteristic => ({ ...keywords, label });
const codeOf = (keywords: Omit<Characteristic, 'label'>, value: Scalar): string | null =>
  compileCharacteristic(characteristic(keywords))(value)?.code ?? null;

const ajv = new Ajv2020({ strict: false });
addFormats(ajv);
const ajvAccepts = ({ label: _label, unique: _unique, ...schema }: Characteristic, value: Scalar): boolean => ajv.validate(schema, value);

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }).filter((value) => !/\p{Surrogate}|\0/u.test(value)),
  fc.constantFrom(
    '2009-02-29',
    '2008-02-29',
    '2009-13-01',
    '2009-05-22T00:00:00+08:00',
    '2009-05-22T24:00:00Z',
    'a@b.cn',
    'a@b',
    '10.0.0.256',
    '10.0.0.1',
    '13800138000',
    'aab',
  ),
);
const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -20, max: 20, noNaN: true }));
const value: fc.Arbitrary<Scalar> = fc.oneof(text, number, fc.boolean());
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const small = optional(fc.integer({ min: 0, max: 6 }));

const strings = fc.record({
  type: fc.constant('string' as const),
  minLength: small,
  maxLength: small,
  enum: optional(fc.uniqueArray(text, { minLength: 1, maxLength: 4 })),
  const: optional(text),
  pattern: optional(fc.constantFrom('^1[0-9]{10}$', 'a+b', '^[^x]*$', '^\\d{2,}$', '(ab|ba)', '^.$')),
  format: optional(fc.constantFrom('date', 'date-time', 'email', 'ipv4')),
});
const numbers = fc.record({
  type: fc.constantFrom('integer' as const, 'number' as const),
  minimum: optional(number),
  maximum: optional(number),
  enum: optional(fc.uniqueArray(number, { minLength: 1, maxLength: 4 })),
  const: optional(number),
});
const booleans = fc.record({ type: fc.constant('boolean' as const), const: optional(fc.boolean()) });

/** Without the keywords that are undefined: Ajv takes them for mistakes. */
const present = <Keywords extends object>(keywords: Keywords): Keywords => JSON.parse(JSON.stringify(keywords));

describe('a characteristic', () => {
  it('judges every value as Ajv does', () => {
    fc.assert(
      fc.property(fc.oneof(strings, numbers, booleans), value, (keywords, given) => {
        const made = characteristic(present(keywords));
        expect(compileCharacteristic(made)(given) === null).toBe(ajvAccepts(made, given));
      }),
      { numRuns: 1200 },
    );
  });

  it.each([
    [{ type: 'integer' }, 1.5, 'value-type'],
    [{ type: 'integer' }, 2 ** 60, 'value-type'],
    [{ type: 'boolean' }, 'true', 'value-type'],
    [{ type: 'string', maxLength: 1 }, '😀', null],
    [{ type: 'string', minLength: 2 }, '😀', 'value-too-short'],
    [{ type: 'string' }, 'x'.repeat(10_001), 'value-too-long'],
    [{ type: 'string', enum: ['a'] }, 'constructor', 'value-not-in-enum'],
    [{ type: 'string', pattern: '(' }, 'x', 'pattern-invalid'],
    [{ type: 'string' }, 'half \ud83d', 'value-not-text'],
    [{ type: 'string', const: 'a' }, null, null],
  ] as const)('%j says of %j: %s', (keywords, given, code) => {
    expect(codeOf(present(keywords) as Omit<Characteristic, 'label'>, given)).toBe(code);
  });

  it('judges a pattern that backtracks elsewhere in no time', () => {
    const check = compileCharacteristic(characteristic({ type: 'string', pattern: '^(a+)+$' }));
    const begun = performance.now();
    expect(check(`${'a'.repeat(5_000)}!`)?.code).toBe('value-pattern-mismatch');
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

describe('narrowing', () => {
  const speed = characteristic({ type: 'string', enum: ['1M', '2M', '4M'], default: '1M' });
  const narrowed = (narrowing: NarrowedCharacteristic) => narrowCharacteristic(speed, narrowing);

  it('lays its keywords over those that were there', () => {
    expect(narrowed({ enum: ['2M', '4M'], default: '4M' })).toEqual({ ...speed, enum: ['2M', '4M'], default: '4M' });
  });

  it('lets a default fall that no longer fits', () => {
    expect(narrowed({ enum: ['2M'] })).not.toHaveProperty('default');
    expect(narrowed({ const: '1M' })).toHaveProperty('default', '1M');
  });

  it('keeps required out of the characteristic: that is its offering’s to say', () => {
    expect(narrowed({ required: true })).toEqual(speed);
  });
});
