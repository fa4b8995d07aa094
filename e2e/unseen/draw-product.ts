import type { LocalizedText } from '../../schemas/generated/definitions.ts';
import type { Words } from './draw-words.ts';
import type { DrawnAmount, DrawnCharge, DrawnField, DrawnProduct, DrawnUse, FieldShape, FieldValue } from './drawn-offer.ts';
import type { Random } from './random.ts';

export type Draw = { readonly random: Random; readonly words: Words };

const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ'.split('');

function drawShape({ random, words }: Draw): FieldShape {
  const type = random.pick(['text', 'integer', 'number', 'boolean', 'choice', 'choice'] as const);
  switch (type) {
    case 'text':
      return {
        type,
        prefix: random.times(random.integer(1, 3), () => random.pick(letters)).join(''),
        digits: random.integer(3, 7),
        unique: random.pick([null, 'order', 'store'] as const),
      };
    case 'integer': {
      const minimum = random.integer(0, 20);
      return { type, minimum, maximum: minimum + random.integer(3, 40) };
    }
    case 'number': {
      const minimum = random.integer(0, 10) + 0.5;
      return { type, minimum, maximum: minimum + random.integer(2, 9) };
    }
    case 'boolean':
      return { type };
    case 'choice': {
      const count = random.integer(2, 5);
      const values: readonly (string | number)[] = random.chance(0.3)
        ? random.times(count, (index) => (index + 1) * random.integer(1, 4) * 10).filter((value, at, all) => all.indexOf(value) === at)
        : random.times(count, (index) => `v${index + 1}${random.pick(letters).toLowerCase()}`);
      return { type, values, labels: values.map((): LocalizedText => words.name('value')) };
    }
  }
}

/** A value that fits. */
export function drawValue(random: Random, shape: FieldShape): FieldValue {
  switch (shape.type) {
    case 'text':
      return `${shape.prefix}${random.times(shape.digits, () => random.integer(0, 9)).join('')}`;
    case 'integer':
      return random.integer(shape.minimum, shape.maximum);
    case 'number':
      return random.integer(shape.minimum * 2, shape.maximum * 2) / 2;
    case 'boolean':
      return random.chance(0.5);
    case 'choice':
      return random.pick(shape.values);
  }
}

function drawField(draw: Draw): DrawnField {
  const { random, words } = draw;
  const shape = drawShape(draw);
  const canPreset = shape.type !== 'text' && random.chance(0.35);
  return {
    name: words.characteristic(),
    label: words.name('field'),
    required: shape.type === 'text' ? random.chance(0.8) : random.chance(0.65),
    preset: canPreset ? drawValue(random, shape) : null,
    shape,
  };
}

/** Mostly whole yuan, sometimes awkward fen that leave remainders. */
export const drawFen = (random: Random, most = 300): number =>
  random.chance(0.6) ? random.integer(1, most) * 100 : random.integer(1, most * 100);

const finite = (shape: FieldShape): readonly FieldValue[] | null =>
  shape.type === 'choice' ? shape.values : shape.type === 'boolean' ? [true, false] : null;

/** Rows over one or two fields with few values, with or without an amount for the rest. */
export function drawTable(
  random: Random,
  facts: readonly { readonly ref: { readonly fact: 'item' | 'bundle'; readonly path: string }; readonly values: readonly FieldValue[] }[],
): DrawnAmount {
  const by = random.sample(facts, Math.min(facts.length, random.integer(1, 2)));
  const [first, second] = by;
  if (!first) return { type: 'fixed', fen: drawFen(random) };
  const rows: { match: (readonly FieldValue[] | null)[]; fen: number }[] = [];
  const hasRest = random.chance(0.5);
  const values = hasRest ? random.sample(first.values, Math.max(1, first.values.length - 1)) : first.values;
  for (const value of values) {
    if (second && random.chance(0.5)) rows.push({ match: [[value], [random.pick(second.values)]], fen: drawFen(random) });
    rows.push({ match: second ? [[value], null] : [[value]], fen: drawFen(random) });
  }
  return { type: 'table', by: by.map(({ ref }) => ref), rows, otherwise: hasRest ? drawFen(random) : null };
}

export function drawCharge({ random, words }: Draw, amount: DrawnAmount): DrawnCharge {
  return {
    id: words.id('charge'),
    name: words.name('charge'),
    months: random.pick([null, 1, 1, 1, 12]),
    amount,
    payer: random.pick([null, null, 'self', 'customer'] as const),
  };
}

export function drawProduct(draw: Draw, given: Partial<DrawnProduct> = {}): DrawnProduct {
  const { random, words } = draw;
  const instances = given.instances ?? random.pick(['individual', 'individual', 'counted'] as const);
  const fields = given.fields ?? random.times(random.integer(0, 3), () => drawField(draw));
  const countable = fields.flatMap(({ name, shape, required }) => {
    const values = finite(shape);
    // A price may hang only on what has to be answered, or the order could never be priced.
    return values && required ? [{ ref: { fact: 'item' as const, path: name }, values }] : [];
  });
  const typed = fields.filter(({ shape, required }) => required && (shape.type === 'integer' || shape.type === 'number'));
  const drawAmount = (): DrawnAmount => {
    if (typed.length > 0 && random.chance(0.4)) return { type: 'field', path: random.pick(typed).name };
    return countable.length > 0 && random.chance(0.6) ? drawTable(random, countable) : { type: 'fixed', fen: drawFen(random) };
  };
  const charges = random.times(random.integer(0, 2), () => drawCharge(draw, drawAmount()));
  return {
    id: words.id('product', true),
    specification: words.id('product', true),
    name: words.name('product'),
    instances,
    tariff: charges.length > 0 ? { id: words.id('charge', true), charges } : null,
    isElsewhere: false,
    ...given,
    fields,
  };
}

export const fieldsOf = (product: DrawnProduct, narrowed: DrawnUse['narrowed'] = null): readonly DrawnField[] =>
  product.fields.map((field) => {
    if (narrowed?.field !== field.name) return field;
    return { ...field, shape: narrowed.shape, preset: field.preset !== null && fits(narrowed.shape, field.preset) ? field.preset : null };
  });

/** Whether a value may stand in a field. */
export function fits(shape: FieldShape, value: unknown): boolean {
  switch (shape.type) {
    case 'text':
      return typeof value === 'string' && new RegExp(`^${shape.prefix}[0-9]{${shape.digits}}$`).test(value);
    case 'integer':
      return typeof value === 'number' && Number.isInteger(value) && value >= shape.minimum && value <= shape.maximum;
    case 'number':
      return typeof value === 'number' && value >= shape.minimum && value <= shape.maximum;
    case 'boolean':
      return typeof value === 'boolean';
    case 'choice':
      return shape.values.some((possible) => possible === value);
  }
}

/** Leaves less of one field here: fewer values, or tighter bounds. */
export function drawNarrowing(random: Random, product: DrawnProduct): DrawnUse['narrowed'] {
  const candidates = product.fields.filter(({ shape }) => shape.type === 'integer' || (shape.type === 'choice' && shape.values.length > 2));
  if (candidates.length === 0 || random.chance(0.5)) return null;
  const { name, shape } = random.pick(candidates);
  if (shape.type === 'integer') {
    const maximum = random.integer(shape.minimum + 1, shape.maximum);
    return { field: name, shape: { ...shape, maximum } };
  }
  if (shape.type !== 'choice') return null;
  const kept = random.sample(shape.values, random.integer(2, shape.values.length - 1));
  const labels = shape.labels.filter((_, index) => kept.includes(shape.values[index] as string | number));
  return { field: name, shape: { ...shape, values: kept, labels } };
}
