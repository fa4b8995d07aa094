import type { Effect, Narrowing, Payer, TariffAttachment } from '../../../schemas/generated/definitions.ts';
import { levelsOf, partsOf } from '../bundle-parts.ts';
import { isBundle, type Offering } from '../definition.ts';
import type { Keys } from '../law.ts';
import { conditionMentions } from './condition-mentions.ts';
import { type Mention, reference, references } from './mention.ts';

/** What a rule does, and to what. */
export function effectMentions(effect: Effect, keys: Keys): Mention[] {
  if (effect.type === 'set') return [{ type: 'path', path: effect.target, keys: [...keys, 'target'], leads: 'characteristic' }];
  if (!('target' in effect)) return [];
  const at = [...keys, 'target'];
  return 'path' in effect.target
    ? [{ type: 'path', path: effect.target.path, keys: [...at, 'path'], leads: 'place' }]
    : [reference('offering', effect.target.offering, ...at, 'offering')];
}

export const payerMentions = (payer: Payer | undefined, keys: Keys): Mention[] =>
  typeof payer === 'object' ? [{ type: 'role', id: payer.role, keys: [...keys, 'role'] }] : [];

const placeMention = (path: string | undefined, keys: Keys): Mention[] =>
  path === undefined ? [] : [{ type: 'path', path, keys, leads: 'place' }];

function attachmentMentions({ tariff, on, alters = [], payer, when }: TariffAttachment, keys: Keys): Mention[] {
  const altered = Array.isArray(alters)
    ? alters.map((path, index): Mention => ({ type: 'path', path, keys: [...keys, 'alters', index], leads: 'charge' }))
    : [{ type: 'path' as const, path: alters, keys: [...keys, 'alters'], leads: 'charge' as const }];
  return [
    reference('tariff', tariff, ...keys, 'tariff'),
    ...placeMention(on, [...keys, 'on']),
    ...altered,
    ...payerMentions(payer, [...keys, 'payer']),
    ...conditionMentions(when, [...keys, 'when'], on),
  ];
}

const narrowings = (narrowing: Narrowing | undefined, keys: Keys): Mention[] =>
  Object.keys(narrowing ?? {}).map((name) => ({ type: 'characteristic', name, keys: [...keys, name], specification: null, isKey: true }));

function structureMentions(offering: Offering): Mention[] {
  const inLevels = levelsOf(offering).flatMap(({ keys, components, groups, roles }): Mention[] => [
    ...[
      { name: 'components', parts: components },
      { name: 'groups', parts: groups },
    ].flatMap(({ name, parts }) =>
      parts.flatMap(({ reliesOn }, index): Mention[] =>
        reliesOn === undefined ? [] : [{ type: 'part', id: reliesOn, keys: [...keys, name, index, 'reliesOn'], at: 'level' }],
      ),
    ),
    ...groups.flatMap((group, at) =>
      (group.default ?? []).map(
        (id, index): Mention => ({ type: 'part', id, keys: [...keys, 'groups', at, 'default', index], at: 'options' }),
      ),
    ),
    ...roles.flatMap(({ accepts }, index) =>
      references(['offering', 'category', 'specification'], accepts, ...keys, 'roles', index, 'accepts'),
    ),
  ]);
  const inParts = partsOf(offering).flatMap(({ part, keys }): Mention[] => [
    reference('offering', part.offering, ...keys, 'offering'),
    ...narrowings(part.characteristics, [...keys, 'characteristics']),
  ]);
  return [...inParts, ...inLevels];
}

export function offeringMentions(offering: Offering): Mention[] {
  const { market, categories, replaces, tariffs = [], rules = [], form = {} } = offering;
  return [
    ...(isBundle(offering)
      ? []
      : [
          reference('specification', offering.specification, 'specification'),
          ...narrowings(offering.characteristics, ['characteristics']),
        ]),
    ...references('channel', market.channels, 'market', 'channels'),
    ...references('category', categories, 'categories'),
    ...references('offering', replaces, 'replaces'),
    ...tariffs.flatMap((attachment, index) => attachmentMentions(attachment, ['tariffs', index])),
    ...rules.flatMap(({ on, channels, when, effect }, index): Mention[] => [
      ...placeMention(on, ['rules', index, 'on']),
      ...references('channel', channels, 'rules', index, 'channels'),
      ...conditionMentions(when, ['rules', index, 'when'], on),
      ...effectMentions(effect, ['rules', index, 'effect']),
    ]),
    ...structureMentions(offering),
    ...Object.keys(form).map((path): Mention => ({ type: 'path', path, keys: ['form', path], leads: 'any', isKey: true })),
  ];
}
