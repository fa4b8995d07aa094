import type { Bundle, Component, CustomerClass, Market, OptionGroup, SimpleOffering } from '../../schemas/generated/definitions.ts';
import type { Offering } from '../definition/index.ts';
import { importedCategory } from './imported-category.ts';
import { headFrom, idOf, inBoth, referredId, referredIds, validForFrom } from './read-head.ts';
import { readUse } from './read-specification.ts';
import type { Reader } from './reader.ts';

const classes: readonly CustomerClass[] = ['individual', 'family', 'enterprise'];

function marketFrom(reader: Reader): Market {
  const segments = reader.list('marketSegment');
  const customerClasses = segments.flatMap((segment) => {
    const id = referredId(segment);
    const found = classes.find((each) => each === id);
    if (!found) segment.doubt('tmf620-segment-unknown', 'id');
    return found ? [found] : [];
  });
  const [channels, regions] = [referredIds(reader.list('channel')), referredIds(reader.list('place'))];
  return {
    customerClasses: customerClasses.length > 0 ? customerClasses : [...classes],
    ...(channels.length > 0 ? { channels } : {}),
    ...(regions.length > 0 ? { regions } : {}),
  };
}

type Part = { readonly id: string; readonly offering: string; readonly min?: number; readonly max?: number; readonly proposed?: number };

/** Parts are told apart by what they are of, unless the document says their ids. */
function partsFrom(readers: readonly Reader[]): Part[] {
  const taken = new Set<string>();
  return readers.flatMap((reader) => {
    const offering = referredId(reader);
    if (!offering) {
      reader.refuse('tmf620-without-id', 'id');
      return [];
    }
    const wish = idOf(reader.text('partId') ?? offering);
    let id = wish;
    for (let number = 2; taken.has(id); number++) id = `${wish}-${number}`;
    taken.add(id);
    const option = reader.object('bundledProductOfferingOption');
    const [min, max, proposed] = [
      option?.number('numberRelOfferLowerLimit'),
      option?.number('numberRelOfferUpperLimit'),
      option?.number('numberRelOfferDefault'),
    ];
    return [
      {
        id,
        offering,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
        ...(proposed === undefined ? {} : { proposed }),
      },
    ];
  });
}

const componentOf = ({ id, offering, min = 0, max, proposed }: Part): Component => ({
  id,
  offering,
  min,
  max: max ?? Math.max(1, min),
  ...(proposed === undefined ? {} : { default: proposed }),
});

function groupFrom(reader: Reader): OptionGroup | null {
  const id = idOf(reader.text('id') ?? reader.text('name') ?? '');
  const name = reader.text('name');
  const limits = reader.object('bundledGroupProductOfferingOption');
  const parts = partsFrom(reader.list('bundledProductOffering'));
  if (id === '' || parts.length === 0) return null;
  const proposed = parts.filter((part) => part.proposed !== undefined).map((part) => part.id);
  return {
    id,
    ...(name === undefined || name === id ? {} : { name: inBoth(name) }),
    min: limits?.number('numberRelOfferLowerLimit') ?? 0,
    max: limits?.number('numberRelOfferUpperLimit') ?? parts.length,
    ...(proposed.length > 0 ? { default: proposed } : {}),
    options: parts.map((part) => ({
      id: part.id,
      offering: part.offering,
      ...(part.min === undefined ? {} : { min: part.min }),
      ...(part.max === undefined ? {} : { max: part.max }),
      ...(part.proposed === undefined || part.proposed === (part.min ?? 1) ? {} : { default: part.proposed }),
    })),
  };
}

/** A product offering; without a category it stands in one of its own, so that it is found. */
export function readOffering(reader: Reader): Offering | null {
  const head = headFrom(reader);
  if (!head) return null;
  const categories = referredIds(reader.list('category'));
  if (categories.length === 0) reader.doubt('tmf620-without-category', 'category');
  const tariffs = referredIds(reader.list('productOfferingPrice'));
  const replaces = reader.list('productOfferingRelationship').flatMap((relation) => {
    const type = relation.text('relationshipType');
    const id = referredId(relation);
    if (type === 'substitution' && id) return [id];
    relation.doubt('tmf620-relation-unknown', 'relationshipType');
    return [];
  });
  const validFor = validForFrom(reader);
  const isSellable = reader.flag('isSellable');
  const shared = {
    ...head,
    market: marketFrom(reader),
    categories: categories.length > 0 ? categories : [importedCategory.id],
    ...(validFor ? { validFor } : {}),
    ...(isSellable === false ? { isSellable } : {}),
    ...(replaces.length > 0 ? { replaces } : {}),
    ...(tariffs.length > 0 ? { tariffs: tariffs.map((tariff) => ({ tariff })) } : {}),
  };
  const specification = reader.object('productSpecification');
  const components = partsFrom(reader.list('bundledProductOffering')).map(componentOf);
  const groups = reader.list('bundledGroupProductOffering').flatMap((group) => groupFrom(group) ?? []);
  const isBundle = reader.flag('isBundle') === true || components.length + groups.length > 0;
  if (isBundle) {
    const bundle: Bundle = {
      $schema: 'urn:offerwright:schema:v1:bundle',
      kind: 'offering',
      ...shared,
      ...(components.length > 0 ? { components } : {}),
      ...(groups.length > 0 ? { groups } : {}),
    };
    return bundle;
  }
  const sold = specification && referredId(specification);
  if (!sold) {
    reader.refuse('tmf620-without-specification', 'productSpecification');
    return null;
  }
  const uses = reader.list('prodSpecCharValueUse').flatMap((use) => {
    const read = readUse(use);
    return read ? [read] : [];
  });
  const simple: SimpleOffering = {
    $schema: 'urn:offerwright:schema:v1:offering',
    kind: 'offering',
    ...shared,
    specification: sold,
    ...(uses.length > 0 ? { characteristics: Object.fromEntries(uses) } : {}),
  };
  return simple;
}
