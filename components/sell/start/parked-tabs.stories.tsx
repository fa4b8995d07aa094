import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, fn, userEvent } from 'storybook/test';
import { parkedAt } from '../../../.storybook/counter-data.ts';
import { ParkedStrip } from './parked-strip.tsx';

const meta = {
  title: 'sell/parked orders',
  component: ParkedStrip,
  args: { parked: parkedAt(3), current: 'order-0', onOpen: fn() },
} satisfies Meta<typeof ParkedStrip>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {
  play: async ({ canvas, args }) => {
    await expect(await canvas.findAllByRole('link')).toHaveLength(3);
    await userEvent.keyboard('{Control>}{Alt>}2{/Alt}{/Control}');
    await expect(args.onOpen).toHaveBeenCalledWith(expect.objectContaining({ id: 'order-1' }));
  },
};
export const One: Story = { args: { parked: parkedAt(1) } };
export const MoreThanTabs: Story = { args: { parked: parkedAt(14) }, globals: { locale: 'en' } };
