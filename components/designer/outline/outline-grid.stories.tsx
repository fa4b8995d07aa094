import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { removePart } from '../changes/remove-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { OutlineGrid } from './outline-grid.tsx';

const meta = {
  title: 'designer/outline',
  component: OutlineGrid,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof OutlineGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const WithRoles: Story = { parameters: { draft: { offering: 'mobile-home-2009', search: '?at=/roles/member' } } };
export const SimpleOffering: Story = { parameters: { draft: { offering: 'broadband-xdsl' } } };
export const Changed: Story = {
  parameters: {
    draft: {
      changes: [
        setCardinality('td-netbook-bundle', '/groups/plan', { min: 3, max: 2 }),
        removePart('td-netbook-bundle', '/groups/plan/plan-300'),
      ],
    },
  },
};
