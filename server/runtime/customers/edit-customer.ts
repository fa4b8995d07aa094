import { parseMoney } from '../../../core/kernel/money.ts';
import type { CustomerEditAnswer, CustomerStandingView } from '../../api/contract.ts';
import type { CustomerChange, CustomerRecord, CustomerStanding, PaperRecord, SiteRecord } from '../../store/store.ts';
import type { Actor } from '../actor.ts';
import { AppError } from '../fault.ts';
import type { Runtime } from '../runtime.ts';
import { mustLookAfter } from './account-managers.ts';
import { customerById } from './describe-customer.ts';
import { isOpenKind } from './own-papers.ts';
import { normalizeNumber, sealNumber } from './personal-data.ts';
import { viewCustomer } from './view-customer.ts';

type Fresh<Row extends { readonly id: string; readonly customer: string }> = Omit<Row, 'id' | 'customer'> & {
  readonly id?: string | undefined;
};

/** One edit as a person makes it. A number that is left out stays; an empty one goes. */
export type CustomerEdit =
  | {
      readonly type: 'profile';
      readonly name: string;
      readonly identity?: string | undefined;
      readonly phone?: string | undefined;
      readonly idVerified: boolean;
      readonly birthday: string | null;
      readonly city?: string | null | undefined;
      readonly industry?: string | null | undefined;
      readonly accountManager?: string | null | undefined;
    }
  | ({ readonly type: 'standing' } & CustomerStandingView)
  | {
      readonly type: 'account';
      readonly id?: string | undefined;
      readonly name: string;
      readonly isDefault: boolean;
      readonly billingAddress: string;
    }
  | { readonly type: 'relation'; readonly member: string; readonly relation: string }
  | { readonly type: 'member-removed'; readonly member: string }
  | ({ readonly type: 'site' } & Fresh<SiteRecord>)
  | { readonly type: 'site-removed'; readonly id: string }
  | ({ readonly type: 'paper' } & Omit<Fresh<PaperRecord>, 'number'> & { readonly number?: string | undefined })
  | { readonly type: 'paper-removed'; readonly id: string };

function profileOf({ personalData }: Runtime, customer: CustomerRecord, edit: Extract<CustomerEdit, { type: 'profile' }>) {
  const identity =
    edit.identity === undefined
      ? { value: customer.identity, lookup: customer.identityLookup, ending: customer.identityEnding }
      : sealNumber(personalData, edit.identity);
  const phone =
    edit.phone === undefined
      ? { value: customer.phone, lookup: customer.phoneLookup, ending: customer.phoneEnding }
      : sealNumber(personalData, edit.phone);
  return {
    name: edit.name.trim(),
    identity: identity.value,
    identityLookup: identity.lookup,
    identityEnding: identity.ending,
    phone: phone.value,
    phoneLookup: phone.lookup,
    phoneEnding: phone.ending,
    idVerified: edit.idVerified,
    birthday: customer.class === 'individual' ? edit.birthday : null,
    city: customer.class === 'family' && edit.city !== undefined ? edit.city : customer.city,
    industry: customer.class === 'enterprise' && edit.industry !== undefined ? edit.industry : customer.industry,
    accountManager: customer.class === 'enterprise' && edit.accountManager !== undefined ? edit.accountManager : customer.accountManager,
  };
}

/** Nothing that is counted in money is less than nothing. */
function standingOf({ city, grade, ...typed }: CustomerStandingView): CustomerStanding {
  const amountOf = (name: keyof typeof typed): number => {
    const amount = parseMoney(typed[name]);
    if (!amount.ok || amount.value < 0) throw new AppError('invalid-input', { reason: 'amount-malformed', name });
    return amount.value;
  };
  return {
    city: city?.trim() || null,
    grade,
    credit: amountOf('credit'),
    arrears: amountOf('arrears'),
    mobileSpend: amountOf('mobileSpend'),
  };
}

/** Nobody edits a row of somebody else by its id. */
function owned<Row extends { readonly id: string }>(rows: readonly Row[], id: string | undefined, kind: string): Row | null {
  if (id === undefined) return null;
  const row = rows.find((candidate) => candidate.id === id);
  if (!row) throw new AppError('not-found', { kind, id });
  return row;
}

async function changeOf(runtime: Runtime, customer: CustomerRecord, edit: CustomerEdit): Promise<CustomerChange['edit']> {
  const { customers } = runtime.store;
  switch (edit.type) {
    case 'profile':
      if (edit.accountManager !== customer.accountManager) await mustLookAfter(runtime, edit.accountManager);
      return { type: 'profile', profile: profileOf(runtime, customer, edit) };
    case 'standing':
      return { type: 'standing', standing: standingOf(edit) };
    case 'account': {
      const accounts = await customers.accounts(customer.id);
      const known = owned(accounts, edit.id, 'account');
      const { name, billingAddress } = edit;
      // Somebody is billed always: another account takes the mark, none gives it away.
      const isDefault = edit.isDefault || known?.isDefault === true || accounts.length === 0;
      return { type: 'account', account: { id: known?.id ?? runtime.newId(), customer: customer.id, name, billingAddress, isDefault } };
    }
    case 'site': {
      const known = owned(await customers.sites(customer.id), edit.id, 'site');
      const { name, address, region, coverage } = edit;
      return { type: 'site', site: { id: known?.id ?? runtime.newId(), customer: customer.id, name, address, region, coverage } };
    }
    case 'paper': {
      const known = owned(await customers.papers(customer.id), edit.id, 'paper');
      const { kind, validFrom, validUntil, hasCopy } = edit;
      // What identifies nobody is kept as it is written on the paper, hyphens and all.
      const written = (typed: string) => (isOpenKind(kind) ? typed.normalize('NFKC').trim() : normalizeNumber(typed));
      // A number that was masked is not shown whole by calling its paper something else.
      const kept = known && isOpenKind(kind) && !isOpenKind(known.kind) ? undefined : known?.number;
      const number = edit.number === undefined ? kept : runtime.personalData.seal(written(edit.number));
      if (number === undefined) throw new AppError('invalid-input', { reason: 'paper-without-number' });
      const paper = { id: known?.id ?? runtime.newId(), customer: customer.id, kind, number, validFrom, validUntil, hasCopy };
      return { type: 'paper', paper };
    }
    default:
      return edit;
  }
}

/** One edit over the version that the person saw; over another one nothing happens, and the answer shows what is there. */
export async function editCustomer(
  runtime: Runtime,
  actor: Pick<Actor, 'id'>,
  input: { readonly id: string; readonly version: number; readonly edit: CustomerEdit },
): Promise<CustomerEditAnswer> {
  const customer = await customerById(runtime, input.id);
  const change = await changeOf(runtime, customer, input.edit);
  const at = runtime.now();
  const outcome = await runtime.store.customers.change({
    customer: customer.id,
    expectedVersion: input.version,
    at,
    by: actor.id,
    edit: change,
  });
  const view = await viewCustomer(runtime, customer.id);
  return outcome.type === 'written' ? { ok: true, view } : { ok: false, type: 'version-conflict', view };
}
