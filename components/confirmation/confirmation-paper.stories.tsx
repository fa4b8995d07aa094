import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { familySale, installedSale, overflowingSale, typicalSale } from '../../.storybook/seed-catalogue.ts';
import { orderView, outletName, storedOrder } from '../../.storybook/stored-order.ts';
import { ConfirmationPaper } from './confirmation-paper.tsx';

const meta = { title: 'confirmation/paper', component: ConfirmationPaper } satisfies Meta<typeof ConfirmationPaper>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = { args: { view: orderView(storedOrder(typicalSale)), locale: 'zh-CN', outlet: outletName } };
export const Installed: Story = { args: { view: orderView(storedOrder(installedSale)), locale: 'zh-CN', outlet: outletName } };
export const InEnglish: Story = {
  args: { view: orderView(storedOrder(installedSale)), locale: 'en', outlet: null },
  globals: { locale: 'en' },
};
export const Household: Story = { args: { view: orderView(storedOrder(familySale)), locale: 'zh-CN', outlet: outletName } };
export const Overflowing: Story = { args: { view: orderView(storedOrder(overflowingSale)), locale: 'zh-CN', outlet: outletName } };
export const Cancelled: Story = {
  args: {
    view: orderView(
      storedOrder(typicalSale, {
        state: 'cancelled',
        cancellation: { at: '2026-11-23T10:00:00+08:00', by: 'clerk', reason: '客户改主意' },
      }),
    ),
    locale: 'zh-CN',
    outlet: outletName,
  },
};
