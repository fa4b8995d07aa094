import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame, storyDraft } from '../../../.storybook/draft-frame.tsx';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { SaveBadge } from './save-badge.tsx';

const priced = setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' });

const meta = {
  title: 'designer/saving',
  component: ConflictPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" changes={[priced]} {...parameters.draft}>
        <SaveBadge />
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof ConflictPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Saved: Story = {};
export const Offline: Story = { parameters: { draft: { backend: { save: () => Promise.reject(new Error('away')) } } } };
export const Conflict: Story = {
  parameters: { draft: { backend: { save: async () => ({ ok: false, type: 'version-conflict', draft: storyDraft }) } } },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert', {}, { timeout: 3000 });
  },
};
