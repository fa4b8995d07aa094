import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { ChannelEditor } from './channel-editor.tsx';

const meta = {
  title: 'designer/channel',
  component: ChannelEditor,
  args: { draft: 'story', channel: 'own-shop' },
  decorators: [
    (Story) => (
      <DraftFrame>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof ChannelEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

const filled: Story['play'] = async ({ canvas }) => {
  await canvas.findAllByRole('textbox', {}, { timeout: 5000 });
};
export const OwnShop: Story = { play: filled };
export const AccountManagers: Story = { args: { channel: 'account-manager' }, play: filled };
export const Gone: Story = { args: { channel: 'gone' } };
