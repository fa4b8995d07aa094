import type { Characteristic, NarrowedCharacteristic, PlainScalar, Specification } from '../../schemas/generated/definitions.ts';
import { headFrom, inBoth } from './read-head.ts';
import type { Reader } from './reader.ts';

type Type = Characteristic['type'];
const typeWords: readonly (readonly [Type, RegExp])[] = [
  ['integer', /^(int|integer|long)$/i],
  ['number', /^(number|numeric|decimal|float|double)$/i],
  ['boolean', /^(bool|boolean)$/i],
];
const typeNamed = (text: string): Type => typeWords.find(([, words]) => words.test(text))?.[0] ?? 'string';

const isScalar = (value: unknown): value is PlainScalar => ['string', 'number', 'boolean'].includes(typeof value);
/** Values that are written as texts are what their type says. */
function scalarOf(value: unknown, type: Type): PlainScalar | undefined {
  if (!isScalar(value)) return undefined;
  if (type === 'string') return String(value);
  if (type === 'boolean') return value === true || value === 'true';
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export type ReadValues = Pick<Characteristic, 'unit'> & {
  readonly values: readonly PlainScalar[];
  readonly proposed: PlainScalar | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
};

export function readValues(readers: readonly Reader[], type: Type): ReadValues {
  let read: ReadValues = { values: [], proposed: undefined, minimum: undefined, maximum: undefined };
  for (const reader of readers) {
    reader.text('valueType');
    reader.text('rangeInterval');
    const unit = reader.text('unitOfMeasure');
    const value = scalarOf(reader.value('value'), type);
    const [from, to] = [reader.value('valueFrom'), reader.value('valueTo')].map((bound) => scalarOf(bound, 'number'));
    read = {
      ...(unit === undefined ? (read.unit === undefined ? {} : { unit: read.unit }) : { unit }),
      values: value === undefined ? read.values : [...read.values, value],
      proposed: reader.flag('isDefault') && value !== undefined ? value : read.proposed,
      minimum: typeof from === 'number' ? from : read.minimum,
      maximum: typeof to === 'number' ? to : read.maximum,
    };
  }
  return read;
}

const bounds = ({ minimum, maximum }: ReadValues) => ({
  ...(minimum === undefined ? {} : { minimum }),
  ...(maximum === undefined ? {} : { maximum }),
});

/** A name of a characteristic in the letters that ours have: `Download speed` is downloadSpeed. */
const characteristicId = (text: string): string => {
  const [first = '', ...rest] = text.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined =
    first.slice(0, 1).toLowerCase() + first.slice(1) + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
  return joined.replace(/^[^a-z]+/, '').slice(0, 64);
};

function readCharacteristic(reader: Reader): readonly [string, Characteristic, boolean] | null {
  const name = reader.text('name') ?? '';
  const id = characteristicId(name);
  if (id === '') {
    reader.refuse('tmf620-without-name', 'name');
    return null;
  }
  const type = typeNamed(reader.text('valueType') ?? '');
  const isOpen = reader.flag('extensible') === true;
  reader.flag('configurable');
  const most = reader.number('maxCardinality');
  if (most !== undefined && most > 1) reader.doubt('tmf620-several-values', 'maxCardinality');
  const read = readValues([...reader.list('characteristicValueSpecification'), ...reader.list('productSpecCharacteristicValue')], type);
  const pattern = reader.text('regex');
  const characteristic: Characteristic = {
    type,
    label: inBoth(reader.text('description') ?? name),
    ...(read.values.length > 0 && !isOpen ? { enum: [...read.values] } : {}),
    ...(read.proposed === undefined ? {} : { default: read.proposed }),
    ...bounds(read),
    ...(pattern === undefined ? {} : { pattern }),
    ...(read.unit === undefined ? {} : { unit: read.unit }),
    ...(reader.flag('isUnique') ? { unique: 'store' as const } : {}),
  };
  return [id, characteristic, (reader.number('minCardinality') ?? 0) > 0];
}

/** Service family, actions and resources have no place there: a new specification begins with the plainest. */
export function readSpecification(reader: Reader): Specification | null {
  const head = headFrom(reader);
  if (!head) return null;
  reader.flag('isBundle');
  const read = reader.list('productSpecCharacteristic').flatMap((each) => {
    const found = readCharacteristic(each);
    return found ? [found] : [];
  });
  const required = read.flatMap(([id, , isNeeded]) => (isNeeded ? [id] : []));
  return {
    $schema: 'urn:offerwright:schema:v1:specification',
    kind: 'specification',
    ...head,
    serviceFamily: 'data-information',
    instances: 'individual',
    characteristics: {
      type: 'object',
      properties: Object.fromEntries(read.map(([id, characteristic]) => [id, characteristic])),
      ...(required.length > 0 ? { required } : {}),
    },
    actions: ['add', 'modify', 'delete'],
  };
}

export function readUse(reader: Reader): readonly [string, NarrowedCharacteristic] | null {
  const id = characteristicId(reader.text('name') ?? '');
  const type = typeNamed(reader.text('valueType') ?? '');
  reader.number('maxCardinality');
  const read = readValues(reader.list('productSpecCharacteristicValue'), type);
  const [only] = read.values;
  const narrowed: NarrowedCharacteristic = {
    ...(read.values.length > 1 ? { enum: [...read.values] } : {}),
    ...(read.values.length === 1 && only !== undefined ? { const: only } : {}),
    ...(read.proposed === undefined || read.values.length === 1 ? {} : { default: read.proposed }),
    ...bounds(read),
    ...((reader.number('minCardinality') ?? 0) > 0 ? { required: true as const } : {}),
  };
  return id === '' || Object.keys(narrowed).length === 0 ? null : [id, narrowed];
}
