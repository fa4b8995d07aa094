import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, screen, userEvent, waitFor } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { ApiProvider } from '../../api-provider.tsx';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { SaveBadge } from '../editor/save-badge.tsx';

const priced = setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' });
const gone = { ok: false, type: 'discarded', by: '赵资费 Zhao', at: '2009-05-17T11:42:00+08:00' } as const;

/** Somebody discards the draft while it is open here: the next save is told so. */
const meta = {
  title: 'designer/discarded',
  component: SaveBadge,
  decorators: [
    (Story) => (
      <ApiProvider>
        <DraftFrame offering="td-netbook-bundle" changes={[priced]} backend={{ save: async () => gone }}>
          <Story />
        </DraftFrame>
      </ApiProvider>
    ),
  ],
} satisfies Meta<typeof SaveBadge>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Asked: Story = {
  play: async () => {
    const dialog = await screen.findByRole('dialog', { name: '赵资费 Zhao 丢弃了这份草稿' }, { timeout: 12_000 });
    await expect(dialog).toHaveTextContent('关闭页面');
  },
};
export const AskedInEnglish: Story = {
  globals: { locale: 'en' },
  play: async () => {
    await screen.findByRole('dialog', { name: '赵资费 Zhao discarded this draft' }, { timeout: 12_000 });
  },
};

/** Whoever looks first finds the way to keep it beside what became of the draft. */
export const Looked: Story = {
  globals: { locale: 'en' },
  play: async ({ canvas }) => {
    // The cross of a dialog says the same as its second button.
    const [look] = await screen.findAllByRole('button', { name: 'Look first' }, { timeout: 12_000 });
    if (look) await userEvent.click(look);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await expect(canvas.getByRole('status')).toHaveTextContent('Zhao');
    await expect(canvas.getByRole('button', { name: 'Keep as a new draft' })).toBeEnabled();
  },
};

/** The server is away: nothing is lost, and it can be tried again. */
export const KeptInVain: Story = {
  globals: { locale: 'en' },
  play: async () => {
    await screen.findByRole('dialog', undefined, { timeout: 12_000 });
    const keep = () => screen.getAllByRole('button', { name: 'Keep as a new draft' }).at(-1);
    const button = keep();
    if (button) await userEvent.click(button);
    await waitFor(() => expect(keep()).not.toHaveAttribute('aria-busy', 'true'), { timeout: 8000 });
    await expect(screen.getByRole('dialog')).toBeVisible();
  },
};
