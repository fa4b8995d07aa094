import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';
import { EmptyState } from './empty-state.tsx';
import { ErrorState } from './error-state.tsx';
import { IssueList, type ListedIssue } from './issue-list.tsx';
import { StatusMark } from './status-mark.tsx';

const issues: readonly ListedIssue[] = [
  {
    code: 'reference-unknown',
    path: '/components/0/offering',
    severity: 'error',
    params: { kind: 'offering', id: 'some-offering' },
    definition: { kind: 'offering', id: 'some-bundle' },
  },
  { code: 'missing-property', path: '', severity: 'warning', params: { property: 'name' } },
];

/** What a screen shows when there is nothing, when something failed, and when something is wrong. */
const States = () => (
  <div className="flex max-w-xl flex-col gap-6">
    <EmptyState title="还没有订单" action={<Button variant="primary">受理</Button>}>
      受理的订单会出现在这里。
    </EmptyState>
    <ErrorState title="读取失败">网络已断开，输入的内容仍在。</ErrorState>
    <IssueList label="问题" issues={issues} />
    <p className="flex items-center gap-3">
      <StatusMark status="yes" label="可受理" /> <StatusMark status="no" label="不可受理" /> <StatusMark status="unknown" label="待定" />
      <Badge>草稿</Badge>
    </p>
  </div>
);

const meta = { title: 'ui/states', component: States } satisfies Meta<typeof States>;
export default meta;
type Story = StoryObj<typeof meta>;

export const InChinese: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
