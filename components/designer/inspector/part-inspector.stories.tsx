import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { PartInspector } from './part-inspector.tsx';

const meta = {
  title: 'designer/inspector',
  component: PartInspector,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <div className="w-80 bg-surface">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof PartInspector>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Offering: Story = {};
export const Component: Story = { parameters: { draft: { search: '?at=/components/number' } } };
export const Group: Story = { parameters: { draft: { search: '?at=/groups/plan' } } };
export const Option: Story = { parameters: { draft: { search: '?at=/groups/plan/plan-100' } }, globals: { locale: 'en' } };
export const Role: Story = { parameters: { draft: { offering: 'mobile-home-2009', search: '?at=/roles/member' } } };
