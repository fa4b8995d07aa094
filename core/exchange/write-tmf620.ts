import { type Definition, type DefinitionKey, keyOf, type Workspace, workspaceOf } from '../definition/index.ts';
import { type Issue, warningIssue } from '../kernel/issue.ts';
import { compareWorkspaces } from '../release/index.ts';
import { readResources } from './read-resources.ts';
import type { Json, Language, Resource, Tmf620Version, WriteContext } from './tmf620-resource.ts';
import { writeOffering } from './write-offering.ts';
import { writePrices } from './write-price.ts';
import { writeSpecification } from './write-specification.ts';

export type Written620 = {
  readonly document: Json;
  /** A place for each thing that does not come back out of the document: a warning with its definition and path. */
  readonly left: readonly Issue[];
};

function documentOf(definitions: readonly Definition[], context: WriteContext): Resource {
  const { language } = context;
  const of = workspaceOf(definitions);
  return {
    '@type': 'ProductCatalog',
    name: 'Offerwright',
    lifecycleStatus: 'Active',
    language,
    category: of.all('category').map((category) => writeCategory(category, context)),
    productSpecification: of.all('specification').map((specification) => writeSpecification(specification, context)),
    productOffering: of.all('offering').map((offering) => writeOffering(offering, context)),
    productOfferingPrice: of.all('tariff').flatMap((tariff) => writePrices(tariff, context)),
  };
}

function writeCategory(category: Extract<Definition, { kind: 'category' }>, context: WriteContext): Resource {
  const { workspace, language, version } = context;
  const parent = category.parent === undefined ? undefined : workspace.get('category', category.parent);
  const above =
    category.parent === undefined
      ? {}
      : version === 'v4'
        ? { parentId: category.parent }
        : {
            parent: {
              '@type': 'CategoryRef',
              '@referredType': 'Category',
              id: category.parent,
              name: parent?.name[language] ?? category.parent,
            },
          };
  return {
    '@type': 'Category',
    id: category.id,
    name: category.name[language],
    description: category.description?.[language],
    lifecycleStatus: 'Active',
    isRoot: category.parent === undefined,
    ...above,
  };
}

const plain = (document: Resource): Json => JSON.parse(JSON.stringify(document));

/** What is not found in what a reader makes of the document. Asked of the reader itself, so that the two cannot differ. */
function leftOut(workspace: Workspace, chosen: readonly Definition[], document: Json, version: Tmf620Version): Issue[] {
  const back = workspaceOf(readResources(document).definitions);
  const only = workspaceOf(chosen);
  return compareWorkspaces(only, back).flatMap(({ key, change, details }): Issue[] => {
    const definition = workspace.definitions.get(key);
    if (!definition) return [];
    const issue = (path: string) =>
      warningIssue('tmf620-not-carried', path, { params: { version }, definition: { kind: definition.kind, id: definition.id } });
    return change === 'changed' ? details.map(({ path }) => issue(path)) : [issue('')];
  });
}

/** Definitions as TMF620 resources, in one language, with all that has no place there. */
export function writeTmf620(
  workspace: Workspace,
  { version, language, keys }: { readonly version: Tmf620Version; readonly language: Language; readonly keys?: ReadonlySet<DefinitionKey> },
): Written620 {
  const chosen = [...workspace.definitions.values()].filter((definition) => !keys || keys.has(keyOf(definition)));
  const document = plain(documentOf(chosen, { version, language, workspace }));
  return { document, left: leftOut(workspace, chosen, document, version) };
}
