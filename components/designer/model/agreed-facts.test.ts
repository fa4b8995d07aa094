import { expect, it } from 'vitest';
import type { Charge } from '../../../schemas/generated/definitions.ts';
import { sampleDocument } from '../testing/sample-document.ts';
import { agreedFacts } from './agreed-facts.ts';
import { offeringIn } from './draft-document.ts';

const name = { 'zh-CN': '费', en: 'Fee' };
const monthly: Charge = { id: 'monthly', name, type: 'recurring', amount: '50.00', period: { unit: 'month', length: 1 } };
const setup: Charge = { id: 'setup', name, type: 'one-time', amount: '10.00' };
const share: Charge = { id: 'share', name, type: 'discount', method: 'percent', value: '10' };

const factsOf = (charge: Charge, document = sampleDocument) => {
  const home = offeringIn(document, 'home');
  return home ? agreedFacts(document, home, 'fees', charge) : [];
};

it('offers for an amount what has bounds and is one number', () => {
  expect(factsOf(setup)).toEqual([
    { fact: 'bundle', path: 'base.speed' },
    { fact: 'bundle', path: 'plan.speed' },
  ]);
});

it('finds them once for all charges of a tariff with the same limit, and anew in another document', () => {
  expect(factsOf(monthly)).toBe(factsOf(setup));
  expect(factsOf(share)).not.toBe(factsOf(setup));
  expect(factsOf(setup, { ...sampleDocument })).not.toBe(factsOf(setup));
});
