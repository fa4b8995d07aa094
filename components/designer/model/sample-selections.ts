import type { ConfigureRequest } from '../../../core/configure/index.ts';
import { isBundle, type Offering } from '../../../core/definition/index.ts';

export const samples = ['proposed', 'everything'] as const;
/** Which order a structure is looked at by: as it is proposed, or with one of everything that it may bring. */
export type Sample = (typeof samples)[number];

const member = 'm1';

type Level = {
  readonly components?: readonly { readonly id: string; readonly max: number; readonly min: number; readonly default?: number }[];
  readonly groups?: readonly {
    readonly id: string;
    readonly max: number;
    readonly default?: readonly string[];
    readonly options: readonly { readonly id: string }[];
  }[];
};

function withEverything(level: Level, at: string): ConfigureRequest['selections'] {
  const components = (level.components ?? []).map(({ id, min, max, default: proposed = min }) => [
    `${at}/components/${id}`,
    Math.min(max, Math.max(proposed, 1)),
  ]);
  const groups = (level.groups ?? []).map(({ id, max, default: proposed = [], options }) => {
    const others = options.map((option) => option.id).filter((option) => !proposed.includes(option));
    return [`${at}/groups/${id}`, [...proposed, ...others].slice(0, max)];
  });
  return Object.fromEntries([...components, ...groups]);
}

/** Roles get one filler, a new one of the first offering that they accept by its id. */
export function sampleSelections(offering: Offering, sample: Sample): ConfigureRequest['selections'] {
  if (sample === 'proposed' || !isBundle(offering)) return {};
  const roles = (offering.roles ?? []).filter(({ from }) => from.includes('new'));
  const fillers = roles.map((role) => ({
    [`/roles/${role.id}`]: [member],
    [`/roles/${role.id}/${member}/offering`]: role.accepts[0] ?? '',
    ...withEverything(role, `/roles/${role.id}/${member}`),
  }));
  return Object.assign(withEverything(offering, ''), ...fillers);
}
