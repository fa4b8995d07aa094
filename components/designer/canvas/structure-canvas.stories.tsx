import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { StructureCanvas } from './structure-canvas.tsx';

const meta = {
  title: 'designer/canvas',
  component: StructureCanvas,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <div className="h-[32rem]">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof StructureCanvas>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const WithRoles: Story = { parameters: { draft: { offering: 'mobile-home-2009' } } };
export const Changed: Story = {
  parameters: {
    draft: {
      changes: [setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' })],
      search: '?at=/groups/plan/plan-100',
    },
  },
};
