import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { SaleForm } from '../../.storybook/sale-form.tsx';
import { emptySale, familySale, installedSale, invalidSale, overflowingSale, typicalSale } from '../../.storybook/seed-catalogue.ts';

const meta = { title: 'order-form/generated form', component: SaleForm } satisfies Meta<typeof SaleForm>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { args: { sale: emptySale } };
export const Typical: Story = { args: { sale: typicalSale } };
export const InEnglish: Story = { args: { sale: typicalSale }, globals: { locale: 'en' } };
export const Invalid: Story = { args: { sale: invalidSale } };
export const WithAppointment: Story = { args: { sale: installedSale } };
export const WithAppointmentReadOnly: Story = { args: { sale: installedSale, isReadOnly: true } };
export const WithRoles: Story = { args: { sale: familySale } };
export const Overflowing: Story = { args: { sale: overflowingSale } };
export const ReadOnly: Story = { args: { sale: typicalSale, isReadOnly: true } };
