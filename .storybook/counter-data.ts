import { micro } from '../core/kernel/money.ts';
import type {
  AuditPage,
  CatalogueOffering,
  CustomerPage,
  CustomerSummary,
  CustomerView,
  FindAnswer,
  InstalledView,
  MergePreview,
  OrderSummary,
  ParkedOrders,
} from '../server/api/contract.ts';

/** Invented people at a counter, for stories. */
const person = (id: string, name: string, phone: string): CustomerSummary => ({
  id,
  class: 'individual',
  name,
  identity: '410***********0000',
  phone,
});
export const zhao: CustomerSummary = { id: 'zhao', class: 'family', name: '赵家', identity: '', phone: '136 **** 0201' };
const head = person('head', '赵建国', '136 **** 0201');
const at = '2009-05-17T10:30:00+08:00';

const order = (number: string, state: OrderSummary['state']): OrderSummary => ({
  id: number,
  number,
  state,
  waiting: null,
  customer: head,
  offerings: [{ 'zh-CN': '移动之家', en: 'Mobile Home' }],
  changedAt: at,
  capturedBy: '陈受理 Chen',
  oneTime: state === 'draft' ? null : '220.00',
  monthly: state === 'draft' ? null : '252.51',
});

const offering = (id: string, chinese: string, english: string, unavailable: CatalogueOffering['unavailable'] = []): CatalogueOffering => ({
  id,
  name: { 'zh-CN': chinese, en: english },
  description: null,
  isBundle: true,
  isSellable: true,
  customerClasses: ['family'],
  unavailable,
});

export const found: FindAnswer = {
  customers: {
    rows: [
      { ...zhao, by: 'name' },
      { ...head, by: 'product' },
    ],
    hasMore: true,
    actions: ['sell', 'open'],
  },
  orders: {
    rows: [order('090517-48210937', 'draft'), order('090516-11112222', 'acknowledged')],
    hasMore: false,
    actions: ['resume', 'open'],
  },
  offerings: {
    rows: [
      offering('home-offer', '移动之家', 'Mobile Home'),
      offering('other-offer', '宽带加 TD 套餐', 'Broadband and TD', [
        { code: 'market-region', params: { region: 'henan', allowed: 'tianjin' } },
      ]),
    ],
    hasMore: true,
    actions: ['sell'],
  },
};
const nothing = { rows: [], hasMore: false, actions: [] };
export const foundNothing: FindAnswer = { customers: nothing, orders: nothing, offerings: nothing };

export const parkedAt = (count: number): ParkedOrders => ({
  total: count,
  orders: Array.from({ length: Math.min(count, 9) }, (_, index) => ({
    id: `order-${index}`,
    number: `090517-4821093${index}`,
    version: 2,
    customer: index === 1 ? { ...zhao, name: '中国移动通信集团河南有限公司郑州分公司综合部' } : person(`c${index}`, `客户${index + 1}`, ''),
    offerings: [{ 'zh-CN': 'TD 上网本套餐', en: 'TD netbook bundle' }],
    parkedAt: at,
    parkedBy: '陈受理 Chen',
    isMine: index === 0,
    openBy: index === 2 ? '吴受理 Wu' : null,
  })),
});

const installed = (id: string, given: Partial<InstalledView>): InstalledView => ({
  id,
  name: { 'zh-CN': '全球通88系列', en: 'GoTone 88 series' },
  label: '13603710201',
  status: 'active',
  quantity: 1,
  holder: head,
  since: at,
  release: 1,
  order: null,
  memberships: [{ bundle: { 'zh-CN': '移动之家', en: 'Mobile Home' }, role: { 'zh-CN': '户主', en: 'Head' }, customer: zhao, since: at }],
  ...given,
});
export const products: readonly InstalledView[] = [
  installed('1', {}),
  installed('2', { label: '13603710204', status: 'suspended', memberships: [] }),
  installed('3', {
    name: { 'zh-CN': 'XDSL 宽带', en: 'XDSL broadband' },
    label: 'zhaojia2010',
    holder: zhao,
    status: 'pending-activation',
    memberships: [],
    order: { id: 'o1', number: '090517-48210937' },
  }),
];

export const view: CustomerView = {
  customer: {
    ...zhao,
    version: 3,
    idVerified: true,
    birthday: null,
    industry: null,
    accountManager: null,
    standing: { city: 'zhengzhou', grade: 'gold', credit: '500.00', arrears: '0.00', mobileSpend: '186.40' },
    accounts: [{ id: 'a1', name: '赵家', isDefault: true, billingAddress: '郑州市金水区花园路甲 6 号' }],
    members: [{ customer: head, relation: 'head' }],
    orders: [order('090516-11112222', 'acknowledged')],
  },
  belongsTo: [],
  products,
  sites: [],
  papers: [],
  doubles: [],
};

export const preview: MergePreview = {
  kept: { ...head, version: 3 },
  double: { ...person('double', '赵建囯', '136 **** 0201'), version: 1 },
  moves: { orders: 3, openOrders: 1, products: 2, accounts: 1, members: 0, belongsTo: 1, sites: 0, papers: 1 },
};

export const customerPage: CustomerPage = {
  customers: [
    { ...zhao, by: 'recent' },
    { ...head, by: 'recent' },
  ],
  page: 2,
  pageSize: 50,
  total: 152,
  isCapped: false,
};

export const auditPage: AuditPage = {
  entries: [
    { seq: 2, at, by: '陈受理 Chen', action: 'number-revealed', subject: 'd967737f-a4b4-44fd-8bd5-06aaca4a9bb9 identity: customerAsked' },
    { seq: 1, at, by: 'Offerwright', action: 'release-published', subject: '5c'.repeat(32) },
  ],
  actions: ['number-revealed', 'release-published'],
  page: 1,
  pageSize: 50,
  total: 2,
  isIntact: true,
};

const month = { unit: 'month', length: 1 } as const;
export const priceDifference = {
  was: { oneTime: micro(2_719_000_000), recurring: [{ period: month, amount: micro(200_000_000) }] },
  now: { oneTime: micro(2_699_000_000), recurring: [{ period: month, amount: micro(200_000_000) }] },
  lines: [
    {
      line: {
        id: '/components/usim/1/card-fee',
        item: '/components/usim/1',
        tariff: 'card-fee-2009',
        charge: 'card-fee',
        name: { 'zh-CN': 'USIM 卡费', en: 'USIM card fee' },
        type: 'one-time' as const,
        quantity: 1,
        unit: micro(20_000_000),
        amount: micro(20_000_000),
        payer: 'head',
        attachedBy: 'card',
        basis: [],
        alterations: [],
      },
      was: micro(20_000_000),
      now: null,
      ended: { tariff: 'card-fee-2009', until: '2009-05-31T00:00:00+08:00' },
    },
  ],
};
