import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { configurationOf, type Sale } from '../../../.storybook/seed-catalogue.ts';
import { DeclaredCharges } from './declared-charges.tsx';

const told = (sale: Sale) => {
  const { price, items } = configurationOf(sale);
  return { price, items };
};
const contract: Sale = { offering: 'huawei-t1600-contract-2010', customerClass: 'individual', region: 'shanghai' };
const ladder: Sale = {
  offering: 'easyown-talk-line-2010',
  customerClass: 'individual',
  region: 'shanghai',
  selections: { '/components/line/1/plan': 'music' },
};
const night: Sale = { offering: 'td-data-card-beijing', customerClass: 'individual', region: 'beijing' };

const meta = { title: 'order-form/declared charges', component: DeclaredCharges } satisfies Meta<typeof DeclaredCharges>;
export default meta;
type Story = StoryObj<typeof meta>;

export const DepositAndMinimum: Story = { args: told(contract) };
export const DepositAndMinimumInEnglish: Story = { args: told(contract), globals: { locale: 'en' } };
export const Ladder: Story = { args: told(ladder) };
export const NightRate: Story = { args: told(night) };
export const NightRateInEnglish: Story = { args: told(night), globals: { locale: 'en' } };
