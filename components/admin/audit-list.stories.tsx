import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { auditPage } from '../../.storybook/counter-data.ts';
import { AuditTable } from './audit-list.tsx';

const meta = { title: 'admin/audit', component: AuditTable, args: { found: auditPage, onPage: () => {} } } satisfies Meta<
  typeof AuditTable
>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const Empty: Story = { args: { found: { ...auditPage, entries: [], total: 0 } } };
export const Overflowing: Story = {
  args: {
    found: {
      ...auditPage,
      entries: Array.from({ length: 50 }, (_, index) => ({
        seq: 50 - index,
        at: '2009-05-17T10:30:00+08:00',
        by: '陈受理 Chen',
        action: 'unknown-action',
        subject: 'x'.repeat(200),
      })),
      total: 5_000,
    },
  },
};
