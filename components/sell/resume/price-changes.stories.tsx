import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { fn } from 'storybook/test';
import { priceDifference } from '../../../.storybook/counter-data.ts';
import { PriceChanges } from './price-changes.tsx';

const meta = {
  title: 'sell/price of a parked order',
  component: PriceChanges,
  args: { difference: priceDifference, title: '价格与暂存时不同', at: '2009-05-17T10:30:00+08:00', onAgree: fn(), onLater: fn() },
} satisfies Meta<typeof PriceChanges>;
export default meta;
type Story = StoryObj<typeof meta>;

export const TariffEnded: Story = {};
export const InEnglish: Story = { args: { title: 'The price is not what it was' }, globals: { locale: 'en' } };
export const TotalsOnly: Story = { args: { difference: { ...priceDifference, lines: [] } } };
