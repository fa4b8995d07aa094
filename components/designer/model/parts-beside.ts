import type { OutlineRow } from './outline.ts';
import { type Place, placeKeys, rootPlace } from './place.ts';

/** What something new at a level (the bundle, or a role) can belong to: the components there, roles, and the role that it stands in. */
export const partsBeside = (rows: readonly OutlineRow[], level: Place): readonly OutlineRow[] =>
  rows.filter(({ kind, parent, place }) =>
    kind === 'role' ? place === level || parent === level : kind === 'component' && parent === level,
  );

/** The role of a level; null: the bundle itself. */
export const roleOfLevel = (level: Place): string | null => (level === rootPlace ? null : (placeKeys(level)[1] ?? null));
