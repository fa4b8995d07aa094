import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBundle, keyOf, readDefinition, type Workspace, workspaceOf } from '../definition/index.ts';
import { compareWorkspaces } from '../release/index.ts';
import { readSeeds } from '../testing/read-seeds.ts';
import { tmf620Schema } from '../testing/tmf620-schema.ts';
import { importedCategory } from './imported-category.ts';
import { readTmf620, writeTmf620 } from './index.ts';
import { readResources } from './read-resources.ts';
import type { Tmf620Version } from './tmf620-resource.ts';

const seeds = readSeeds();
const everywhere = [
  { version: 'v4', language: 'en' },
  { version: 'v5', language: 'zh-CN' },
] as const;
const codes = (issues: readonly { readonly code: string; readonly path: string }[]) =>
  issues.map(({ code, path }) => `${code} ${path}`.trim());
/** Where a report says that something is left: the kind, and what stands first in the path. */
const places = (version: Tmf620Version) =>
  [
    ...new Set(
      writeTmf620(seeds, { version, language: 'zh-CN' }).left.map(
        ({ path, definition }) => `${definition?.kind}${path.startsWith('/name') ? path : path.split('/').slice(0, 2).join('/')}`,
      ),
    ),
  ].sort();

describe.each(everywhere)('TMF620 $version in $language', ({ version, language }) => {
  const { document, left } = writeTmf620(seeds, { version, language });

  it('follows the published fields', () => {
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(tmf620Schema(version));
    validate(document);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('gives back of every definition what is not told to be left, and nothing is read wrongly', () => {
    const back = readResources(document);
    expect(back.issues).toEqual([]);
    const told = new Set(left.map(({ definition, path }) => `${definition?.kind}/${definition?.id} ${path}`));
    const found = compareWorkspaces(seeds, workspaceOf(back.definitions)).flatMap(({ key, details }) =>
      details.length > 0 ? details.map(({ path }) => `${key} ${path}`) : [`${key} `],
    );
    expect(found.filter((place) => !told.has(place))).toEqual([]);
    expect(told.size).toBe(found.length);
    for (const definition of back.definitions) expect(readDefinition(definition).ok).toBe(true);
  });

  it('carries what is sold, to whom, where and of what, of every offering', () => {
    const back = workspaceOf(readResources(document).definitions);
    for (const offering of seeds.all('offering')) {
      const read = back.get('offering', offering.id);
      expect(read?.name[language]).toBe(offering.name[language]);
      expect(read).toMatchObject({ market: offering.market, categories: offering.categories });
      expect(read?.validFor).toEqual(offering.validFor);
      expect(read?.isSellable).toBe(offering.isSellable);
      if (!isBundle(offering)) expect(read).toMatchObject({ specification: offering.specification });
      else if (read && isBundle(read)) {
        const parts = offering.components?.map(({ id, offering: of, min, max, default: proposed }) => ({ id, of, min, max, proposed }));
        expect(read.components?.map(({ id, offering: of, min, max, default: proposed }) => ({ id, of, min, max, proposed }))).toEqual(
          parts,
        );
        if (version === 'v5')
          expect(read.groups?.map(({ id, min, max }) => [id, min, max])).toEqual(
            offering.groups?.map(({ id, min, max }) => [id, min, max]),
          );
      }
    }
  });

  it('changes nothing where it comes from', () => {
    const read = readTmf620(document, seeds);
    const laid = new Map([...seeds.definitions, ...read.definitions.map((definition) => [keyOf(definition), definition] as const)]);
    expect(compareWorkspaces(seeds, workspaceOf(laid.values()))).toEqual([]);
  });
});

describe('an edit in a TMF620 document', () => {
  const edited = (edit: (text: string) => string, over: Workspace = seeds) => {
    const { document } = writeTmf620(over, { version: 'v5', language: 'en' });
    return readTmf620(JSON.parse(edit(JSON.stringify(document))), over);
  };
  it('changes what it says and leaves all that it cannot say', () => {
    const before = seeds.get('offering', 'td-netbook-bundle');
    const name = before?.name.en ?? '';
    const read = edited((text) => text.replaceAll(`"${name}"`, '"Netbook, renamed"'));
    expect(read.definitions.find((definition) => keyOf(definition) === 'offering/td-netbook-bundle')).toEqual({
      ...before,
      name: { ...before?.name, en: 'Netbook, renamed' },
    });
  });
});

describe('a TMF620 document of another system', () => {
  const offering = {
    '@type': 'ProductOffering',
    id: 'PO 1',
    name: 'Fibre',
    productSpecification: { id: 'SPEC_1' },
    agreement: [{ id: 'a' }],
  };
  const specification = {
    '@type': 'ProductSpecification',
    id: 'SPEC_1',
    name: 'Fibre access',
    productSpecCharacteristic: [
      { name: 'Download speed', valueType: 'number', productSpecCharacteristicValue: [{ value: '100' }, { value: 200, isDefault: true }] },
    ],
  };
  const price = {
    id: 'POP-1',
    name: 'Fee',
    priceType: 'recurring',
    recurringChargePeriodType: 'monthly',
    price: { unit: 'CNY', value: 30.5 },
  };

  it('is read with ids and names as ours are, and what it says besides is told', () => {
    const read = readResources([offering, specification, price]);
    expect(read.definitions).toMatchObject([
      { id: 'spec-1', characteristics: { properties: { downloadSpeed: { type: 'number', enum: [100, 200], default: 200 } } } },
      { id: 'pop-1', charges: [{ type: 'recurring', amount: '30.50', period: { unit: 'month', length: 1 } }] },
      { id: 'po-1', specification: 'spec-1', categories: ['imported'], name: { 'zh-CN': 'Fibre', en: 'Fibre' } },
    ]);
    expect(codes(read.issues)).toEqual(['tmf620-without-category /0/category', 'tmf620-not-read /0/agreement']);
  });

  it('brings the category in which it stands without one, unless there is one', () => {
    const ids = (known: Workspace) => readTmf620([offering, specification, price], known).definitions.map(keyOf);
    expect(ids(workspaceOf([]))).toEqual(['category/imported', 'specification/spec-1', 'tariff/pop-1', 'offering/po-1']);
    expect(ids(workspaceOf([importedCategory]))).not.toContain('category/imported');
    expect(readDefinition(importedCategory).ok).toBe(true);
  });

  it.each([
    ['a text', 'x', ['tmf620-no-resource']],
    ['a number among resources', [1], ['tmf620-no-resource /0']],
    ['an offering without an id', { ...offering, id: '！' }, ['tmf620-without-id /id']],
    ['an offering without a name', { ...offering, name: ' ' }, ['tmf620-without-name /name']],
    ['an offering of nothing', { '@type': 'ProductOffering', id: 'a', name: 'A' }, ['tmf620-without-specification /productSpecification']],
    ['a name that is no text', { ...offering, name: 5 }, ['tmf620-wrong-type /name', 'tmf620-without-name /name']],
    [
      'another currency',
      [{ ...price, price: { unit: 'EUR', value: 1 } }],
      ['tmf620-other-currency /0/price/unit', 'tmf620-no-amount /0/price'],
    ],
    ['a kind of price that is none', [{ ...price, priceType: 'lottery' }], ['tmf620-price-type /0/priceType']],
    [
      'a price that is missing',
      [{ id: 'w', name: 'W', bundledPopRelationship: [{ id: 'gone' }] }],
      ['tmf620-price-missing /0/bundledPopRelationship'],
    ],
    [
      'the same twice',
      [
        { '@type': 'Category', id: 'a', name: 'A' },
        { '@type': 'Category', id: 'A', name: 'B' },
      ],
      ['duplicate-definition'],
    ],
  ])('is told where it cannot be taken: %s', (_, json, problems) => {
    const { issues } = readResources(json);
    expect(codes(issues.filter(({ severity }) => severity === 'error'))).toEqual(problems);
  });

  it('is never a fault, whatever it is', () => {
    const resource = fc.dictionary(
      fc.constantFrom(
        '@type',
        'id',
        'name',
        'category',
        'price',
        'priceType',
        'isBundle',
        'bundledProductOffering',
        'productSpecCharacteristic',
        'bundledPopRelationship',
        'validFor',
        'parent',
        '__proto__',
      ),
      fc.oneof(
        fc.jsonValue(),
        fc.constantFrom('ProductOffering', 'ProductSpecification', 'Category', 'ProductOfferingPrice'),
        fc.array(fc.dictionary(fc.constantFrom('id', 'name', 'value'), fc.jsonValue())),
      ),
    );
    fc.assert(
      fc.property(fc.array(resource, { maxLength: 3 }), (json) => void readTmf620(JSON.parse(JSON.stringify(json)), workspaceOf([]))),
      { numRuns: 100 },
    );
  });
});

it('says where TMF620 has no place for what the example catalogue has', () => {
  const five = places('v5');
  expect(places('v4')).toEqual(five);
  expect(five).toEqual([
    'category/description',
    'category/isBrand',
    'category/name/en',
    'category/order',
    'category/provenance',
    'channel',
    'condition',
    'example',
    'offering/characteristics',
    'offering/components',
    'offering/description',
    'offering/form',
    'offering/groups',
    'offering/name/en',
    'offering/provenance',
    'offering/roles',
    'offering/rules',
    'offering/tariffs',
    'rule',
    'specification/actions',
    'specification/characteristics',
    'specification/contract',
    'specification/description',
    'specification/installation',
    'specification/instances',
    'specification/name/en',
    'specification/provenance',
    'specification/resources',
    'specification/serviceFamily',
    'tariff',
    'tariff/charges',
    'tariff/description',
    'tariff/effective',
    'tariff/name/en',
    'tariff/provenance',
  ]);
});
