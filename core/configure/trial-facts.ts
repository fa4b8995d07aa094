import type { CustomerClass } from '../../schemas/generated/definitions.ts';
import type { CustomerFacts, ResolvedFacts } from './request.ts';

/** Somebody whose identity was checked, who owes nothing and has nothing yet: every fact of a customer but the class. */
export const trialCustomer: CustomerFacts = {
  idVerified: true,
  age: 35,
  grade: 'standard',
  credit: 0,
  arrears: 0,
  mobileSpend: 0,
  city: null,
  documents: [],
  tenure: 0,
  brand: null,
};

/** What a sale is tried on before there is a customer: nobody's order, in the designer and on the server alike. */
export const trialFacts = (customer: { readonly id: string; readonly class: CustomerClass }): ResolvedFacts => ({
  customers: { [customer.id]: { class: customer.class, ...trialCustomer } },
  held: { [customer.id]: [] },
  household: customer.class === 'family' ? { members: 0, city: null, headBrand: null, mobileSpend: 0 } : null,
  group: customer.class === 'enterprise' ? { members: 0, city: null, grade: 'standard' } : null,
});
