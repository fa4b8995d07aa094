import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setCharacteristic } from '../changes/set-characteristic.ts';
import { SpecificationEditor } from './specification-editor.tsx';

const meta = {
  title: 'designer/specification',
  component: SpecificationEditor,
  args: { draft: 'draft', specification: 'td-number' },
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof SpecificationEditor>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const Missing: Story = { args: { specification: 'gone' } };
export const Wrong: Story = {
  parameters: { draft: { changes: [setCharacteristic('td-number', 'segment', { pattern: '(' })] } },
};
