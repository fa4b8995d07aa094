/** What an id of a definition can point at. */
export type ReferenceKind =
  | 'offering'
  | 'specification'
  | 'category'
  | 'channel'
  | 'role'
  | 'tariff'
  | 'recurring-charge'
  | 'one-time-charge'
  | 'allowance';

/** One control of a form, by the shape of the property it edits. `fixed`: identity, given once and never edited. */
export type Control =
  | { readonly type: 'fixed' }
  | { readonly type: 'text-pair'; readonly isLong?: true }
  | { readonly type: 'text'; readonly pattern: RegExp }
  | { readonly type: 'money' }
  | { readonly type: 'whole'; readonly minimum: number; readonly maximum: number }
  | { readonly type: 'choice'; readonly values: readonly string[] }
  | { readonly type: 'choices'; readonly values: readonly string[] }
  | { readonly type: 'flag' }
  | { readonly type: 'reference'; readonly kind: ReferenceKind }
  | { readonly type: 'references'; readonly kind: ReferenceKind }
  | { readonly type: 'words' }
  | { readonly type: 'lines'; readonly pattern: RegExp }
  | { readonly type: 'time-of-day' }
  | { readonly type: 'day' }
  | { readonly type: 'part' }
  | { readonly type: 'altered' }
  | { readonly type: 'characteristic' }
  | { readonly type: 'characteristic-value' }
  | { readonly type: 'target' }
  | { readonly type: 'payer' }
  | { readonly type: 'agreed-fact' }
  | { readonly type: 'price-table' }
  | { readonly type: 'shapes'; readonly shapes: Readonly<Record<string, Shape>> }
  | { readonly type: 'condition' }
  | { readonly type: 'group'; readonly fields: Fields; readonly initial?: Json }
  | {
      readonly type: 'rows';
      readonly fields: Fields;
      readonly initial: Json /** The list has to be there, and may have nothing in it. */;
      readonly isEmptyFine?: true;
    }
  | { readonly type: 'variants'; readonly variants: Readonly<Record<string, Variant>> }
  | { readonly type: 'charges' };

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** One of several shapes told apart by `type`: its fields, and what it begins with. */
export type Variant = { readonly fields: Fields; readonly initial: Json };

/** One of several shapes of a value that nothing in it names: how it is known, edited, and what it begins with. */
export type Shape = { readonly isOf: (value: unknown) => boolean; readonly control: Control; readonly initial: Json };

type Required = { readonly control: Control; readonly isOptional?: never; readonly isMore?: never };
type Optional = { readonly control: Control; readonly isOptional: true; readonly isMore: boolean };
export type Field = Required | Optional;
export type Fields = Readonly<Record<string, Field>>;

/** A form of everything that a definition type can say: a property without its control does not compile. */
export type FormOf<Shape> = {
  readonly [Property in keyof Shape]-?: object extends Pick<Shape, Property> ? Optional : Required;
};

export const needed = (control: Control): Required => ({ control });
/** May be left out; stands with what is seldom said. */
export const optional = (control: Control): Optional => ({ control, isOptional: true, isMore: true });
/** May be left out, and is asked for often enough to stand in front. */
export const offered = (control: Control): Optional => ({ control, isOptional: true, isMore: false });

export const fixed = needed({ type: 'fixed' });
export const textPair = { type: 'text-pair' } as const satisfies Control;
export const longTextPair = { type: 'text-pair', isLong: true } as const satisfies Control;
export const money = { type: 'money' } as const satisfies Control;
export const flag = { type: 'flag' } as const satisfies Control;
export const whole = (minimum: number, maximum: number): Control => ({ type: 'whole', minimum, maximum });
export const choice = (values: readonly string[]): Control => ({ type: 'choice', values });
export const choices = (values: readonly string[]): Control => ({ type: 'choices', values });
export const reference = (kind: ReferenceKind): Control => ({ type: 'reference', kind });
export const references = (kind: ReferenceKind): Control => ({ type: 'references', kind });
export const group = (fields: Fields, initial?: Json): Control => ({
  type: 'group',
  fields,
  ...(initial === undefined ? {} : { initial }),
});
export const rows = (fields: Fields, initial: Json): Control => ({ type: 'rows', fields, initial });
/** Ids as the meta-schema has them. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idText = { type: 'text', pattern: idPattern } as const satisfies Control;
