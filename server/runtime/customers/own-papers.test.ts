import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { characteristic, offering, specification } from '../../../core/testing/build-definitions.ts';
import { clerk, lineCatalogue, openTestHouse, type TestHouse } from '../../testing/open-house.ts';
import { prepareKit } from '../selling/prepare-kit.ts';
import { createCustomer } from './create-customer.ts';
import { editCustomer } from './edit-customer.ts';

let house: TestHouse;
let customer: string;
beforeEach(async () => {
  house = openTestHouse();
  const number = characteristic({ filledFrom: { paper: 'master-agreement', field: 'number' } });
  await house.publish(lineCatalogue('10.00', specification({ id: 'frame', fields: { number } }), offering({ id: 'frame' })));
  customer = (await createCustomer(house.runtime, { class: 'enterprise', name: '东海', idVerified: true })).id;
  const paper = { type: 'paper', validFrom: null, validUntil: '2030-12-31', hasCopy: true } as const;
  await editCustomer(house.runtime, clerk, { id: customer, version: 1, edit: { ...paper, kind: 'master-agreement', number: 'DH-1' } });
  await editCustomer(house.runtime, clerk, { id: customer, version: 2, edit: { ...paper, kind: 'passport', number: 'E12345678' } });
});
afterEach(() => house.close());

describe('papers that an order may be filled from', () => {
  it('come to the counter with the offering that asks for them, and no others', async () => {
    const kit = await prepareKit(house.runtime, { offering: 'frame', customer });
    expect(kit.facts.ownPapers).toEqual([{ kind: 'master-agreement', number: 'DH-1', validFrom: null, validUntil: '2030-12-31' }]);
    expect(JSON.stringify(kit)).not.toContain('E1234');
  });

  it('stay where they are for an offering that asks for none', async () => {
    const kit = await prepareKit(house.runtime, { offering: 'line', customer });
    expect(kit.facts).not.toHaveProperty('ownPapers');
  });
});
