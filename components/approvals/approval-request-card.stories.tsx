import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { configurationOf, installedSale } from '../../.storybook/seed-catalogue.ts';
import { storyNames } from '../../.storybook/stored-order.ts';
import type { WaitingOrder, WaitingRequest } from '../../server/api/contract.ts';
import { ApiProvider } from '../api-provider.tsx';
import { ApprovalRequestCard } from './approval-request-card.tsx';
import { WaitingOrders } from './waiting-orders.tsx';

const at = '2026-11-22T11:30:00+08:00';
const { outcomes, price, items } = configurationOf(installedSale);

const requests = outcomes.flatMap((outcome): WaitingRequest[] =>
  outcome.effect.type === 'approval' && outcome.applies === 'yes'
    ? [
        {
          id: `r1 ${outcome.rule}`,
          root: 'r1',
          rule: outcome.rule,
          level: outcome.effect.level,
          reason: outcome.reason,
          items: [outcome.item],
          explanation: outcome.explain(),
          basis: 'b'.repeat(64),
          totals: price.totals,
          at,
          by: 'clerk',
          decision: null,
          approvers: ['sales-manager'],
          mayDecide: true,
        },
      ]
    : [],
);
const order = (name: string, given: Partial<WaitingRequest> = {}): WaitingOrder => ({
  id: name,
  number: '261122-48210937',
  version: 3,
  customer: { id: 'c1', class: 'individual', name, identity: '', phone: '' } as WaitingOrder['customer'],
  offerings: items.slice(0, 1).map((item) => item.name),
  by: '陈受理 Chen',
  at,
  facts: { speed: { label: { 'zh-CN': '速率', en: 'Speed' }, unit: null, enumLabels: {} } },
  requests: requests.map((request) => ({ ...request, ...given })),
});

type InboxProps = { readonly given: Partial<WaitingRequest>; readonly names: readonly string[] };

function Inbox({ given, names }: InboxProps) {
  const orders = names.map((name) => order(name, given));
  return (
    <ApiProvider>
      <div className="grid gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <WaitingOrders orders={orders} chosen={names[0] ?? ''} onChoose={() => undefined} />
        {orders
          .slice(0, 1)
          .flatMap((chosen) =>
            chosen.requests.map((request) => <ApprovalRequestCard key={request.id} order={chosen} request={request} names={storyNames} />),
          )}
      </div>
    </ApiProvider>
  );
}

const meta = { title: 'approvals/inbox', component: Inbox } satisfies Meta<typeof Inbox>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = { args: { given: {}, names: ['赵敏', '东海物流有限公司'] } };
export const InEnglish: Story = { args: { given: {}, names: ['赵敏'] }, globals: { locale: 'en' } };
export const SomebodyElses: Story = { args: { given: { mayDecide: false, approvers: ['back-office', 'sales-manager'] }, names: ['赵敏'] } };
export const Decided: Story = {
  args: { given: { decision: { outcome: 'granted', at, by: 'boss', note: '楼内带宽充足' }, mayDecide: false }, names: ['赵敏'] },
};
export const Overflowing: Story = {
  args: { given: {}, names: Array.from({ length: 30 }, (_, index) => `东海物流有限公司第 ${index + 1} 分公司长名称示例`) },
};
