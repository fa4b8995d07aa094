import type { CustomerClass } from '../../schemas/generated/definitions.ts';
import { type Draw, drawNarrowing, drawProduct } from './draw-product.ts';
import type { DrawnComponent, DrawnGroup, DrawnProduct, DrawnRole, DrawnUse } from './drawn-offer.ts';

export type Structure = {
  readonly simple: DrawnProduct | null;
  readonly components: readonly DrawnComponent[];
  readonly groups: readonly DrawnGroup[];
  readonly roles: readonly DrawnRole[];
  readonly products: readonly DrawnProduct[];
};

/** Draws a structure and remembers every product that was needed for it. */
class StructureDraw {
  readonly draw: Draw;
  readonly products: DrawnProduct[] = [];

  constructor(draw: Draw) {
    this.draw = draw;
  }

  product(given: Partial<DrawnProduct> = {}): DrawnProduct {
    const product = drawProduct(this.draw, given);
    this.products.push(product);
    return product;
  }

  #use(bounds: Pick<DrawnUse, 'min' | 'max' | 'preset'>, product: DrawnProduct): DrawnUse {
    const { random, words } = this.draw;
    return { id: words.id('product'), name: words.name('product'), product, narrowed: drawNarrowing(random, product), ...bounds };
  }

  component(): DrawnComponent {
    const { random } = this.draw;
    const product = this.product();
    const max = product.instances === 'counted' ? random.integer(1, 6) : random.pick([1, 1, 1, 2]);
    const min = random.integer(0, Math.min(max, random.pick([1, 1, 2])));
    return this.#use({ min, max, preset: random.integer(min, max) }, product);
  }

  option(canBeElsewhere: boolean): DrawnUse {
    const { random } = this.draw;
    const product = this.product({ isElsewhere: canBeElsewhere && random.chance(0.3) });
    const isCounted = product.instances === 'counted' && random.chance(0.6);
    const max = isCounted ? random.integer(2, 5) : 1;
    return this.#use({ min: 1, max, preset: random.integer(1, max) }, product);
  }

  group(): DrawnGroup {
    const { random, words } = this.draw;
    const count = random.integer(2, 5);
    const max = random.pick([1, 1, 2, count]);
    const min = random.integer(0, Math.min(max, 2, count - 1));
    const options = random.times(count, (index) => this.option(index === count - 1 && count > min + 1));
    const offered = options.filter((option) => !option.product.isElsewhere).map(({ id }) => id);
    const preset = random.chance(0.3) ? random.sample(offered, random.integer(min, Math.min(max, offered.length))) : [];
    return { id: words.id('group'), name: words.name('group'), min, max, preset, options };
  }

  role(min: number, max: number): DrawnRole {
    const { random, words } = this.draw;
    const shared = this.product({ instances: 'individual' });
    const accepts = [shared, ...random.times(random.integer(0, 2), () => this.product({ instances: 'individual' }))];
    return {
      id: words.id('role'),
      name: words.name('role'),
      min,
      max,
      preset: random.integer(min, Math.min(max, min + 1)),
      accepts,
      components: random.times(random.integer(0, 1), () => this.component()),
      groups: random.times(random.integer(0, 1), () => this.group()),
    };
  }
}

const roleBounds = {
  individual: [],
  family: [
    [1, 1],
    [1, 4],
  ],
  enterprise: [[3, 7]],
} as const satisfies Record<CustomerClass, readonly (readonly [number, number])[]>;

/** An individual buys one product or a few; a family fills roles; an enterprise fills one by the dozen. */
export function drawStructure(draw: Draw, customerClass: CustomerClass): Structure {
  const { random } = draw;
  const drawing = new StructureDraw(draw);
  if (customerClass === 'individual' && random.chance(0.15)) {
    const simple = drawing.product({ instances: 'individual' });
    return { simple, components: [], groups: [], roles: [], products: drawing.products };
  }
  const components = random.times(random.integer(1, 3), () => drawing.component());
  const groups = random.times(random.integer(1, 3), () => drawing.group());
  const bounds: (readonly [number, number])[] = [...roleBounds[customerClass]];
  if (random.chance(0.4)) bounds.push([0, random.integer(1, 3)]);
  const roles = bounds.map(([min, max]) => drawing.role(min, max));
  return { simple: null, components, groups, roles: random.shuffle(roles), products: drawing.products };
}
