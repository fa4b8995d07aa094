import { drawValue, fieldsOf } from './draw-product.ts';
import type { Buyer, DrawnGroup, DrawnOffer, DrawnProduct, DrawnUse, FieldValue, Filling } from './drawn-offer.ts';
import type { Random } from './random.ts';

/** Answers every question of an offer with values that fit. Rules are not asked. */
class FillingDraw {
  readonly filling: Record<string, Filling[string]> = {};
  readonly #random: Random;
  readonly #used = new Set<string>();

  constructor(random: Random) {
    this.#random = random;
  }

  fields(path: string, product: DrawnProduct, use?: DrawnUse): void {
    for (const field of fieldsOf(product, use?.narrowed)) {
      // What is proposed or optional is sometimes left as it is.
      if ((field.preset !== null || !field.required) && this.#random.chance(0.4)) continue;
      this.filling[`${path}/${field.name}`] = this.#unused(`${product.specification} ${field.name}`, () =>
        drawValue(this.#random, field.shape),
      );
    }
  }

  #unused(scope: string, draw: () => FieldValue): FieldValue {
    for (let attempt = 0; ; attempt++) {
      const value = draw();
      if (typeof value !== 'string' || attempt > 200 || !this.#used.has(`${scope} ${value}`)) {
        this.#used.add(`${scope} ${value}`);
        return value;
      }
    }
  }

  use(use: DrawnUse, slot: string, preset: number): void {
    const { min, max, product } = use;
    let quantity = preset;
    if (min !== max && this.#random.chance(0.7)) {
      quantity = this.#random.integer(min, max);
      this.filling[slot] = quantity;
    }
    const pieces = product.instances === 'counted' ? Math.min(quantity, 1) : quantity;
    for (let key = 1; key <= pieces; key++) this.fields(`${slot}/${key}`, product, use);
  }

  group(group: DrawnGroup, base: string): void {
    const slot = `${base}/groups/${group.id}`;
    const offered = group.options.filter(({ product }) => !product.isElsewhere).map(({ id }) => id);
    const count = this.#random.integer(Math.max(group.min, Math.min(1, group.max)), Math.min(group.max, offered.length));
    const chosen = this.#random.sample(offered, count);
    this.filling[slot] = chosen;
    for (const option of group.options) if (chosen.includes(option.id)) this.use(option, `${slot}/${option.id}`, option.preset);
  }

  member(role: DrawnOffer['roles'][number], path: string, holder: string | null): void {
    if (holder !== null) this.filling[`${path}/holder`] = holder;
    const product = this.#random.pick(role.accepts);
    if (role.accepts.length > 1) this.filling[`${path}/offering`] = product.id;
    this.fields(`${path}/item`, product);
    for (const component of role.components) this.use(component, `${path}/components/${component.id}`, component.preset);
    for (const group of role.groups) this.group(group, path);
  }
}

/** A whole order for the offer: every field, choice, quantity and member. */
export function drawFilling(random: Random, offer: Pick<DrawnOffer, 'simple' | 'components' | 'groups' | 'roles'>, buyer: Buyer): Filling {
  const drawing = new FillingDraw(random);
  if (offer.simple) drawing.fields('', offer.simple);
  for (const component of offer.components) drawing.use(component, `/components/${component.id}`, component.preset);
  for (const group of offer.groups) drawing.group(group, '');
  for (const role of offer.roles) {
    const keys = random.times(random.integer(role.min, role.max), (index) => `m${index + 1}`);
    drawing.filling[`/roles/${role.id}`] = keys;
    for (const key of keys) {
      const holder = buyer.holders.length > 0 && random.chance(0.6) ? random.pick(buyer.holders).id : null;
      drawing.member(role, `/roles/${role.id}/${key}`, holder);
    }
  }
  return drawing.filling;
}
