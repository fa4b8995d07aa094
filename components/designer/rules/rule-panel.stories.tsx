import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setField } from '../changes/set-field.ts';
import { RulePanel } from './rule-panel.tsx';

/** What opens is loaded first. */
const loaded = { timeout: 10_000 };

const meta = {
  title: 'designer/rules',
  component: RulePanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof RulePanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const OfRoles: Story = { parameters: { draft: { offering: 'mobile-home-2009' } } };
export const Changed: Story = {
  parameters: {
    draft: {
      changes: [
        setField(
          { type: 'rule', rule: { type: 'inline', offering: 'td-netbook-bundle', id: 'pro-needs-big-plan' } },
          { path: ['when', 'all', 1, 'value'], value: 'plan-100' },
        ),
      ],
    },
  },
};
export const Opened: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText(/12 ?英寸高配型须搭配/));
    await canvas.findByText('判断次数', undefined, loaded);
    await canvas.findByRole('button', { name: '添加比较' }, loaded);
  },
};
export const OfItsOwnInEnglish: Story = {
  globals: { locale: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('real-name-verified'));
    await canvas.findByText('Applies to', undefined, loaded);
    await userEvent.click(await canvas.findByRole('button', { name: 'Not verified' }, loaded));
    await canvas.findByRole('img', { name: 'it decided: yes' }, loaded);
  },
};
export const AsWrongJson: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText(/12 ?英寸高配型须搭配/));
    await userEvent.click(await canvas.findByText('看作 JSON', undefined, loaded));
    const text = await canvas.findByRole('textbox', { name: '规则的 JSON' });
    await userEvent.clear(text);
    await userEvent.type(text, '{{"id": "pro-needs-big-plan"}');
    await canvas.findByRole('list', { name: '这段文字的问题' });
  },
};
