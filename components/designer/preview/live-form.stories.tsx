import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setCardinality } from '../changes/set-cardinality.ts';
import { LiveForm } from './live-form.tsx';

const meta = {
  title: 'designer/live form',
  component: LiveForm,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <div className="h-[44rem] w-96 border border-line bg-canvas">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof LiveForm>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const Family: Story = { parameters: { draft: { offering: 'mobile-home-2009' } } };
export const AfterAnEdit: Story = { parameters: { draft: { changes: [setCardinality('td-netbook-bundle', '/groups/plan', { max: 2 })] } } };
