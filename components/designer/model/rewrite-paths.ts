import type { Bundle, Condition, Effect, IdPath } from '../../../schemas/generated/definitions.ts';

/** The same path with its beginning exchanged, if it begins so. */
const moved = (path: IdPath, from: IdPath, to: IdPath): IdPath =>
  path === from || path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;

function rewriteCondition(condition: Condition, rename: (path: IdPath) => IdPath): void {
  if ('all' in condition) for (const each of condition.all) rewriteCondition(each, rename);
  else if ('any' in condition) for (const each of condition.any) rewriteCondition(each, rename);
  else if ('not' in condition) rewriteCondition(condition.not, rename);
  else if ('fact' in condition && condition.params?.of?.startsWith('/')) condition.params.of = rename(condition.params.of);
}

function rewriteEffect(effect: Effect, rename: (path: IdPath) => IdPath): void {
  if (effect.type === 'set') effect.target = rename(effect.target);
  else if ('target' in effect && 'path' in effect.target) effect.target.path = rename(effect.target.path);
}

/** What a bundle says of a part by its id path (rules, tariffs, hints of the form) follows the part to its new path. */
export function rewritePaths(bundle: Bundle, from: IdPath, to: IdPath): void {
  if (from === to) return;
  const rename = (path: IdPath): IdPath => moved(path, from, to);
  for (const rule of bundle.rules ?? []) {
    if (rule.on !== undefined) rule.on = rename(rule.on);
    rewriteCondition(rule.when, rename);
    rewriteEffect(rule.effect, rename);
  }
  for (const attachment of bundle.tariffs ?? []) {
    if (attachment.on !== undefined) attachment.on = rename(attachment.on);
    if (attachment.when) rewriteCondition(attachment.when, rename);
    const { alters } = attachment;
    if (alters !== undefined) attachment.alters = Array.isArray(alters) ? alters.map(rename) : rename(alters);
  }
  if (bundle.form && Object.keys(bundle.form).some((path) => rename(path) !== path))
    bundle.form = Object.fromEntries(Object.entries(bundle.form).map(([path, hint]) => [rename(path), hint]));
}
