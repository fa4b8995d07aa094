import Decimal from 'decimal.js';
import { isInRange, type Micro, micro, percentOf } from '../../core/kernel/money.ts';
import { atLeast, atMost, type Figure, microseconds } from '../figure.ts';
import { measureComputing } from '../measure.ts';
import { randomFrom } from '../workload/random.ts';

const seed = 2009;
const count = 1000;
const fen = 10_000;

/** `unit`: fen; `percent`: whole per cent. */
type Line = { readonly unit: number; readonly quantity: number; readonly percent: number };

/** Amounts of a few yuan to a few thousand; a third of the lines have a discount of whole per cent. */
function lines(): Line[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => ({
    unit: random.between(100, 500_000),
    quantity: random.between(1, 9),
    percent: random.chance(0.33) ? random.between(1, 60) : 0,
  }));
}

const micros = (value: number): Micro => micro(value * fen);

/** As prices are made: unit times quantity, a discount rounded to fen, and the sum; told where it overflows. */
function withMoney(priced: readonly { readonly unit: Micro; readonly quantity: number; readonly percent: Micro }[]): Micro {
  let total = 0;
  let isWhole = true;
  for (const { unit, quantity, percent } of priced) {
    const amount = unit * quantity;
    if (isInRange(amount)) total += percent === 0 ? amount : amount - percentOf(amount, percent, 'half-up');
    else isWhole = false;
  }
  // Of lines that take nothing off, the sum only grows: asked once, it tells of every sum before.
  if (!isWhole || !isInRange(total)) throw new Error('overflow');
  return total;
}

/** The same numbers without asking whether anything overflows or how a discount is to be rounded. */
function withNumbers(priced: readonly Line[]): number {
  let total = 0;
  for (const { unit, quantity, percent } of priced) {
    const amount = unit * quantity;
    total += percent === 0 ? amount : amount - Math.round((amount * percent) / (100 * fen)) * fen;
  }
  return total;
}

function withDecimals(priced: readonly { readonly unit: Decimal; readonly quantity: number; readonly share: Decimal | null }[]): Decimal {
  let total = new Decimal(0);
  for (const { unit, quantity, share } of priced) {
    const amount = unit.times(quantity);
    total = total.plus(share === null ? amount : amount.minus(amount.times(share).toDecimalPlaces(2, Decimal.ROUND_HALF_UP)));
  }
  return total;
}

/** P7: a thousand lines priced and summed, by our money, by bare numbers, and by a decimal library. */
export async function money(): Promise<Figure[]> {
  const given = lines();
  const ours = given.map(({ unit, quantity, percent }) => ({ unit: micros(unit), quantity, percent: micro(percent * 1_000_000) }));
  const numbers = given.map((line) => ({ ...line, unit: line.unit * fen }));
  const decimals = given.map(({ unit, quantity, percent }) => ({
    unit: new Decimal(unit).div(100),
    quantity,
    share: percent === 0 ? null : new Decimal(percent).div(100),
  }));
  const totals = [withMoney(ours) / fen, withNumbers(numbers) / fen, withDecimals(decimals).times(100).toNumber()];
  if (totals.some((total) => total !== totals[0])) throw new Error(`The totals differ: ${totals.join(', ')}`);
  let read = 0;
  const [own = 0, bare = 0, library = 0] = await measureComputing([
    {
      name: 'core',
      run: () => {
        read += withMoney(ours);
      },
    },
    {
      name: 'bare numbers',
      run: () => {
        read += withNumbers(numbers);
      },
    },
    {
      name: 'decimal.js',
      run: () => {
        read += withDecimals(decimals).e;
      },
    },
  ]);
  if (!Number.isFinite(read)) throw new Error('The results were not read');
  return [
    atMost('P7', `${count} lines of money against a bare integer loop`, {
      ratio: own / bare,
      limit: 1.3,
      detail: `${microseconds(own)} : ${microseconds(bare)}`,
    }),
    atLeast('P7', `${count} lines of money, faster than decimal.js`, {
      ratio: library / own,
      limit: 20,
      detail: `${microseconds(library)} : ${microseconds(own)}`,
    }),
  ];
}
