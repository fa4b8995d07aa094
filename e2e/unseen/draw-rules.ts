import { drawCondition, type JudgedPlace } from './draw-condition.ts';
import type { Draw } from './draw-product.ts';
import { fieldsOf } from './draw-product.ts';
import type { Structure } from './draw-structure.ts';
import type { DrawnRule } from './drawn-offer.ts';

type Seat = Pick<DrawnRule, 'stands' | 'product' | 'on' | 'per'> & { readonly place: JudgedPlace };

/** Every place a rule could judge. */
function seatsOf({ simple, components, groups, roles, products }: Structure): Seat[] {
  const alone = products.flatMap((product): Seat[] => {
    const place: JudgedPlace = { type: 'alone', fields: product.fields };
    const seat = { product, on: null, per: 'item' as const, place };
    return product.fields.length > 0
      ? [
          { ...seat, stands: 'product' },
          { ...seat, stands: 'own' },
        ]
      : [];
  });
  if (simple) return alone;
  const inline = (on: string | null, per: DrawnRule['per'], place: JudgedPlace): Seat => ({
    stands: 'bundle',
    product: null,
    on,
    per,
    place,
  });
  return [
    ...alone,
    inline(null, 'item', { type: 'bundle' }),
    inline(null, 'order', { type: 'bundle' }),
    ...components.map((component) =>
      inline(`/components/${component.id}`, 'item', { type: 'item', fields: fieldsOf(component.product, component.narrowed) }),
    ),
    ...groups.flatMap((group) => [
      inline(`/groups/${group.id}`, 'item', { type: 'bundle' }),
      ...group.options.map((option) =>
        inline(`/groups/${group.id}/${option.id}`, 'item', { type: 'item', fields: fieldsOf(option.product, option.narrowed) }),
      ),
    ]),
    ...roles.flatMap((role) => {
      const seat = inline(`/roles/${role.id}`, 'member', { type: 'member', role });
      return [seat, seat, seat];
    }),
  ];
}

/** Parts that may be there or not. */
function targetsOf({ components, groups }: Structure, own: string | null): string[] {
  const paths = [
    ...components.filter(({ min, max }) => min === 0 && max > 0).map(({ id }) => `/components/${id}`),
    ...groups.flatMap((group) => group.options.map(({ id }) => `/groups/${group.id}/${id}`)),
  ];
  return paths.filter((path) => path !== own);
}

function drawEffect({ random, words }: Draw, structure: Structure, seat: Seat): DrawnRule['effect'] {
  const type = random.pick(['reject', 'reject', 'require', 'exclude', 'document', 'warn'] as const);
  if (type === 'require' || type === 'exclude') {
    const targets = seat.stands === 'bundle' ? targetsOf(structure, seat.on) : [];
    return targets.length > 0 ? { type, target: { path: random.pick(targets) } } : { type: 'reject' };
  }
  return type === 'document' ? { type, document: words.id('value'), name: words.name('value') } : { type };
}

/** One rule somewhere in the offer. Whether it can ever be met, the oracle says. */
export function drawRule(draw: Draw, structure: Structure): DrawnRule | null {
  const { random, words } = draw;
  const seats = seatsOf(structure);
  if (seats.length === 0) return null;
  const { place, ...seat } = random.pick(seats);
  const reason = words.name('field');
  return {
    ...seat,
    id: words.id('field', seat.stands === 'own'),
    when: drawCondition(random, structure, place),
    effect: drawEffect(draw, structure, { ...seat, place }),
    reason: { 'zh-CN': `规定不许：${reason['zh-CN']}`, en: `House rule on ${reason.en}` },
  };
}
