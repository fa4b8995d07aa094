import { createOrderDraft, type OrderDraft, type OrderFrame } from '../components/order-form/order-draft.ts';
import { compile } from '../core/compile/index.ts';
import {
  type Configuration,
  configure,
  type InstalledProduct,
  type Linked,
  link,
  type OwnPaper,
  type ResolvedFacts,
  type Selections,
  trialCustomer,
} from '../core/configure/index.ts';
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
  /** On file of who orders. */
  readonly papers?: readonly OwnPaper[];
};

function linked(offering: string): Linked {
  const program = compile(workspace, offering);
  if (!program.ok) throw new Error(`${offering}: ${JSON.stringify(program.error)}`);
  return link(program.value);
}

export const storyHolders = ['c1', 'c2', 'c3', 'c4'].map((id, index) => ({ id, name: ['李明', '王芳', '李小红', '李强'][index] ?? id }));

const lineOf = (holder: string, number: string, offering: string, given: Partial<InstalledProduct> = {}) => {
  const name = workspace.get('offering', offering)?.name ?? { 'zh-CN': offering, en: offering };
  const characteristics = { number, city: 'zhengzhou', plan: '58' };
  const product: InstalledProduct = {
    id: `line-${number}`,
    status: 'active',
    name,
    label: number,
    familyBundles: 0,
    offering,
    specification: 'mobile-line',
    categories: linked(offering).program.root.categories,
    quantity: 1,
    characteristics,
    ...given,
  };
  return { holder, product };
};
/** Numbers that the people of the stories have already: one elsewhere, one in another family, one stopped. */
const storyLines = [
  lineOf('c1', '13800000001', 'easyown'),
  lineOf('c2', '13800000002', 'gotone-88-2008'),
  lineOf('c3', '13800000003', 'gotone-88-2008', { characteristics: { number: '13800000003', city: 'luoyang', plan: '58' } }),
  lineOf('c4', '13800000004', 'mzone-2012', { familyBundles: 1, status: 'suspended' }),
];

const facts: ResolvedFacts = {
  customers: Object.fromEntries(storyHolders.map(({ id }) => [id, trialCustomer])),
  held: Object.fromEntries(storyHolders.map(({ id }) => [id, storyLines.flatMap((line) => (line.holder === id ? [line.product] : []))])),
  listsEveryHolder: true,
};

const frameOf = ({ offering, customerClass, region, channel = 'own-shop', papers = [] }: Sale): OrderFrame => ({
  linked: linked(offering),
  request: { action: 'add', customer: { id: 'c1', class: customerClass }, channel, region, at: '2009-10-01T10:00:00+08:00' },
  facts: { ...facts, ownPapers: papers },
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
export const installedSale: Sale = {
  offering: 'broadband-lan',
  customerClass: 'individual',
  region: 'henan',
  selections: {
    '/speed': '50M',
    '/address': '郑州市二七路 88 号 3 单元 501',
    '/account': 'erqi888',
    '/appointment/visit': '2009-10-08 afternoon',
  },
};
export const familySale: Sale = {
  offering: 'mobile-home-2009',
  customerClass: 'family',
  region: 'henan',
  selections: { '/roles/head': ['m1'], '/roles/head/m1/holder': 'c1', '/roles/member': ['m1', 'm2'], '/roles/member/m1/holder': 'c2' },
};
const home = { offering: 'mobile-home-2009', customerClass: 'family', region: 'henan' } as const satisfies Sale;
const existingMember = (member: string, number: string, shortNumber: string): Selections => ({
  [`${member}/product`]: `line-${number}`,
  [`${member}/components/usim`]: 0,
  [`${member}/components/short-number/1/shortNumber`]: shortNumber,
});
const newMember = (member: string, index: number): Selections => ({
  [`${member}/offering`]: 'gotone-88-2008',
  [`${member}/holder`]: 'c3',
  [`${member}/item/city`]: 'zhengzhou',
  [`${member}/item/plan`]: '88',
  [`${member}/item/number`]: `1390000000${index}`,
  [`${member}/components/short-number/1/shortNumber`]: `53${index}`,
  [`${member}/components/usim/1/iccid`]: `8986000000000000010${index}`,
});

export const emptyHousehold: Sale = { ...home, selections: { '/roles/member': [] } };
export const household: Sale = {
  ...home,
  selections: {
    '/roles/member': ['m1', 'm2'],
    ...existingMember('/roles/head/m1', '13800000001', '520'),
    ...existingMember('/roles/member/m1', '13800000002', '521'),
    ...newMember('/roles/member/m2', 2),
    '/components/broadband/1/address': '二七路 1 号',
    '/components/broadband/1/account': 'home2009',
  },
};
export const refusedHousehold: Sale = {
  ...home,
  selections: { ...household.selections, '/roles/member/m2/item/city': 'luoyang', '/roles/member/m1/product': 'line-13800000004' },
};
/** Nine columns: more members than the role takes, and family products beside them. */
export const largeHousehold: Sale = {
  ...home,
  selections: {
    ...household.selections,
    '/roles/member': ['m1', 'm2', 'm3', 'm4', 'm5'],
    ...Object.assign({}, ...[3, 4, 5].map((index) => newMember(`/roles/member/m${index}`, index))),
    '/roles/home-product': ['m1', 'm2', 'm3'],
  },
};
export const acceptedHousehold: Sale = { ...home, selections: { ...household.selections, '/documents/household-register': true } };
export const overflowingSale: Sale = {
  offering: 'vnet-2009',
  customerClass: 'enterprise',
  region: 'beijing',
  channel: 'account-manager',
  selections: { '/roles/member': Array.from({ length: 24 }, (_, index) => `m${index + 1}`) },
};
const agreement = (number: string, validFrom: string | null, validUntil: string | null): OwnPaper => ({
  kind: 'master-agreement',
  number,
  validFrom,
  validUntil,
});
/** A contract frame, and two master agreements on file to take its number and days from. */
export const paperSale: Sale = {
  offering: 'vnet-2009',
  customerClass: 'enterprise',
  region: 'beijing',
  channel: 'account-manager',
  selections: { '/components/contract': 1 },
  papers: [agreement('MA-2009-0117', '2009-01-01', '2011-12-31'), agreement('MA-2008-0042', '2008-03-01', null)],
};
/** More than stand in sight at once, one of them named, and a day that is not the paper's. */
export const manyPapersSale: Sale = {
  ...paperSale,
  selections: {
    '/components/contract': 1,
    '/components/contract/1/agreementNumber': 'MA-2009-0117',
    '/components/contract/1/validUntil': '2012-12-31',
  },
  papers: [...(paperSale.papers ?? []), agreement('MA-2007-0009', null, '2009-12-31'), agreement('MA-2006-0003', null, null)],
};
