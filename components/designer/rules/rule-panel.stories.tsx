import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, screen, within } from 'storybook/test';
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
const overlapping = {
  any: [
    {
      all: [
        { fact: 'item', path: 'model', operator: 'equal', value: 'td-n12-pro' },
        { fact: 'customer', path: 'age', operator: 'lessThan', value: 18 },
      ],
    },
    {
      all: [
        { fact: 'customer', path: 'age', operator: 'lessThan', value: 60 },
        { fact: 'customer', path: 'grade', operator: 'in', value: ['gold', 'diamond'] },
      ],
    },
  ],
};
export const AsDecisionTable: Story = {
  parameters: {
    draft: {
      changes: [
        setField(
          { type: 'rule', rule: { type: 'inline', offering: 'td-netbook-bundle', id: 'pro-needs-big-plan' } },
          { path: ['when'], value: overlapping },
        ),
      ],
    },
  },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText(/12 ?英寸高配型须搭配/));
    await userEvent.click(await canvas.findByRole('radio', { name: '决策表' }, loaded));
    await canvas.findByText('有 1 处重叠');
    const grid = canvas.getByRole('grid', { name: '决策表' });
    const cell = (row: number, column: number) => grid.querySelector(`[data-at="${row}/${column}"]`) ?? document.body;
    const age = 1;
    await userEvent.click(cell(1, age));
    await userEvent.keyboard('>= 60{Enter}');
    await canvas.findByText('各行互不重叠');
    // A copy of a row overlaps it; removed again it does not.
    await userEvent.keyboard('{ArrowUp}{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
    await canvas.findByText('有 1 处重叠');
    await expect(grid.querySelector('[data-active]')).toHaveAttribute('data-at', '2/0');
    await userEvent.click(canvas.getByRole('button', { name: '移除所选行' }));
    await canvas.findByText('各行互不重叠');
    await userEvent.click(cell(0, age));
    await userEvent.keyboard('old{Enter}');
    await canvas.findByText(/有 1 格看不懂/);
    await userEvent.click(canvas.getByRole('radio', { name: '树' }));
    await userEvent.click(canvas.getByRole('radio', { name: '决策表' }));
    await canvas.findByText(/有 1 格看不懂/);
  },
};
export const AddingOne: Story = {
  globals: { locale: 'en' },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Add rule…' }));
    const dialog = await screen.findByRole('dialog', undefined, loaded);
    await userEvent.type(within(dialog).getByRole('textbox', { name: /Chinese/ }), '不在夜间办理');
    await userEvent.type(within(dialog).getByRole('textbox', { name: /English/ }), 'Not at night');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Add' }));
    await canvas.findByText('not-at-night');
    await canvas.findByText('Rules of this offering');
  },
};
export const Adding: Story = {
  parameters: { draft: { offering: 'mobile-home-2009' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '添加规则…' }));
    const dialog = within(await screen.findByRole('dialog', undefined, loaded));
    await userEvent.click(await dialog.findByRole('checkbox', { name: /户主：新办产品/ }));
    await userEvent.click(dialog.getByRole('checkbox', { name: /共享500分钟/ }));
    await dialog.findByRole('radio', { name: '以下任一成立' }, loaded);
  },
};
