import type { Amount, Tariff } from '../../../schemas/generated/definitions.ts';
import { levelsOf } from '../bundle-parts.ts';
import { chargeAmounts } from '../charge-amounts.ts';
import { isBundle, type Offering } from '../definition.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Named = { readonly id: string; readonly keys: Keys };

const countedRoles = (amount: Amount): readonly string[] => (typeof amount === 'object' && 'count' in amount ? amount.count : []);

/** Ids of siblings that parts rely on, and of options proposed. */
function namedParts(offering: Offering): readonly Named[] {
  return levelsOf(offering).flatMap((level) => {
    // Inside a role its filler is there too, by the role's own id.
    const siblings = new Set([...level.components, ...level.roles, ...(level.role ? [level.role] : [])].map(({ id }) => id));
    const lists = [
      { name: 'components', parts: level.components },
      { name: 'groups', parts: level.groups },
    ];
    const reliesOn = lists.flatMap(({ name, parts }) =>
      parts.flatMap((part, index) =>
        part.reliesOn === undefined || (part.reliesOn !== part.id && siblings.has(part.reliesOn))
          ? []
          : [{ id: part.reliesOn, keys: [...level.keys, name, index, 'reliesOn'] }],
      ),
    );
    const proposed = level.groups.flatMap((group, at) =>
      (group.default ?? []).flatMap((id, index) =>
        group.options.some((option) => option.id === id) ? [] : [{ id, keys: [...level.keys, 'groups', at, 'default', index] }],
      ),
    );
    return [...reliesOn, ...proposed];
  });
}

const rolesOfGroups = ({ charges }: Tariff): readonly string[] =>
  charges.flatMap((charge) => (charge.type === 'dissolution' ? charge.count : []));

/** `reliesOn`, proposed options and counted roles name parts that are there. */
export const partsAreNamed: Law = (workspace) =>
  workspace.all('offering').flatMap((offering) => {
    const roles = new Set((isBundle(offering) ? (offering.roles ?? []) : []).map(({ id }) => id));
    const counted = (offering.tariffs ?? []).flatMap((attachment, index) => {
      const tariff = workspace.get('tariff', attachment.tariff);
      const named = tariff ? [...chargeAmounts(tariff).flatMap(({ amount }) => countedRoles(amount)), ...rolesOfGroups(tariff)] : [];
      return named.filter((role) => !roles.has(role)).map((id) => ({ id, keys: ['tariffs', index, 'tariff'] }));
    });
    return [...namedParts(offering), ...counted].map(({ id, keys }) => breach(offering, 'part-unknown', keys, { id }));
  });
