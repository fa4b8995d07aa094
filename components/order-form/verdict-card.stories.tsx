import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { configurationOf, draftOf, emptySale, invalidSale, type Sale, typicalSale } from '../../.storybook/seed-catalogue.ts';
import { VerdictCard } from './verdict-card.tsx';

const Verdict = ({ sale }: { readonly sale: Sale }) => (
  <VerdictCard configuration={configurationOf(sale)} view={draftOf(sale).view} onTake={() => {}} />
);

const meta = { title: 'order-form/verdict card', component: Verdict } satisfies Meta<typeof Verdict>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Open: Story = { args: { sale: emptySale } };
export const Refused: Story = { args: { sale: invalidSale } };
export const Allowed: Story = { args: { sale: typicalSale } };
export const InEnglish: Story = { args: { sale: invalidSale }, globals: { locale: 'en' } };
