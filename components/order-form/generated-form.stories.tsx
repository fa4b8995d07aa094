import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, within } from 'storybook/test';
import { SaleForm } from '../../.storybook/sale-form.tsx';
import {
  emptySale,
  familySale,
  installedSale,
  invalidSale,
  manyPapersSale,
  overflowingSale,
  paperSale,
  typicalSale,
} from '../../.storybook/seed-catalogue.ts';

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

/** A paper on file answers its number and, where nobody typed them, its days. */
export const PapersOnFile: Story = {
  args: { sale: paperSale },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: /MA-2009-0117/ }, { timeout: 10_000 }));
    const typedIn = (slot: string) =>
      canvasElement.querySelector<HTMLInputElement>(`[data-slot="/components/contract/1/${slot}"] input`)?.value;
    await expect([typedIn('agreementNumber'), typedIn('validFrom'), typedIn('validUntil')]).toEqual([
      'MA-2009-0117',
      '2009-01-01',
      '2011-12-31',
    ]);
  },
};
export const ManyPapersOnFile: Story = { args: { sale: manyPapersSale } };
export const ManyPapersInEnglish: Story = { args: { sale: manyPapersSale }, globals: { locale: 'en' } };
