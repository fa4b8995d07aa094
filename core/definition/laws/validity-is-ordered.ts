import type { ValidFor } from '../../../schemas/generated/definitions.ts';
import { instantOf, intervalOf } from '../instants.ts';
import { breach, type Law } from '../law.ts';

const ends = ['start', 'end'] as const satisfies readonly (keyof ValidFor)[];

/** Validity begins before it ends, at instants that exist. */
export const validityIsOrdered: Law = (workspace) =>
  [...workspace.definitions.values()].flatMap((definition) => {
    const validFor = 'validFor' in definition ? definition.validFor : undefined;
    if (!validFor) return [];
    const malformed = ends.filter((end) => validFor[end] !== undefined && instantOf(validFor[end]) === null);
    if (malformed.length > 0) return malformed.map((end) => breach(definition, 'instant-malformed', ['validFor', end]));
    const { start, end } = intervalOf(validFor);
    return start < end
      ? []
      : [breach(definition, 'validity-crossed', ['validFor', 'end'], { start: validFor.start ?? '', end: validFor.end ?? '' })];
  });
