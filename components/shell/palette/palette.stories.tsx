import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { ApiProvider } from '../../api-provider.tsx';
import { Palette } from './palette.tsx';

const meta = {
  title: 'shell/palette',
  component: Palette,
  args: { permissions: ['order:read', 'customer:read', 'draft:edit', 'order:approve'] },
  decorators: [
    (Story) => (
      <QueryClientProvider client={new QueryClient()}>
        <ApiProvider>
          <Story />
        </ApiProvider>
      </QueryClientProvider>
    ),
  ],
} satisfies Meta<typeof Palette>;
export default meta;

/** What opens is loaded first. */
const opened = (role: 'combobox' | 'dialog') => within(document.body).findByRole(role, {}, { timeout: 5_000 });

type Story = StoryObj<typeof meta>;

/** Ctrl+K, a word, arrows: only what this person may do is there. */
export const Searching: Story = {
  play: async () => {
    const page = within(document.body);
    await userEvent.keyboard('{Control>}k{/Control}');
    const box = await opened('combobox');
    await expect(box).toHaveFocus();
    await expect(page.queryByRole('option', { name: /受理/ })).toBeNull();
    await userEvent.keyboard('订单');
    await waitFor(() => expect(page.getByRole('option', { name: /订单/ })).toHaveAttribute('aria-selected', 'true'));
  },
};

export const Everything: Story = {
  play: async () => {
    await userEvent.keyboard('{Control>}k{/Control}');
    await opened('combobox');
  },
};

/** `?` tells every key. */
export const Shortcuts: Story = {
  play: async () => {
    await userEvent.keyboard('?');
    await opened('dialog');
  },
};

export const ShortcutsInEnglish: Story = { ...Shortcuts, globals: { locale: 'en' } };
