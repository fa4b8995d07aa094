import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useMemo } from 'react';
import { expect, userEvent, within } from 'storybook/test';
import {
  acceptedHousehold,
  configurationOf,
  draftOf,
  emptyHousehold,
  household,
  largeHousehold,
  refusedHousehold,
  type Sale,
  storyHolders,
} from '../../.storybook/seed-catalogue.ts';
import { createFormView } from '../order-form/form-view.ts';
import { GeneratedForm } from '../order-form/generated-form.tsx';
import { OrderFormProvider } from '../order-form/order-form-context.tsx';

function Board({ sale, isReadOnly = false }: { readonly sale: Sale; readonly isReadOnly?: boolean }) {
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

const meta = { title: 'family-board/family board', component: Board } satisfies Meta<typeof Board>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { args: { sale: emptyHousehold } };
export const Typical: Story = { args: { sale: household } };
export const InEnglish: Story = { args: { sale: household }, globals: { locale: 'en' } };
export const OneRefused: Story = { args: { sale: refusedHousehold } };
export const Overflowing: Story = { args: { sale: largeHousehold } };
export const ReadOnly: Story = { args: { sale: acceptedHousehold, isReadOnly: true } };

/** Arrows go from cell to cell, Enter down the facts of one member; nobody is lost by mistake. */
export const Keys: Story = {
  args: { sale: household },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const table = await canvas.findByRole('table');
    const numbers = [...table.querySelectorAll<HTMLInputElement>('[data-slot$="/shortNumber"] input')];
    const [first, second] = numbers;
    if (!first || !second) throw new Error('The household has too few members');
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect(second).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    await expect(first).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(first.closest('[data-member]')?.getAttribute('data-member')).toBe(
      document.activeElement?.closest('[data-member]')?.getAttribute('data-member'),
    );
    const heads = () => table.querySelectorAll('thead [data-member]').length;
    const before = heads();
    second.focus();
    await userEvent.keyboard('{Alt>}{Delete}{/Alt}');
    await expect(heads()).toBe(before - 1);
    await userEvent.keyboard('{Alt>}z{/Alt}');
    await expect(heads()).toBe(before);
  },
};
