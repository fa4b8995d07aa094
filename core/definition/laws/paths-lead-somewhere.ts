import type { Effect } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import { compileCharacteristic } from '../characteristics.ts';
import type { Definition, Offering, Workspace } from '../definition.ts';
import { type ResolvedPath, resolveIdPath } from '../id-path.ts';
import { judgedOfferings } from '../judged-places.ts';
import { breach, type Keys, type Law } from '../law.ts';

type Wanted = { readonly path: string; readonly keys: Keys; readonly type: ResolvedPath['type'] | 'any' };
const wrongType = { place: 'path-not-a-part', charge: 'path-not-a-charge', characteristic: 'path-not-a-characteristic' } as const;

/** A path may lead somewhere in any of several offerings: a rule of its own judges more than one. */
function pathIssues(workspace: Workspace, definition: Definition, offerings: readonly Offering[], wanted: Wanted): Issue[] {
  const { path, keys, type } = wanted;
  const answers = offerings.map((offering) => resolveIdPath(workspace, offering, path));
  const fits = answers.some((answer) =>
    answer.ok ? type === 'any' || answer.value.type === type : answer.error.code === 'unresolved-reference',
  );
  if (fits || offerings.length === 0) return [];
  if (type !== 'any' && answers.some((answer) => answer.ok)) return [breach(definition, wrongType[type], keys, { path })];
  const failed = answers.find((answer) => !answer.ok);
  return failed ? [breach(definition, failed.error.code, keys, { path, segment: failed.error.segment })] : [];
}

function effectIssues(workspace: Workspace, definition: Definition, offerings: readonly Offering[], effect: Effect, keys: Keys): Issue[] {
  if (effect.type === 'set') {
    const at = [...keys, 'target'];
    const issues = pathIssues(workspace, definition, offerings, { path: effect.target, keys: at, type: 'characteristic' });
    if (issues.length > 0) return issues;
    const characteristics = offerings.flatMap((offering) => {
      const resolved = resolveIdPath(workspace, offering, effect.target);
      return resolved.ok && resolved.value.type === 'characteristic' ? resolved.value.characteristics : [];
    });
    const fits =
      characteristics.length === 0 ||
      characteristics.some((characteristic) => compileCharacteristic(characteristic)(effect.value) === null);
    return fits ? [] : [breach(definition, 'value-invalid', [...keys, 'value'], { value: effect.value })];
  }
  if (!('target' in effect) || !('path' in effect.target)) return [];
  return pathIssues(workspace, definition, offerings, { path: effect.target.path, keys: [...keys, 'target', 'path'], type: 'place' });
}

function offeringIssues(workspace: Workspace, offering: Offering): Issue[] {
  const { tariffs = [], rules = [], form = {} } = offering;
  const wanted: Wanted[] = [
    ...tariffs.flatMap(({ on }, index): Wanted[] =>
      on === undefined ? [] : [{ path: on, keys: ['tariffs', index, 'on'], type: 'place' }],
    ),
    ...tariffs.flatMap(({ alters = [] }, index): Wanted[] =>
      Array.isArray(alters)
        ? alters.map((path, at) => ({ path, keys: ['tariffs', index, 'alters', at], type: 'charge' }))
        : [{ path: alters, keys: ['tariffs', index, 'alters'], type: 'charge' }],
    ),
    ...rules.flatMap(({ on }, index): Wanted[] => (on === undefined ? [] : [{ path: on, keys: ['rules', index, 'on'], type: 'place' }])),
    ...Object.keys(form).map((path): Wanted => ({ path, keys: ['form', path], type: 'any' })),
  ];
  const members = rules.flatMap(({ on, per }, index): Issue[] => {
    const resolved = on === undefined ? null : resolveIdPath(workspace, offering, on);
    // A path that leads nowhere has been told above.
    if (per !== 'member' || (resolved && !resolved.ok)) return [];
    const isRole = resolved?.value.type === 'place' && resolved.value.place.type === 'role';
    return isRole ? [] : [breach(offering, 'member-rule-without-role', ['rules', index, 'per'])];
  });
  return [
    ...wanted.flatMap((one) => pathIssues(workspace, offering, [offering], one)),
    ...rules.flatMap(({ effect }, index) => effectIssues(workspace, offering, [offering], effect, ['rules', index, 'effect'])),
    ...members,
  ];
}

/** Id paths lead to a part, charge or characteristic that is there, and to what is meant (`model 12b`). */
export const pathsLeadSomewhere: Law = (workspace) => [
  ...workspace.all('offering').flatMap((offering) => offeringIssues(workspace, offering)),
  ...workspace.all('rule').flatMap((rule) => effectIssues(workspace, rule, judgedOfferings(workspace, rule), rule.effect, ['effect'])),
];
