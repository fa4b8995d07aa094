import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, screen, waitFor, within } from 'storybook/test';
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
    const grid = (await canvas.findAllByRole('grid', { name: '费用表格' }, loaded))[0] ?? document.body;
    const cell = (row: number, column: number) => grid.querySelector(`[data-at="${row}/${column}"]`) ?? document.body;
    const active = () => grid.querySelector('[data-active]')?.getAttribute('data-at');
    const amount = 3;
    await userEvent.click(cell(0, amount));
    await userEvent.keyboard('free{Enter}');
    await canvas.findByText(/有 1 格看不懂/);
    await expect(active()).toBe(`1/${amount}`);
    // Typed over, taken back, typed again; then filled down, and emptied below.
    await userEvent.keyboard('{ArrowUp}12{Escape}');
    await expect(cell(0, amount)).toHaveTextContent('free');
    await userEvent.keyboard('7.50{Tab}');
    await expect(cell(0, amount)).toHaveTextContent('7.50');
    await expect(active()).toBe(`0/${amount + 1}`);
    await waitFor(() => expect(canvas.queryByText(/格看不懂/)).toBeNull());
    await userEvent.keyboard('{ArrowLeft}{Shift>}{ArrowDown}{/Shift}');
    await expect(grid.querySelectorAll('[aria-selected="true"]')).toHaveLength(2);
    // A row below the last one becomes a charge once it has a type and a name.
    const before = grid.getAttribute('aria-rowcount');
    await userEvent.keyboard('{Control>}{End}{/Control}{Home}');
    await userEvent.keyboard('一次{Enter}{ArrowUp}{ArrowRight}开户费{Enter}');
    await waitFor(() => expect(grid).toHaveAttribute('aria-rowcount', String(Number(before) + 1)));
    await expect(grid.querySelector('[aria-invalid]')).toBeNull();
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
