import type { InstalledProductStatus } from '../../../core/configure/index.ts';
import { compileCharacteristic } from '../../../core/definition/index.ts';
import type { Scalar } from '../../../schemas/generated/definitions.ts';
import type { NewMembership, NewProducts } from '../../store/store.ts';
import { AppError } from '../fault.ts';
import { claimsOf } from '../orders/claims.ts';
import { labelling } from '../orders/install-products.ts';
import { liveRelease } from '../releases/describe-release.ts';
import type { Runtime } from '../runtime.ts';
import { customerById } from './describe-customer.ts';

export type BaseProduct = {
  readonly holder: string;
  readonly offering: string;
  readonly since: string;
  readonly status?: InstalledProductStatus | undefined;
  readonly characteristics?: Readonly<Record<string, Scalar>> | undefined;
  /** Of a bundle: what fills its roles, by the label of the product. */
  readonly roles?: Readonly<Record<string, readonly string[]>> | undefined;
};

const wrong = (reason: string, offering: string, name = ''): AppError => new AppError('invalid-input', { reason, offering, name });

async function productOf(runtime: Runtime, release: string, { offering, holder, since, status = 'active', ...given }: BaseProduct) {
  const hash = await runtime.shelf.programHash(release, offering);
  if (!hash) throw new AppError('not-found', { kind: 'offering', id: offering });
  const { root } = await runtime.shelf.program(hash);
  const characteristics: Record<string, Scalar> = {};
  for (const { name, characteristic, required } of root.fields) {
    const value = given.characteristics?.[name] ?? characteristic.const ?? characteristic.default;
    if (value === undefined) {
      if (required) throw wrong('characteristic-missing', offering, name);
      continue;
    }
    const problem = compileCharacteristic(characteristic)(value);
    if (problem) throw wrong(problem.code, offering, name);
    characteristics[name] = value;
  }
  const unknown = Object.keys(given.characteristics ?? {}).find((name) => !root.fields.some((field) => field.name === name));
  if (unknown !== undefined) throw wrong('characteristic-unknown', offering, unknown);
  const specification = root.specification ?? null;
  const label = labelling(specification, await runtime.shelf.workspace(release))(characteristics);
  const product: Omit<NewProducts, 'each'> = {
    root: 'base',
    customer: holder,
    offering,
    specification,
    categories: root.categories,
    quantity: 1,
    name: root.name,
    program: hash,
    fills: null,
    status,
    since,
  };
  return { product, each: { id: runtime.newId(), characteristics, label }, roles: given.roles ?? {} };
}

/**
 * Takes over what a customer and its members had before this house kept their orders. Values are checked against the
 * live release and claimed like those of orders; rules of acceptance are not asked: it was accepted long ago.
 */
export async function installBase(
  runtime: Runtime,
  by: string,
  input: { readonly customer: string; readonly products: readonly BaseProduct[] },
): Promise<number> {
  const customer = await customerById(runtime, input.customer);
  const { hash: release } = await liveRelease(runtime);
  const made = await Promise.all(input.products.map((given) => productOf(runtime, release, given)));
  const products = made.map(({ product, each }, index): NewProducts => ({ ...product, each: [{ ...each, path: `/${index + 1}` }] }));
  const byLabel = new Map(made.flatMap(({ each: { label, id } }) => (label === null ? [] : [[label, id] as const])));
  const memberships = made.flatMap(({ product, roles }, index) =>
    Object.entries(roles).flatMap(([role, labels]) =>
      labels.map((label, key): NewMembership => {
        const filler = byLabel.get(label);
        if (filler === undefined) throw wrong('filler-unknown', product.offering, label);
        return { root: 'base', path: `/${index + 1}/roles/${role}/${key + 1}`, bundle: product.offering, role, product: filler };
      }),
    ),
  );
  const id = runtime.newId();
  const claiming = products.map(({ customer: holder, specification, each }) => ({ holder, specification, each }));
  const claims = claimsOf(id, claiming, await runtime.shelf.workspace(release));
  const outcome = await runtime.store.products.takeOver({
    id,
    release,
    at: runtime.now(),
    by,
    customer: { id: customer.id, class: customer.class },
    hold: { products, memberships, claims },
  });
  if (outcome.type === 'value-taken') throw new AppError('invalid-input', { reason: 'value-taken', value: outcome.claim.value });
  return products.length;
}
