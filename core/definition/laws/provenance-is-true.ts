import { pointerKeys } from '../../kernel/json-pointer.ts';
import { breach, doubt, type Law } from '../law.ts';

type Container = { readonly [key: string]: unknown };
const isContainer = (value: unknown): value is Container => typeof value === 'object' && value !== null;

function leadsSomewhere(definition: unknown, path: string): boolean {
  let value: unknown = definition;
  for (const key of pointerKeys(path)) {
    if (!isContainer(value) || !Object.hasOwn(value, key)) return false;
    value = value[key];
  }
  return true;
}

/** What is not illustrative names its fact or row, and what an entry covers is there. */
export const provenanceIsTrue: Law = (workspace) =>
  [...workspace.definitions.values()].flatMap((definition) =>
    definition.provenance.flatMap(({ grade, fact, row, covers = [] }, index) => [
      ...(grade !== 'illustrative' && fact === undefined && row === undefined
        ? [breach(definition, 'provenance-without-source', ['provenance', index], { grade })]
        : []),
      ...covers.flatMap((path, at) =>
        leadsSomewhere(definition, path)
          ? []
          : [doubt(definition, 'provenance-covers-nothing', ['provenance', index, 'covers', at], { path })],
      ),
    ]),
  );
