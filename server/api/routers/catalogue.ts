import { z } from 'zod';
import { readDefinitions } from '../../runtime/catalogue/read-definitions.ts';
import { readCatalogueTree } from '../../runtime/catalogue/read-tree.ts';
import type { CatalogueView, DefinitionsView } from '../contract.ts';
import { customerClass, hash, id } from '../inputs.ts';
import { allowed, router } from '../procedures.ts';

export const catalogueRouter = router({
  /** The hierarchical catalogue of the live release as it looks at this outlet, now, for this class of customer or for anybody. */
  tree: allowed('catalogue:read')
    .input(z.object({ customerClass: customerClass.optional(), customerId: id.optional() }))
    .query(({ ctx, input }): Promise<CatalogueView> => readCatalogueTree(ctx.runtime, input, ctx.chosenOutlet)),
  /** All definitions of a release; absent: of the live one. */
  definitions: allowed('catalogue:read')
    .input(z.object({ release: hash.optional() }))
    .query(({ ctx, input }): Promise<DefinitionsView> => readDefinitions(ctx.runtime, input.release)),
});
