import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useMemo } from 'react';
import {
  configurationOf,
  draftOf,
  emptySale,
  familySale,
  installedSale,
  invalidSale,
  overflowingSale,
  type Sale,
  storyHolders,
  typicalSale,
} from '../../.storybook/seed-catalogue.ts';
import { createFormView } from './form-view.ts';
import { GeneratedForm } from './generated-form.tsx';
import { OrderFormProvider } from './order-form-context.tsx';

function Form({ sale, isReadOnly = false }: { readonly sale: Sale; readonly isReadOnly?: boolean }) {
  const shown = useMemo(
    () => (isReadOnly ? { view: createFormView(configurationOf(sale).form) } : { draft: draftOf(sale) }),
    [sale, isReadOnly],
  );
  return (
    <OrderFormProvider {...shown} holders={storyHolders}>
      <GeneratedForm label="订单" />
    </OrderFormProvider>
  );
}

const meta = { title: 'order-form/generated form', component: Form } satisfies Meta<typeof Form>;
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
