import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { ApiProvider } from '../api-provider.tsx';
import { CustomerForm } from './customer-form.tsx';

const meta = {
  title: 'customers/form',
  component: CustomerForm,
  args: { submitLabel: '新建客户', isBusy: false, error: null, onSubmit: fn() },
  decorators: [
    (Story) => (
      <ApiProvider>
        <div className="max-w-xl p-6">
          <Story />
        </div>
      </ApiProvider>
    ),
  ],
} satisfies Meta<typeof CustomerForm>;
export default meta;
type Story = StoryObj<typeof meta>;

const choose = (canvas: HTMLElement, name: string) => userEvent.click(within(canvas).getByRole('radio', { name }));

export const Person: Story = {};

/** A household is made with its head, by the number and phone that are typed once. */
export const Family: Story = {
  play: async ({ args, canvasElement }) => {
    const form = within(canvasElement);
    await choose(canvasElement, '家庭');
    await userEvent.type(form.getByLabelText(/家庭名称/), '李家');
    await userEvent.type(form.getByLabelText('联系电话'), '13700137000');
    await userEvent.type(form.getByLabelText('户主姓名'), '李强');
    await userEvent.click(form.getByRole('button', { name: '新建客户' }));
    await expect(args.onSubmit).toHaveBeenCalledWith(
      expect.objectContaining({
        class: 'family',
        first: {
          relation: 'head',
          member: { new: { class: 'individual', name: '李强', phone: '13700137000', idVerified: false } },
        },
      }),
    );
  },
};

/** A code whose check sign is wrong is doubted as soon as the field is left. */
export const EnterpriseInEnglish: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const form = within(canvasElement);
    await choose(canvasElement, 'Enterprise');
    await userEvent.type(form.getByLabelText('Credit code or licence number'), '91310115MA0DEM001X');
    await userEvent.tab();
    await expect(form.getByText(/credit code/i, { selector: '.text-changed' })).toBeVisible();
    await expect(form.getByLabelText('Name of the contact')).toBeVisible();
  },
};
