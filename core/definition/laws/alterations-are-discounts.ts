import type { TariffAttachment } from '../../../schemas/generated/definitions.ts';
import type { Issue } from '../../kernel/issue.ts';
import type { Offering, Workspace } from '../definition.ts';
import { chargesAt } from '../id-path.ts';
import { placeAt } from '../judged-places.ts';
import { breach, type Keys, type Law } from '../law.ts';

/** The altered charge must be on its item, and be one that has a price. */
function targetIssues(workspace: Workspace, offering: Offering, path: string, keys: Keys): Issue[] {
  const cut = path.lastIndexOf('/');
  const [parent, leaf] = [path.slice(0, cut), path.slice(cut + 1)];
  const place = placeAt(workspace, offering, parent === '' ? undefined : parent);
  // Where the part itself is unknown, the law on paths speaks.
  if (!place) return [];
  const charges = chargesAt(workspace, place).filter((charge) => charge.id === leaf);
  if (charges.length === 0) return [];
  const isPriced = charges.some((charge) => charge.type === 'one-time' || charge.type === 'recurring');
  return isPriced ? [] : [breach(offering, 'charge-not-priced', keys, { charge: leaf })];
}

function attachmentIssues(workspace: Workspace, offering: Offering, attachment: TariffAttachment, index: number): Issue[] {
  const tariff = workspace.get('tariff', attachment.tariff);
  if (!tariff) return [];
  const keys = ['tariffs', index, 'tariff'];
  if (attachment.alters === undefined) {
    const discount = tariff.charges.find((charge) => charge.type === 'discount');
    return discount ? [breach(offering, 'discount-alters-nothing', keys, { charge: discount.id })] : [];
  }
  const other = tariff.charges.find((charge) => charge.type !== 'discount');
  const targets = Array.isArray(attachment.alters)
    ? attachment.alters.flatMap((path, at) => targetIssues(workspace, offering, path, ['tariffs', index, 'alters', at]))
    : targetIssues(workspace, offering, attachment.alters, ['tariffs', index, 'alters']);
  return [...(other ? [breach(offering, 'alteration-not-a-discount', keys, { charge: other.id })] : []), ...targets];
}

/** Discounts stand where an attachment alters priced charges, and nothing else stands there (`model 28`). */
export const alterationsAreDiscounts: Law = (workspace) =>
  workspace
    .all('offering')
    .flatMap((offering) =>
      (offering.tariffs ?? []).flatMap((attachment, index) => attachmentIssues(workspace, offering, attachment, index)),
    );
