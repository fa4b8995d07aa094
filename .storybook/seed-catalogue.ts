import { createOrderDraft, type OrderDraft, type OrderFrame } from '../components/order-form/order-draft.ts';
import { compile } from '../core/compile/index.ts';
import { type Configuration, configure, type Linked, link, type ResolvedFacts, type Selections } from '../core/configure/index.ts';
import { readWorkspace } from '../core/definition/index.ts';
import type { CustomerClass } from '../schemas/generated/definitions.ts';

/** Stories show what core makes of the example catalogue, never data of their own. */
const files: Readonly<Record<string, unknown>> = import.meta.glob('../catalog-seeds/full-service-2009/*/*.json', {
  eager: true,
  import: 'default',
});
const { workspace } = readWorkspace(Object.entries(files).map(([source, json]) => ({ source, json })));

export type Sale = {
  readonly offering: string;
  readonly customerClass: CustomerClass;
  readonly region: string;
  readonly channel?: string;
  readonly selections?: Selections;
};

function linked(offering: string): Linked {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(`${offering}: ${JSON.stringify(program.error)}`);
  return link(program.value);
}

export const storyHolders = ['c1', 'c2', 'c3', 'c4'].map((id, index) => ({ id, name: ['李明', '王芳', '李小红', '李强'][index] ?? id }));

const facts: ResolvedFacts = {
  customers: Object.fromEntries(storyHolders.map(({ id }) => [id, { idVerified: true, age: 35, arrears: 0, idType: 'identity-card' }])),
  held: Object.fromEntries(storyHolders.map(({ id }) => [id, []])),
};

const frameOf = ({ offering, customerClass, region, channel = 'own-shop' }: Sale): OrderFrame => ({
  linked: linked(offering),
  request: { action: 'add', customer: { id: 'c1', class: customerClass }, channel, region, at: '2009-10-01T10:00:00+08:00' },
  facts,
});

/** A form that can be typed into. */
export const draftOf = (sale: Sale): OrderDraft => createOrderDraft(frameOf(sale), sale.selections ?? {});

/** A form as it stood when an order was accepted. */
export function configurationOf(sale: Sale): Configuration {
  const frame = frameOf(sale);
  return configure(frame.linked, { ...frame.request, selections: sale.selections ?? {} }, frame.facts);
}

const netbook = { offering: 'td-netbook-bundle', customerClass: 'individual', region: 'shanghai' } as const satisfies Sale;

export const emptySale: Sale = netbook;
export const typicalSale: Sale = {
  ...netbook,
  selections: {
    '/components/terminal/1/model': 'td-n12-pro',
    '/components/terminal/1/imei': '860000000000017',
    '/components/number/1/number': '18800000001',
    '/components/usim/1/iccid': '89860000000000000017',
    '/groups/plan': ['plan-300'],
    '/documents/identity-card': true,
  },
};
export const invalidSale: Sale = {
  ...netbook,
  selections: { ...typicalSale.selections, '/components/number/1/number': '139', '/components/terminal/1/imei': 'not a serial' },
};
export const familySale: Sale = {
  offering: 'mobile-home-2009',
  customerClass: 'family',
  region: 'henan',
  selections: { '/roles/head': ['m1'], '/roles/head/m1/holder': 'c1', '/roles/member': ['m1', 'm2'], '/roles/member/m1/holder': 'c2' },
};
export const overflowingSale: Sale = {
  offering: 'vnet-2009',
  customerClass: 'enterprise',
  region: 'beijing',
  channel: 'account-manager',
  selections: { '/roles/member': Array.from({ length: 24 }, (_, index) => `m${index + 1}`) },
};
