import type { Tmf620Version } from '../exchange/index.ts';

/** What TMF620 publishes of the resources that we write, by its lists of fields: names, types and what must be there. */
type Schema = { readonly [key: string]: unknown };
const text = { type: 'string' };
const flag = { type: 'boolean' };
const count = { type: 'integer' };
const many = (items: Schema): Schema => ({ type: 'array', items });
const scalar = { type: ['string', 'number', 'boolean'] };
const own = { '@type': text, '@baseType': text, '@schemaLocation': text };

export function tmf620Schema(version: Tmf620Version): Schema {
  const isFive = version === 'v5';
  const must = (...names: string[]) => (isFive ? ['@type', ...names] : names);
  const shape = (properties: Schema, required: readonly string[]): Schema => ({
    type: 'object',
    additionalProperties: false,
    properties: { ...own, ...properties },
    required,
  });
  const period = {
    type: 'object',
    additionalProperties: false,
    properties: { startDateTime: { type: 'string', pattern: 'T' }, endDateTime: { type: 'string', pattern: 'T' } },
  };
  const reference = shape({ id: text, href: text, name: text, version: text, '@referredType': text }, must('id'));
  const entity = {
    id: text,
    href: text,
    name: text,
    description: text,
    lifecycleStatus: text,
    lastUpdate: text,
    version: text,
    validFor: period,
  };
  const value = shape(
    {
      value: scalar,
      valueType: text,
      valueFrom: scalar,
      valueTo: scalar,
      rangeInterval: text,
      regex: text,
      unitOfMeasure: text,
      isDefault: flag,
      validFor: period,
    },
    must(),
  );
  const cardinality = { minCardinality: count, maxCardinality: count };
  const characteristic = shape(
    {
      id: text,
      name: text,
      description: text,
      valueType: text,
      configurable: flag,
      extensible: flag,
      isUnique: flag,
      regex: text,
      ...cardinality,
      validFor: period,
      [isFive ? 'characteristicValueSpecification' : 'productSpecCharacteristicValue']: many(value),
    },
    must('name', 'valueType'),
  );
  const use = shape(
    {
      id: text,
      name: text,
      description: text,
      valueType: text,
      ...cardinality,
      validFor: period,
      productSpecCharacteristicValue: many(value),
    },
    must('name'),
  );
  const limits = { numberRelOfferLowerLimit: count, numberRelOfferUpperLimit: count };
  const bundled = shape(
    {
      id: text,
      href: text,
      name: text,
      lifecycleStatus: text,
      '@referredType': text,
      // Ours, by the pattern of extension.
      partId: text,
      bundledProductOfferingOption: shape({ ...limits, numberRelOfferDefault: count }, must()),
    },
    must('id'),
  );
  const group = shape(
    { id: text, name: text, bundledGroupProductOfferingOption: shape(limits, must()), bundledProductOffering: many(bundled) },
    must('name'),
  );
  const relation = shape(
    { id: text, href: text, name: text, relationshipType: text, role: text, validFor: period },
    must('id', 'relationshipType'),
  );
  const category = shape(
    { ...entity, isRoot: flag, ...(isFive ? { parent: reference } : { parentId: text }) },
    must('name', ...(isFive ? ['lifecycleStatus'] : [])),
  );
  const specification = shape(
    { ...entity, brand: text, isBundle: flag, productNumber: text, productSpecCharacteristic: many(characteristic) },
    must('name', ...(isFive ? ['lifecycleStatus'] : [])),
  );
  const money = {
    type: 'object',
    additionalProperties: false,
    properties: { unit: text, value: { type: 'number' } },
    required: ['unit', 'value'],
  };
  const price = shape(
    {
      ...entity,
      isBundle: flag,
      priceType: text,
      percentage: { type: 'number' },
      recurringChargePeriodType: text,
      recurringChargePeriodLength: count,
      unitOfMeasure: { type: 'object', additionalProperties: false, properties: { amount: { type: 'number' }, units: text } },
      price: money,
      prodSpecCharValueUse: many(use),
      bundledPopRelationship: many(shape({ id: text, href: text, name: text, relationshipType: text }, must('id'))),
    },
    must('name', ...(isFive ? ['lifecycleStatus'] : [])),
  );
  const offering = shape(
    {
      ...entity,
      isBundle: flag,
      isSellable: flag,
      statusReason: text,
      category: many(reference),
      channel: many(reference),
      marketSegment: many(reference),
      place: many(reference),
      productSpecification: reference,
      productOfferingPrice: many(reference),
      productOfferingRelationship: many(relation),
      prodSpecCharValueUse: many(use),
      bundledProductOffering: many(bundled),
      ...(isFive ? { bundledGroupProductOffering: many(group) } : {}),
    },
    must('name', ...(isFive ? ['lifecycleStatus'] : [])),
  );
  return {
    type: 'object',
    required: ['productOffering', 'productSpecification', 'productOfferingPrice', 'category'],
    properties: {
      category: many(category),
      productSpecification: many(specification),
      productOffering: many(offering),
      productOfferingPrice: many(price),
    },
  };
}
