import { drawGroupCondition } from './draw-condition.ts';
import { type Draw, drawCharge, drawFen, drawTable } from './draw-product.ts';
import type { Structure } from './draw-structure.ts';
import type { DrawnAmount, DrawnAttachment, DrawnCharge, DrawnDiscount, DrawnUse, Payer } from './drawn-offer.ts';

/** Id paths of parts on which a bundle may put a tariff. */
const partPaths = ({ components, groups, roles }: Structure): string[] => [
  ...components.map(({ id }) => `/components/${id}`),
  ...groups.flatMap((group) => group.options.map(({ id }) => `/groups/${group.id}/${id}`)),
  ...roles.flatMap((role) => [`/roles/${role.id}`, ...role.components.map(({ id }) => `/roles/${role.id}/${id}`)]),
];

function drawByCount({ random }: Draw, roles: readonly string[]): DrawnAmount {
  let upTo = 0;
  const steps = random.times(random.integer(1, 3), () => {
    upTo += random.integer(1, 5);
    return { upTo, fen: drawFen(random, 60) };
  });
  const open = { upTo: null, fen: drawFen(random, 60) };
  return { type: 'count', roles, pricing: random.pick(['each', 'total', 'ladder'] as const), steps: [...steps, open] };
}

function drawBundleAmount(draw: Draw, structure: Structure): DrawnAmount {
  const { random } = draw;
  const single = structure.groups.filter(({ min, max }) => min === 1 && max === 1);
  const roles = structure.roles.map(({ id }) => id);
  if (roles.length > 0 && random.chance(0.5)) return drawByCount(draw, random.sample(roles, random.integer(1, roles.length)));
  const facts = single.map((group) => ({ ref: { fact: 'bundle' as const, path: group.id }, values: group.options.map(({ id }) => id) }));
  return facts.length > 0 && random.chance(0.4) ? drawTable(random, facts) : { type: 'fixed', fen: drawFen(random) };
}

function drawAttachment(draw: Draw, structure: Structure): DrawnAttachment {
  const { random, words } = draw;
  const on = random.pick([null, null, ...partPaths(structure)]);
  const payers = structure.roles.filter(({ max }) => max === 1).map(({ id }): Payer => ({ role: id }));
  return {
    tariff: words.id('charge', true),
    on,
    charges: [drawCharge(draw, drawBundleAmount(draw, structure))],
    payer: random.pick([null, 'self', 'customer', ...payers, ...payers]),
    when: random.chance(0.3) ? drawGroupCondition(random, structure.groups) : null,
  };
}

type Altered = { readonly on: string; readonly charge: DrawnCharge };

/** Every charge of the bundle that a discount can name. */
function alterable(structure: Structure, attachments: readonly DrawnAttachment[]): Altered[] {
  const own = (on: string, charges: readonly DrawnCharge[] = []): Altered[] => charges.map((charge) => ({ on, charge }));
  const ofUse = (base: string, use: DrawnUse): Altered[] => own(`${base}/${use.id}`, use.product.tariff?.charges);
  return [
    ...structure.components.flatMap((component) => ofUse('/components', component)),
    ...structure.groups.flatMap((group) => group.options.flatMap((option) => ofUse(`/groups/${group.id}`, option))),
    ...structure.roles.flatMap((role) => [
      ...role.accepts.flatMap((product) => own(`/roles/${role.id}/item`, product.tariff?.charges)),
      ...role.components.flatMap((component) => ofUse(`/roles/${role.id}`, component)),
    ]),
    ...attachments.flatMap(({ on, charges }) => own(on ?? '', charges)),
  ];
}

function drawDiscount(draw: Draw, structure: Structure, lines: readonly Altered[]): DrawnDiscount {
  const { random, words } = draw;
  const first = random.pick(lines);
  const alike = lines.filter((line) => line.charge.months === first.charge.months);
  const isShared = random.chance(0.5);
  const altered = isShared ? random.sample(alike, random.integer(1, Math.min(4, alike.length))) : [first];
  const method = random.pick(['amount', 'percent', 'replace'] as const);
  const roles = structure.roles.map(({ id }) => id);
  const isCounted = method === 'amount' && isShared && roles.length > 0 && random.chance(0.4);
  return {
    tariff: words.id('discount', true),
    id: words.id('discount'),
    name: words.name('discount'),
    alters: altered.map(({ on, charge }) => ({ on, charge: charge.id })),
    method,
    percent: random.pick([5000, 10_000, 12_500, 33_333, 100_000, random.integer(1, 99_999)]),
    value: isCounted ? drawByCount(draw, [random.pick(roles)]) : { type: 'fixed', fen: drawFen(random, 120) },
    applies: isShared ? 'total' : 'each',
    rounding: random.pick([null, 'half-up', 'half-even', 'down', 'up'] as const),
    when: random.chance(0.3) ? drawGroupCondition(random, structure.groups) : null,
  };
}

/** What a bundle charges beyond its parts, and what it takes off theirs. */
export function drawTariffs(
  draw: Draw,
  structure: Structure,
): { readonly attachments: readonly DrawnAttachment[]; readonly discounts: readonly DrawnDiscount[] } {
  if (structure.simple) return { attachments: [], discounts: [] };
  const { random } = draw;
  const attachments = random.times(random.integer(1, 3), () => drawAttachment(draw, structure));
  const lines = alterable(structure, attachments);
  const discounts = lines.length === 0 ? [] : random.times(random.integer(0, 2), () => drawDiscount(draw, structure, lines));
  return { attachments, discounts };
}
