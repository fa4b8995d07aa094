/** Seeded dice, so that a failing list is made again exactly (mulberry32). */
function diceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Mistake = 'width' | 'spaces' | 'choice' | 'scientific';
type Line = { number: string; short: string; product: string; card: string };

const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const spoil: Readonly<Record<Mistake, (line: Line) => Line>> = {
  width: (line) => ({ ...line, number: wide(line.number) }),
  spaces: (line) => ({ ...line, number: `${line.number.slice(0, 3)} ${line.number.slice(3, 7)} ${line.number.slice(7)}` }),
  choice: (line) => ({ ...line, product: '老套餐' }),
  scientific: (line) => ({ ...line, number: '1.38E+10' }),
};

/** A list of members with its mistakes strewn over it, each line with one at most. */
export function memberList(seed: number, count: number, segment: string, mistakes: Partial<Readonly<Record<Mistake, number>>>): string[][] {
  const dice = diceFrom(seed);
  const lines = Array.from({ length: count }, (_, index): Line => {
    const serial = String(seed * 1000 + index)
      .padStart(8, '0')
      .slice(-8);
    return { number: `${segment}${serial}`, short: String(2000 + index), product: '集团80元套餐', card: `898600${segment}${serial}000` };
  });
  const places = lines.map((_, index) => ({ index, at: dice() })).sort((a, b) => a.at - b.at);
  for (const [mistake, times = 0] of Object.entries(mistakes)) {
    for (const { index } of places.splice(0, times)) {
      const line = lines[index];
      const make = Object.entries(spoil).find(([name]) => name === mistake)?.[1];
      if (line && make) lines[index] = make(line);
    }
  }
  return lines.map(({ number, short, product, card }) => [number, short, product, card]);
}

/** GB18030 has no encoder in any browser: its table is what its decoder makes of every pair of bytes. */
function pairsOfGb18030(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) pairs.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return pairs;
}

export function encodeGb18030(text: string): Buffer {
  const pairs = pairsOfGb18030();
  return Buffer.from(
    [...text].flatMap((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      if (code < 0x80) return [code];
      const pair = pairs.get(sign);
      if (!pair) throw new Error(`GB18030 has no pair for ${sign}`);
      return [...pair];
    }),
  );
}
