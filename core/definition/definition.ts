import type { Bundle, Definition, SimpleOffering } from '../../schemas/generated/definitions.ts';

export type { Bundle, Definition } from '../../schemas/generated/definitions.ts';
export type Offering = SimpleOffering | Bundle;
export type DefinitionKind = Definition['kind'];
export const definitionKinds = [
  'specification',
  'offering',
  'tariff',
  'rule',
  'category',
  'channel',
  'condition',
  'example',
] as const satisfies readonly DefinitionKind[];

export type DefinitionOf<Kind extends DefinitionKind> = Extract<Definition, { kind: Kind }>;
/** `offering/mobile-home-2009`: how a definition is named in manifests, drafts and file paths. */
export type DefinitionKey = `${DefinitionKind}/${string}`;

export const keyOf = (definition: { readonly kind: DefinitionKind; readonly id: string }): DefinitionKey =>
  `${definition.kind}/${definition.id}`;
export const isBundle = (offering: Offering): offering is Bundle => offering.$schema === 'urn:offerwright:schema:v1:bundle';

/** A set of definitions that resolve against each other: a release, a folder, or a draft laid over its base. */
export type Workspace = {
  readonly definitions: ReadonlyMap<DefinitionKey, Definition>;
  get<Kind extends DefinitionKind>(kind: Kind, id: string): DefinitionOf<Kind> | undefined;
  all<Kind extends DefinitionKind>(kind: Kind): readonly DefinitionOf<Kind>[];
};

const hasKind = <Kind extends DefinitionKind>(definition: Definition, kind: Kind): definition is DefinitionOf<Kind> =>
  definition.kind === kind;

/** Of doubles the last one counts; the lint law `ids-are-unique` reports them before this is called. */
export function workspaceOf(definitions: Iterable<Definition>): Workspace {
  const byKey = new Map<DefinitionKey, Definition>();
  for (const definition of definitions) byKey.set(keyOf(definition), definition);
  // By kind, then by id: laws ask for hundreds of thousands, and a key would be put together for each.
  const byKind = new Map<DefinitionKind, Map<string, Definition>>(definitionKinds.map((kind) => [kind, new Map()]));
  for (const definition of [...byKey.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    byKind.get(definition.kind)?.set(definition.id, definition);
  }
  return {
    definitions: byKey,
    get: (kind, id) => {
      const found = byKind.get(kind)?.get(id);
      return found && hasKind(found, kind) ? found : undefined;
    },
    all: (kind) => [...(byKind.get(kind)?.values() ?? [])].filter((definition) => hasKind(definition, kind)),
  };
}
