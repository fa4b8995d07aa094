import type { CustomerView } from '../../server/api/contract.ts';

type ProfileFact = 'name' | 'phone' | 'identity' | 'birthday' | 'idVerified' | 'industry' | 'accountManager';
type StandingFact = 'grade' | 'city' | 'credit' | 'arrears' | 'mobileSpend';
export type CustomerFact = ProfileFact | StandingFact;
export type CustomerList = 'accounts' | 'members' | 'sites' | 'papers';
export type CustomerChange =
  | { readonly type: 'fact'; readonly fact: CustomerFact; readonly before: string; readonly after: string }
  | { readonly type: 'list'; readonly list: CustomerList; readonly how: 'added' | 'changed' | 'removed'; readonly name: string };

const facts: Readonly<Record<CustomerFact, (customer: CustomerView['customer']) => unknown>> = {
  name: ({ name }) => name,
  phone: ({ phone }) => phone,
  identity: ({ identity }) => identity,
  birthday: ({ birthday }) => birthday,
  idVerified: ({ idVerified }) => idVerified,
  industry: ({ industry }) => industry,
  accountManager: ({ accountManager }) => accountManager?.name,
  grade: ({ standing }) => standing?.grade,
  city: ({ standing }) => standing?.city,
  credit: ({ standing }) => standing?.credit,
  arrears: ({ standing }) => standing?.arrears,
  mobileSpend: ({ standing }) => standing?.mobileSpend,
};
const factNames = [
  'name',
  'phone',
  'identity',
  'birthday',
  'idVerified',
  'industry',
  'accountManager',
  'grade',
  'city',
  'credit',
  'arrears',
  'mobileSpend',
] as const satisfies readonly CustomerFact[];

type Entry = { readonly id: string; readonly name: string; readonly row: unknown };
const lists: Readonly<Record<CustomerList, (view: CustomerView) => readonly Entry[]>> = {
  accounts: ({ customer }) => customer.accounts.map((row) => ({ id: row.id, name: row.name, row })),
  members: ({ customer }) => customer.members.map((row) => ({ id: row.customer.id, name: row.customer.name, row: row.relation })),
  sites: ({ sites }) => sites.map((row) => ({ id: row.id, name: row.name, row })),
  papers: ({ papers }) => papers.map((row) => ({ id: row.id, name: row.kind, row })),
};

function changesOf(list: CustomerList, before: readonly Entry[], after: readonly Entry[]): CustomerChange[] {
  const known = new Map(before.map((entry) => [entry.id, entry]));
  const standing = new Set(after.map(({ id }) => id));
  const come = after.flatMap(({ id, name, row }): CustomerChange[] => {
    const old = known.get(id);
    if (!old) return [{ type: 'list', list, how: 'added', name }];
    return JSON.stringify(old.row) === JSON.stringify(row) ? [] : [{ type: 'list', list, how: 'changed', name }];
  });
  const gone = before.flatMap(({ id, name }): CustomerChange[] => (standing.has(id) ? [] : [{ type: 'list', list, how: 'removed', name }]));
  return [...come, ...gone];
}

/** What somebody else changed of a customer between two looks. */
export function customerChanges(before: CustomerView, after: CustomerView): readonly CustomerChange[] {
  const text = ({ customer }: CustomerView, fact: CustomerFact): string => String(facts[fact](customer) ?? '');
  return [
    ...factNames.flatMap((fact): CustomerChange[] => {
      const [old, now] = [text(before, fact), text(after, fact)];
      return old === now ? [] : [{ type: 'fact', fact, before: old, after: now }];
    }),
    ...(['accounts', 'members', 'sites', 'papers'] as const).flatMap((list) => changesOf(list, lists[list](before), lists[list](after))),
  ];
}
