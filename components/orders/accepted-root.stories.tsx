import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { familySale, type Sale, storyHolders, typicalSale } from '../../.storybook/seed-catalogue.ts';
import { acceptedRoot } from '../../.storybook/stored-order.ts';
import { AcceptedRootView } from './accepted-root.tsx';

function Accepted({ sale }: { readonly sale: Sale }) {
  return <AcceptedRootView root={acceptedRoot(sale)} holders={storyHolders} release={'a'.repeat(64)} />;
}

const meta = { title: 'orders/accepted root', component: Accepted } satisfies Meta<typeof Accepted>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = { args: { sale: typicalSale } };
export const InEnglish: Story = { args: { sale: typicalSale }, globals: { locale: 'en' } };
export const WithRoles: Story = { args: { sale: familySale } };
