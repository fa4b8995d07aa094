import type { CustomerView } from '../../server/api/contract.ts';
import type { CustomerEdit } from './use-customer-edit.ts';

/** What a person changed of what was seen, laid over what stands there by now. */
function laidOver<Fields extends Readonly<Record<string, unknown>>>(mine: Fields, seen: object, theirs: object): Fields {
  const before = new Map<string, unknown>(Object.entries(seen));
  const now = new Map<string, unknown>(Object.entries(theirs));
  const untouched = Object.keys(mine).filter((name) => before.has(name) && now.has(name) && mine[name] === before.get(name));
  return { ...mine, ...Object.fromEntries(untouched.map((name) => [name, now.get(name)])) };
}

/** A customer's own facts, under the names that an edit gives them. */
const profileIn = ({ customer }: CustomerView) => ({
  ...customer,
  city: customer.standing?.city ?? null,
  accountManager: customer.accountManager?.id ?? null,
});

type Row = { readonly id: string };

function rowLaidOver<Edit extends CustomerEdit & { readonly id?: string | undefined }>(
  mine: Edit,
  seen: readonly Row[],
  theirs: readonly Row[],
): Edit {
  if (mine.id === undefined) return mine;
  const before = seen.find(({ id }) => id === mine.id);
  const now = theirs.find(({ id }) => id === mine.id);
  if (before && now) return laidOver(mine, before, now);
  // Somebody took it away meanwhile: what was typed makes it anew.
  return { ...mine, id: undefined };
}

/** The same edit over what somebody else saved meanwhile: only what this person changed is changed. */
export function rebasedEdit(edit: CustomerEdit, seen: CustomerView, theirs: CustomerView): CustomerEdit {
  switch (edit.type) {
    case 'profile':
      return laidOver(edit, profileIn(seen), profileIn(theirs));
    case 'standing':
      return laidOver(edit, seen.customer.standing ?? {}, theirs.customer.standing ?? {});
    case 'account':
      return rowLaidOver(edit, seen.customer.accounts, theirs.customer.accounts);
    case 'site':
      return rowLaidOver(edit, seen.sites, theirs.sites);
    case 'paper': {
      // Its number is masked here, and stays unless another was typed.
      const { number, ...rest } = edit;
      const rebased = rowLaidOver(rest, seen.papers, theirs.papers);
      return number === undefined ? rebased : { ...rebased, number };
    }
    default:
      return edit;
  }
}
