import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { configurationOf, emptySale, overflowingSale, storyHolders, typicalSale } from '../../../.storybook/seed-catalogue.ts';
import { PriceCard } from './price-card.tsx';

const meta = {
  title: 'order-form/price card',
  component: PriceCard,
  args: { holders: storyHolders, onOpen: () => {} },
} satisfies Meta<typeof PriceCard>;
export default meta;
type Story = StoryObj<typeof meta>;

export const NotComplete: Story = { args: { configuration: configurationOf(emptySale) } };
export const Typical: Story = { args: { configuration: configurationOf(typicalSale) } };
export const InEnglish: Story = { args: { configuration: configurationOf(typicalSale) }, globals: { locale: 'en' } };
export const Overflowing: Story = { args: { configuration: configurationOf(overflowingSale) } };
