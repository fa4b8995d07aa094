import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { screen, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { TariffPanel } from './tariff-panel.tsx';

/** What opens is loaded first. */
const loaded = { timeout: 10_000 };

const meta = {
  title: 'designer/tariffs',
  component: TariffPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof TariffPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const ByCount: Story = { parameters: { draft: { offering: 'vnet-2009' } } };
export const OnlyDeclared: Story = { parameters: { draft: { offering: 'huawei-t1600-contract-2010' } } };
export const StepsInACall: Story = { parameters: { draft: { offering: 'td-home-phone-shanghai-2009' } } };
export const NoAmount: Story = {
  parameters: { draft: { changes: [setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '9x' })] } },
};
export const EverythingOfACharge: Story = {
  parameters: { draft: { offering: 'td-home-phone-shanghai-2009' } },
  play: async ({ canvas, userEvent }) => {
    for (const button of canvas.getAllByRole('button', { name: /：全部设置/ }).slice(0, 3)) await userEvent.click(button);
    await canvas.findAllByText('用话说', undefined, loaded);
    await canvas.findAllByLabelText(/单价/, undefined, loaded);
  },
};
export const ByCountInEnglish: Story = {
  globals: { locale: 'en' },
  parameters: { draft: { offering: 'vnet-2009' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: /^Ends below ten numbers: all settings/ }));
    await canvas.findAllByText('In words', undefined, loaded);
    await canvas.findAllByText('Roles counted', undefined, loaded);
  },
};
export const AsGrid: Story = {
  parameters: { draft: { offering: 'td-home-phone-shanghai-2009' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getAllByRole('radio', { name: '表格' })[0] ?? document.body);
    const amount = (await canvas.findAllByRole('textbox', { name: '第 1 行，金额或单价' }, loaded))[0] ?? document.body;
    await userEvent.clear(amount);
    await userEvent.type(amount, 'free');
    await userEvent.tab();
    await canvas.findByText(/有 1 格看不懂/);
  },
};
export const Compared: Story = {
  parameters: { draft: { offering: 'td-netbook-bundle' } },
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByText('比较各用量下的费用'));
    await canvas.findByRole('img', { name: /各用量下每月费用/ }, loaded);
    await userEvent.click(canvas.getByText('以表格查看'));
  },
};
export const AddingACharge: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getAllByRole('button', { name: '添加费用…' })[0] ?? document.body);
    await screen.findByRole('dialog', { name: '添加费用' }, loaded);
  },
};
export const Attaching: Story = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: '已有资费…' }));
    const dialog = within(await screen.findByRole('dialog', { name: '使用已有资费' }, loaded));
    await userEvent.type(dialog.getByRole('textbox', { name: '哪些资费' }), '上网本终端补贴');
    await userEvent.click(dialog.getByRole('button', { name: '取全部 3 个' }));
    await userEvent.click(await dialog.findByRole('button', { name: /“流量套餐”的每个选项各用一个/ }));
    await dialog.findByText(/流量套餐选了“300元/, undefined, loaded);
  },
};
