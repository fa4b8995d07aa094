import { partsOf } from '../bundle-parts.ts';
import { isBundle } from '../definition.ts';
import { doubt, type Law } from '../law.ts';
import { canBring } from '../sold-together.ts';

/** A part that none of the bundle's customers can ever have is a slip, even where nobody must choose it. */
export const partsCanBeSold: Law = (workspace) =>
  workspace
    .all('offering')
    .filter(isBundle)
    .flatMap((bundle) =>
      partsOf(bundle).flatMap(({ part, keys }) => {
        // What is mandatory is an error already, by the law on minimums.
        const isMandatory = keys.at(-2) === 'components' && (part.min ?? 0) > 0;
        const isSold = bundle.market.customerClasses.some((customerClass) => canBring({ workspace, bundle, customerClass }, part.offering));
        return isMandatory || isSold ? [] : [doubt(bundle, 'part-never-sold', [...keys, 'offering'], { offering: part.offering })];
      }),
    );
