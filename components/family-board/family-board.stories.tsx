import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, within } from 'storybook/test';
import { SaleForm } from '../../.storybook/sale-form.tsx';
import {
  acceptedHousehold,
  emptyHousehold,
  household,
  largeHousehold,
  overflowingSale,
  refusedHousehold,
} from '../../.storybook/seed-catalogue.ts';

const meta = { title: 'family-board/family board', component: SaleForm } satisfies Meta<typeof SaleForm>;
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

/** More than a board takes are read by the page. */
export const ByThePage: Story = {
  args: { sale: overflowingSale, isReadOnly: true },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const table = await canvas.findByRole('table');
    const heads = () => table.querySelectorAll('thead [data-member]').length;
    await expect(heads()).toBe(20);
    const after = within(canvas.getByRole('navigation')).getAllByRole('button').at(-1);
    if (after) await userEvent.click(after);
    await expect(heads()).toBe(4);
    await expect(after).toHaveAttribute('aria-disabled', 'true');
  },
};
