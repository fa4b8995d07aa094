import { type Definition, type DefinitionKey, keyOf } from '../definition/index.ts';
import { errorIssue, type Issue } from '../kernel/issue.ts';
import { headFrom, idOf, referredId } from './read-head.ts';
import { readOffering } from './read-offering.ts';
import { readTariffs } from './read-price.ts';
import { readSpecification } from './read-specification.ts';
import { isObject, type JsonObject, type Reader, readerOf } from './reader.ts';
import type { Language, Tmf620Version } from './tmf620-resource.ts';

export type ReadResources = {
  readonly definitions: readonly Definition[];
  /** Errors: what could not be taken. Warnings: what has no place in a definition. Paths lead into the document. */
  readonly issues: readonly Issue[];
  readonly version: Tmf620Version;
  /** The language that the document says it is in. */
  readonly language: Language | null;
};

const lists = ['category', 'productSpecification', 'productOffering', 'productOfferingPrice'] as const;
type List = (typeof lists)[number];
type Placed = { readonly resource: JsonObject; readonly path: readonly (string | number)[] };

const typeNames: Readonly<Record<string, List>> = {
  Category: 'category',
  ProductSpecification: 'productSpecification',
  ProductOffering: 'productOffering',
  ProductOfferingPrice: 'productOfferingPrice',
};
/** A resource without its type is known by what only it has. */
const tellingKeys: readonly (readonly [List, readonly string[]])[] = [
  ['productOfferingPrice', ['priceType', 'bundledPopRelationship', 'recurringChargePeriodType']],
  ['productSpecification', ['productSpecCharacteristic', 'productNumber', 'brand']],
  [
    'productOffering',
    ['isSellable', 'productSpecification', 'productOfferingPrice', 'bundledProductOffering', 'bundledGroupProductOffering'],
  ],
  ['category', ['isRoot', 'parentId', 'parent', 'subCategory']],
];

const kindOf = (resource: JsonObject): List | null => {
  const type = resource['@baseType'] ?? resource['@type'];
  const known = [resource['@type'], type].flatMap((each) => (typeof each === 'string' ? (typeNames[each] ?? []) : []))[0];
  return known ?? tellingKeys.find(([, keys]) => keys.some((key) => Object.hasOwn(resource, key)))?.[0] ?? null;
};

/** A resource has an id; a catalogue of ours has lists of resources only. */
const isCatalogue = (json: JsonObject): boolean =>
  json.id === undefined && !Object.hasOwn(typeNames, String(json['@type'])) && lists.some((list) => Array.isArray(json[list]));

/** A catalogue with its lists, a list of resources, or a resource by itself. */
function resourcesOf(json: unknown, issues: Issue[]): ReadonlyMap<List, readonly Placed[]> {
  const found = new Map<List, Placed[]>(lists.map((list) => [list, []]));
  const sort = (values: readonly unknown[], path: readonly (string | number)[], known: List | null) => {
    for (const [index, resource] of values.entries()) {
      const at = [...path, index];
      const kind = isObject(resource) ? (known ?? kindOf(resource)) : null;
      if (isObject(resource) && kind) found.get(kind)?.push({ resource, path: at });
      else issues.push(errorIssue('tmf620-no-resource', `/${at.join('/')}`));
    }
  };
  if (Array.isArray(json)) sort(json, [], null);
  else if (isObject(json) && isCatalogue(json)) {
    for (const list of lists) {
      const values = json[list];
      if (Array.isArray(values)) sort(values, [list], list);
    }
  } else if (isObject(json)) {
    const kind = kindOf(json);
    if (kind) found.get(kind)?.push({ resource: json, path: [] });
    else issues.push(errorIssue('tmf620-no-resource', ''));
  } else issues.push(errorIssue('tmf620-no-resource', ''));
  return found;
}

function readCategory(reader: Reader): Definition | null {
  const head = headFrom(reader);
  if (!head) return null;
  const above = reader.object('parent');
  const parent = (above && referredId(above)) ?? idOf(reader.text('parentId') ?? '');
  reader.flag('isRoot');
  return { $schema: 'urn:offerwright:schema:v1:category', kind: 'category', ...head, ...(parent ? { parent } : {}) };
}

const isLanguage = (value: unknown): value is Language => value === 'zh-CN' || value === 'en';
/** Groups of bundled offerings, and types on every part, came with 5.0. */
const versionOf = (json: unknown): Tmf620Version =>
  /"(bundledGroupProductOffering|characteristicValueSpecification|parent)":/.test(JSON.stringify(json) ?? '') ? 'v5' : 'v4';

/** TMF620 resources as definitions of their own. */
export function readResources(json: unknown): ReadResources {
  const issues: Issue[] = [];
  const found = resourcesOf(json, issues);
  const language = isObject(json) && isLanguage(json.language) ? json.language : null;
  const readers = (list: List) => (found.get(list) ?? []).map(({ resource, path }) => readerOf(resource, { path, issues }));
  const all = new Map<List, readonly Reader[]>(lists.map((list) => [list, readers(list)]));
  const of = (list: List): readonly Reader[] => all.get(list) ?? [];
  const made = [
    ...of('category').map((reader) => readCategory(reader)),
    ...of('productSpecification').map((reader) => readSpecification(reader)),
    ...readTariffs(of('productOfferingPrice')),
    ...of('productOffering').map((reader) => readOffering(reader)),
  ];
  for (const readersOfList of all.values()) for (const reader of readersOfList) reader.tellRest();
  const definitions = new Map<DefinitionKey, Definition>();
  for (const definition of made) {
    if (!definition) continue;
    const { kind, id } = definition;
    if (definitions.has(keyOf(definition))) issues.push(errorIssue('duplicate-definition', '', { params: { kind, id } }));
    else definitions.set(keyOf(definition), definition);
  }
  return { definitions: [...definitions.values()], issues, version: versionOf(json), language };
}
