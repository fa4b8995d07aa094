import type { Component, Narrowing, OptionGroup, SimpleOffering } from '../../schemas/generated/definitions.ts';
import { isBundle, type Offering } from '../definition/index.ts';
import { headOf, partSchema, partType, type Resource, reference, timePeriod, typed, type WriteContext } from './tmf620-resource.ts';
import { isPriced } from './write-price.ts';
import { writeUse } from './write-specification.ts';

type Limits = { readonly min?: number | undefined; readonly max?: number | undefined; readonly default?: number | undefined };

function writePart(context: WriteContext, part: { readonly id: string; readonly offering: string }, limits: Limits): Resource {
  const name = context.workspace.get('offering', part.offering)?.name[context.language] ?? part.offering;
  return {
    '@type': partType,
    '@baseType': 'BundledProductOffering',
    '@schemaLocation': partSchema,
    '@referredType': 'ProductOffering',
    id: part.offering,
    name,
    partId: part.id,
    bundledProductOfferingOption: typed(context, 'BundledProductOfferingOption', {
      numberRelOfferLowerLimit: limits.min,
      numberRelOfferUpperLimit: limits.max,
      numberRelOfferDefault: limits.default,
    }),
  };
}

const writeComponent = (context: WriteContext, component: Component): Resource =>
  writePart(context, component, { min: component.min, max: component.max, default: component.default });

/** A choice, which 5.0 has. What is proposed is one of the option's offering by default. */
const writeGroup = (context: WriteContext, group: OptionGroup): Resource =>
  typed(context, 'BundledGroupProductOffering', {
    id: group.id,
    name: group.name?.[context.language] ?? group.id,
    bundledGroupProductOfferingOption: typed(context, 'BundledGroupProductOfferingOption', {
      numberRelOfferLowerLimit: group.min,
      numberRelOfferUpperLimit: group.max,
    }),
    bundledProductOffering: group.options.map((option) =>
      writePart(context, option, {
        min: option.min,
        max: option.max,
        default: group.default?.includes(option.id) ? (option.default ?? option.min ?? 1) : undefined,
      }),
    ),
  });

const writeNarrowing = (
  context: WriteContext,
  { specification, characteristics = {} }: SimpleOffering,
): readonly Resource[] | undefined => {
  const found = context.workspace.get('specification', specification);
  const entries = Object.entries<Narrowing[string]>(characteristics);
  return found && entries.length > 0 ? entries.map((entry) => writeUse(context, entry, found)) : undefined;
};

/** Prices in force on the whole offering, whatever was chosen and whoever pays. */
function pricesOf(offering: Offering, context: WriteContext): Resource[] | undefined {
  const prices = (offering.tariffs ?? []).flatMap(({ tariff, on, alters, payer, when }): Resource[] => {
    const found = context.workspace.get('tariff', tariff);
    const isPlain = on === undefined && alters === undefined && payer === undefined && when === undefined;
    return found && isPlain && isPriced(found, context)
      ? [reference(context, 'ProductOfferingPrice', tariff, found.name[context.language])]
      : [];
  });
  return prices.length > 0 ? prices : undefined;
}

export function writeOffering(offering: Offering, context: WriteContext): Resource {
  const { workspace, language, version } = context;
  const { customerClasses, channels, regions } = offering.market;
  const parts: Resource = isBundle(offering)
    ? {
        bundledProductOffering: offering.components?.map((component) => writeComponent(context, component)),
        bundledGroupProductOffering: version === 'v5' ? offering.groups?.map((group) => writeGroup(context, group)) : undefined,
      }
    : {
        productSpecification: reference(
          context,
          'ProductSpecification',
          offering.specification,
          workspace.get('specification', offering.specification)?.name[language],
        ),
        prodSpecCharValueUse: writeNarrowing(context, offering),
      };
  return {
    ...headOf(context, 'ProductOffering', offering),
    isBundle: isBundle(offering),
    isSellable: offering.isSellable !== false,
    validFor: timePeriod(offering.validFor),
    category: offering.categories.map((id) => reference(context, 'Category', id, workspace.get('category', id)?.name[language])),
    marketSegment: customerClasses.map((id) => reference(context, 'MarketSegment', id)),
    channel: channels?.map((id) => reference(context, 'Channel', id, workspace.get('channel', id)?.name[language])),
    place: regions?.map((id) => reference(context, 'Place', id)),
    productOfferingPrice: pricesOf(offering, context),
    productOfferingRelationship: offering.replaces?.map((id) => ({
      ...typed(context, 'ProductOfferingRelationship', {}),
      id,
      name: workspace.get('offering', id)?.name[language] ?? id,
      relationshipType: 'substitution',
    })),
    ...parts,
  };
}
