import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { OfferingPalette } from './offering-palette.tsx';

const meta = {
  title: 'designer/palette',
  component: OfferingPalette,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" search="?at=/groups/plan/plan-100" {...parameters.draft}>
        <div className="flex h-96">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof OfferingPalette>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
