import type { Condition, Effect } from '../../schemas/generated/definitions.ts';
import { pointer, pointerKeys } from '../kernel/json-pointer.ts';
import { levelsOf, partsOf } from './bundle-parts.ts';
import { namesWithPointers } from './conditions/named-conditions.ts';
import { type Definition, type DefinitionKind, isBundle, type Offering, type Workspace } from './definition.ts';
import type { Keys } from './law.ts';

/** An id in a definition that names another definition, of one of these kinds. */
export type Reference = { readonly kinds: readonly DefinitionKind[]; readonly id: string; readonly keys: Keys };

const reference = (kinds: DefinitionKind | readonly DefinitionKind[], id: string, ...keys: Keys): Reference => ({
  kinds: typeof kinds === 'string' ? [kinds] : kinds,
  id,
  keys,
});

const list = (kinds: DefinitionKind | readonly DefinitionKind[], ids: readonly string[] | undefined, ...keys: Keys): Reference[] =>
  (ids ?? []).map((id, index) => reference(kinds, id, ...keys, index));

const targetOf = (effect: Effect, ...keys: Keys): Reference[] =>
  'target' in effect && typeof effect.target === 'object' && 'offering' in effect.target
    ? [reference('offering', effect.target.offering, ...keys, 'target', 'offering')]
    : [];

const namesIn = (condition: Condition | undefined, ...keys: Keys): Reference[] =>
  condition
    ? namesWithPointers(condition, pointer(...keys)).map(({ id, pointer: at }) =>
        reference('condition', id, ...pointerKeys(at), 'condition'),
      )
    : [];

function referencesOfOffering(offering: Offering): Reference[] {
  const { market, categories, replaces, tariffs = [], rules = [] } = offering;
  return [
    ...(isBundle(offering) ? [] : [reference('specification', offering.specification, 'specification')]),
    ...list('channel', market.channels, 'market', 'channels'),
    ...list('category', categories, 'categories'),
    ...list('offering', replaces, 'replaces'),
    ...tariffs.flatMap(({ tariff, when }, index) => [
      reference('tariff', tariff, 'tariffs', index, 'tariff'),
      ...namesIn(when, 'tariffs', index, 'when'),
    ]),
    ...rules.flatMap(({ channels, when, effect }, index) => [
      ...list('channel', channels, 'rules', index, 'channels'),
      ...namesIn(when, 'rules', index, 'when'),
      ...targetOf(effect, 'rules', index, 'effect'),
    ]),
    ...partsOf(offering).map(({ part, keys }) => reference('offering', part.offering, ...keys, 'offering')),
    ...levelsOf(offering).flatMap(({ roles, keys }) =>
      roles.flatMap(({ accepts }, index) => list(['offering', 'category', 'specification'], accepts, ...keys, 'roles', index, 'accepts')),
    ),
  ];
}

/** Every reference of a definition to others; what conditions count is for the law on conditions. */
export function referencesOf(definition: Definition): Reference[] {
  switch (definition.kind) {
    case 'offering':
      return referencesOfOffering(definition);
    case 'rule': {
      const { offerings, specifications, categories, channels } = definition.appliesTo;
      return [
        ...list('offering', offerings, 'appliesTo', 'offerings'),
        ...list('specification', specifications, 'appliesTo', 'specifications'),
        ...list('category', categories, 'appliesTo', 'categories'),
        ...list('channel', channels, 'appliesTo', 'channels'),
        ...namesIn(definition.when, 'when'),
        ...targetOf(definition.effect, 'effect'),
      ];
    }
    case 'channel':
      return [
        ...(['sells', 'doesNotSell'] as const).flatMap((scope) => [
          ...list('offering', definition[scope]?.offerings, scope, 'offerings'),
          ...list('category', definition[scope]?.categories, scope, 'categories'),
        ]),
        ...(definition.qualifications ?? []).flatMap(({ categories }, index) =>
          list('category', categories, 'qualifications', index, 'categories'),
        ),
      ];
    case 'example':
      return [reference('offering', definition.offering, 'offering'), reference('channel', definition.channel, 'channel')];
    case 'condition':
      return namesIn(definition.when, 'when');
    case 'tariff':
      return (definition.effective?.cutOffs ?? []).flatMap(({ channels }, index) =>
        list('channel', channels, 'effective', 'cutOffs', index, 'channels'),
      );
    case 'category':
      return definition.parent === undefined ? [] : [reference('category', definition.parent, 'parent')];
    default:
      return [];
  }
}

/** Where a definition is named: each definition that names it, once. */
export const usersOf = (workspace: Workspace, kind: DefinitionKind, id: string): Definition[] =>
  [...workspace.definitions.values()].filter((definition) =>
    referencesOf(definition).some((one) => one.id === id && one.kinds.includes(kind)),
  );
