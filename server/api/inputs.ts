import { z } from 'zod';
import type { Selections } from '../../core/configure/index.ts';
import { checkDocument, type Definition, type DefinitionKey, definitionKinds } from '../../core/definition/index.ts';
import type { Micro } from '../../core/kernel/money.ts';
import type { LineCells, RoleLines } from '../../core/order/index.ts';

/** NUL, which Postgres cannot store, and halves of characters, which no canonical form has. Nobody types either. */
const isStorableText = (value: string): boolean => !value.includes('\0') && !/\p{Surrogate}/u.test(value);

/** Text from outside. */
export const text = (maximum: number) => z.string().max(maximum).refine(isStorableText, { error: 'nul' });
export const filledText = (maximum: number) => text(maximum).refine((value) => value.trim() !== '', { error: 'empty' });
/** What people call somebody or something: plain text, so that nobody's page can be written into. */
export const nameText = (maximum: number) => filledText(maximum).refine((value) => !/[<>]/.test(value), { error: 'markup-in-text' });
export const id = filledText(64);
export const hash = z.string().regex(/^[0-9a-f]{64}$/);
export const version = z.int().min(0);
export const customerClass = z.enum(['individual', 'family', 'enterprise']);

export const scalar = z.union([text(2000), z.number(), z.boolean(), z.null()]);
const slotValue = z.union([scalar, z.array(text(200)).max(10_000)]);
const greatestSelections = 200_000;

export const selections: z.ZodType<Selections, Selections> = z
  .record(filledText(400), slotValue)
  .refine((given) => Object.keys(given).length <= greatestSelections, { error: 'too-many' });

/** Relative slot ids of one membership. */
const lineCells: z.ZodType<LineCells, LineCells> = z
  .record(filledText(200).startsWith('/'), slotValue)
  .refine((given) => Object.keys(given).length <= 200, { error: 'too-many' });

/**
 * The largest roles of the offers known hold 2 000 members; 5 000 leaves room, and is what one request of some MB, one
 * judgement of some ten milliseconds and one order document still bear. More lines are several orders.
 */
export const greatestLines = 5000;

const roleLines: z.ZodType<RoleLines, RoleLines> = z.object({
  template: lineCells,
  rows: z
    .array(z.object({ key: z.string().regex(/^[a-z0-9]{1,32}$/), cells: lineCells }))
    .max(greatestLines)
    .refine((rows) => new Set(rows.map(({ key }) => key)).size === rows.length, { error: 'key-twice' }),
  issued: z.int().min(0),
});
const rolePath = filledText(200).startsWith('/');
const orderLines = z
  .record(rolePath, roleLines)
  .refine((lines) => Object.values(lines).reduce((sum, { rows }) => sum + rows.length, 0) <= greatestLines, { error: 'too-many' });

export const roots = z
  .array(z.object({ key: filledText(40), offering: id, selections, lines: orderLines.optional() }))
  .min(1)
  .max(20);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const definitionKey = new RegExp(`^(?:${definitionKinds.join('|')})/[a-z0-9][a-z0-9-]{0,79}$`);
const isNamedDefinition = (key: string, value: unknown): boolean =>
  value === null || (isObject(value) && `${value.kind}/${value.id}` === key);

/** Whole definitions by key. They are read (meta-schema, lint) later: an unfinished draft must be savable too. */
export const draftChanges = z.custom<Readonly<Record<DefinitionKey, Definition | null>>>(
  (value) =>
    isObject(value) &&
    // Too large, too deep or not to be stored: such a document could never be opened again.
    Object.entries(value).every(
      ([key, definition]) => definitionKey.test(key) && isNamedDefinition(key, definition) && checkDocument(definition).length === 0,
    ),
);

/** A set of documents as a folder holds them; `readDefinition` judges each. */
export const documents = z.array(z.unknown()).min(1).max(50_000);

const amount = z.custom<Micro>((value) => Number.isSafeInteger(value));
const totals = z.object({
  oneTime: amount,
  recurring: z.array(z.object({ period: z.object({ unit: z.enum(['day', 'month', 'year']), length: z.int().min(1) }), amount })).max(100),
});
export const shownTotals = z.array(z.object({ key: filledText(40), totals })).max(20);
