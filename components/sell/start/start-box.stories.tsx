import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useRef } from 'react';
import { expect, fn, userEvent } from 'storybook/test';
import { found, foundNothing } from '../../../.storybook/counter-data.ts';
import { FindBox } from './start-box.tsx';

type BoxArgs = Omit<Parameters<typeof FindBox>[0], 'inputRef'>;

function Box(args: BoxArgs) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="min-h-120 max-w-3xl">
      <FindBox {...args} inputRef={input} />
    </div>
  );
}

const meta = {
  title: 'sell/start box',
  component: Box,
  args: { isServing: false, mayCreate: true, found, error: null, isSettled: true, onAsk: fn(), onChoose: fn(), onCreate: fn() },
} satisfies Meta<typeof Box>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = { args: { found: undefined } };

/** The focus stays in the box; arrows move the active line and Enter takes it. */
export const Typical: Story = {
  play: async ({ canvas, args }) => {
    const box = await canvas.findByRole('combobox');
    await userEvent.type(box, '赵');
    const options = await canvas.findAllByRole('option');
    await expect(options[0]).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{ArrowDown}');
    await expect(box).toHaveAttribute('aria-activedescendant', options[1]?.id ?? '');
    await expect(box).toHaveFocus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect(args.onChoose).toHaveBeenCalledWith(expect.objectContaining({ type: 'customer', id: 'head' }), true);
    await userEvent.type(box, '赵');
    await canvas.findAllByRole('option');
  },
};
export const Serving: Story = { ...typing('宽带'), args: { isServing: true } };
export const InEnglish: Story = { ...typing('home'), globals: { locale: 'en' } };
export const NothingFound: Story = { ...typing('xyz'), args: { found: foundNothing } };
export const NothingAndMayNotCreate: Story = { ...typing('xyz'), args: { found: foundNothing, mayCreate: false } };
export const Failed: Story = { ...typing('赵'), args: { found: undefined, error: new Error('away') } };

/** An offering that is not possible here stays readable, and Enter does nothing with it. */
export const NotPossible: Story = {
  args: {
    isServing: true,
    found: { ...foundNothing, offerings: { ...found.offerings, rows: found.offerings.rows.slice(1) } },
    mayCreate: false,
  },
  play: async ({ canvas, args }) => {
    await userEvent.type(await canvas.findByRole('combobox'), '宽带');
    await expect(await canvas.findByRole('option')).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    await expect(args.onChoose).not.toHaveBeenCalled();
  },
};

function typing(text: string): Pick<Story, 'play'> {
  return {
    play: async ({ canvas }) => {
      await userEvent.type(await canvas.findByRole('combobox'), text);
    },
  };
}
