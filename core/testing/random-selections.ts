import type { Bundle, Component, Definition, OptionGroup, Role } from '../../schemas/generated/definitions.ts';
import type { Random } from './random.ts';

type Selections = Record<string, string | number | boolean | null | readonly string[]>;
type Filling = { readonly random: Random; readonly definitions: ReadonlyMap<string, Definition>; readonly selections: Selections };
/** Who may hold what a member brings, and ids of what somebody has already. */
export type Around = { readonly people: readonly string[]; readonly installed: readonly string[] };

/** Among them the finest that is an amount, one finer, and one out of bounds. */
const typedNumbers = [5, 18, 12.5, 33.33, 0.000001, 39.999999, 7.1234567, 41];

const typedDays = ['2008-02-29', '2009-09-30', '2009-10-01', '2010-01-01'];

/** Values a clerk may give to the characteristics at a path: often none, mostly good, sometimes none at all, seldom bad. */
function fillFields({ random, definitions, selections }: Filling, path: string, offering: string): void {
  const sold = definitions.get(`offering/${offering}`);
  const specification = sold && 'specification' in sold ? definitions.get(`specification/${sold.specification}`) : undefined;
  if (specification?.kind !== 'specification') return;
  for (const [name, { type, enum: values, format }] of Object.entries(specification.characteristics.properties)) {
    if (random.chance(0.3)) continue;
    const number = () => (type === 'number' ? random.pick(typedNumbers) : random.integer(0, 5));
    const good = values
      ? random.pick(values)
      : format === 'date'
        ? random.pick(typedDays)
        : type === 'boolean'
          ? random.chance(0.5)
          : number();
    selections[`${path}/${name}`] = random.chance(0.03) ? null : random.chance(0.01) ? 'wrong' : good;
  }
}

function fillComponent(filling: Filling, path: string, component: Component): void {
  const { random, selections } = filling;
  // Sometimes one too many, so that bounds are judged too.
  if (random.chance(0.5))
    selections[path] = random.integer(random.chance(0.1) ? 0 : component.min, component.max + (random.chance(0.03) ? 1 : 0));
  for (let key = 1; key <= component.max + 1; key++) fillFields(filling, `${path}/${key}`, component.offering);
}

function fillGroup(filling: Filling, path: string, group: OptionGroup): void {
  const { random, selections } = filling;
  if (random.chance(0.7)) {
    const wanted = random.integer(group.min, group.max);
    const options = group.options.map(({ id }) => id).sort(() => random.next() - 0.5);
    selections[path] = random.chance(0.95) ? options.slice(0, wanted) : random.some(options, 0.5);
  }
  for (const option of group.options) {
    const max = option.max ?? 1;
    if (random.chance(0.3)) selections[`${path}/${option.id}`] = random.integer(1, max);
    for (let key = 1; key <= max; key++) fillFields(filling, `${path}/${option.id}/${key}`, option.offering);
  }
}

function fillRole(filling: Filling, path: string, role: Role, { people, installed }: Around): void {
  const { random, selections } = filling;
  const keys = Array.from({ length: role.max + 1 }, (_, index) => `m${index + 1}`);
  if (random.chance(0.7)) selections[path] = keys.slice(0, random.integer(role.min, role.max + (random.chance(0.03) ? 1 : 0)));
  for (const key of keys) {
    const member = `${path}/${key}`;
    const offering = random.pick(role.accepts);
    if (random.chance(0.9)) selections[`${member}/offering`] = offering;
    if (random.chance(0.6)) selections[`${member}/holder`] = random.pick(people);
    const takesInstalled = role.from.includes('existing') ? (role.from.length === 1 ? 0.9 : 0.4) : 0;
    if (random.chance(takesInstalled)) selections[`${member}/product`] = random.chance(0.05) ? 'lost' : random.pick(['lost', ...installed]);
    fillFields(filling, `${member}/item`, offering);
    for (const component of role.components ?? []) fillComponent(filling, `${member}/components/${component.id}`, component);
    for (const group of role.groups ?? []) fillGroup(filling, `${member}/groups/${group.id}`, group);
  }
}

/** What somebody may have answered in the form of a bundle of simple offerings. */
export function randomSelections(random: Random, definitions: ReadonlyMap<string, Definition>, bundle: Bundle, around: Around): Selections {
  const filling: Filling = { random, definitions, selections: {} };
  for (const component of bundle.components ?? []) fillComponent(filling, `/components/${component.id}`, component);
  for (const group of bundle.groups ?? []) fillGroup(filling, `/groups/${group.id}`, group);
  for (const role of bundle.roles ?? []) fillRole(filling, `/roles/${role.id}`, role, around);
  if (random.chance(0.5)) filling.selections['/documents/paper'] = random.chance(0.8);
  return filling.selections;
}
