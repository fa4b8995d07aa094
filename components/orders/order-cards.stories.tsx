import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { installedSale } from '../../.storybook/seed-catalogue.ts';
import { storedOrder, storyNames } from '../../.storybook/stored-order.ts';
import type { ApprovalRequest, CheckFinding, Order } from '../../core/order/index.ts';
import { ApiProvider } from '../api-provider.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { CheckCard } from './check-card.tsx';

const at = '2026-11-22T11:30:00+08:00';
const accepted = storedOrder(installedSale);

const found = (result: CheckFinding['result']): Order => ({
  ...accepted,
  state: result === 'failed' ? 'held' : 'acknowledged',
  checks: accepted.checks?.map((check) => ({
    ...check,
    finding: { at, by: 'boss', value: result === 'passed', note: '现场已查看', result },
  })),
});

const approval = (decision: ApprovalRequest['decision']): Order => ({
  ...accepted,
  state: decision ? 'acknowledged' : 'held',
  acceptance: decision ? accepted.acceptance : null,
  checks: [],
  approvals: [
    {
      id: 'r1 rule',
      root: 'r1',
      rule: 'rule/bandwidth',
      level: 'sales-manager',
      reason: {
        'zh-CN': '50M 占用小区共享带宽，须销售主管审批',
        en: '50M takes up bandwidth that the building shares: a sales manager has to approve',
      },
      items: [''],
      explanation: { truth: 'yes', leaves: [] },
      basis: 'b'.repeat(64),
      totals: { oneTime: 0 as never, recurring: [] },
      at,
      by: 'clerk',
      decision,
    },
  ],
});

function Cards({ order }: { readonly order: Order }) {
  return (
    <ApiProvider>
      <div className="flex max-w-sm flex-col gap-4">
        <ApprovalCard order={order} names={storyNames} />
        <CheckCard order={order} names={storyNames} />
      </div>
    </ApiProvider>
  );
}

const meta = { title: 'orders/approvals and checks', component: Cards } satisfies Meta<typeof Cards>;
export default meta;
type Story = StoryObj<typeof meta>;

export const PendingCheck: Story = { args: { order: accepted } };
export const FailedCheck: Story = { args: { order: found('failed') } };
export const PassedCheck: Story = { args: { order: found('passed') }, globals: { locale: 'en' } };
export const WaitingForApproval: Story = { args: { order: approval(null) } };
export const Granted: Story = { args: { order: approval({ outcome: 'granted', at, by: 'boss', note: '楼内带宽充足' }) } };
export const Refused: Story = {
  args: { order: approval({ outcome: 'refused', at, by: 'boss', note: 'Not in this building' }) },
  globals: { locale: 'en' },
};
