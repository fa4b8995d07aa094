import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { configurationOf, familySale, type Sale, storyHolders, typicalSale } from '../../.storybook/seed-catalogue.ts';
import { AcceptedRootView } from './accepted-root.tsx';

function Accepted({ sale }: { readonly sale: Sale }) {
  const { program, items, form, price, documents, outcomes } = configurationOf(sale);
  const trace = outcomes.map((outcome) => {
    const { rule, reason, effect, item, applies, binds, deferrable } = outcome;
    return { rule, reason, effect, item, applies, binds, deferrable, explanation: outcome.explain() };
  });
  const root = { key: 'r1', offering: sale.offering, program, items, form, price, documents, trace };
  return <AcceptedRootView root={root} holders={storyHolders} release={'a'.repeat(64)} />;
}

const meta = { title: 'orders/accepted root', component: Accepted } satisfies Meta<typeof Accepted>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = { args: { sale: typicalSale } };
export const InEnglish: Story = { args: { sale: typicalSale }, globals: { locale: 'en' } };
export const WithRoles: Story = { args: { sale: familySale } };
