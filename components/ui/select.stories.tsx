import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Field } from './field.tsx';
import { Select, type SelectOption } from './select.tsx';

const cities = '郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳'.split(' ');
const options: readonly SelectOption[] = cities.map((city, index) =>
  index === 4
    ? { value: `city-${index}`, label: city, note: '该城市尚未开通', isUnavailable: true }
    : { value: `city-${index}`, label: city },
);

function City({ count, isReadOnly = false }: { readonly count: number; readonly isReadOnly?: boolean }) {
  const [value, setValue] = useState<string | null>('city-0');
  return (
    <div className="max-w-xs pb-96">
      <Field label="城市">
        <Select value={value} options={options.slice(0, count)} onChange={setValue} isReadOnly={isReadOnly} />
      </Field>
    </div>
  );
}

const meta = { title: 'ui/select', component: City, args: { count: cities.length } } satisfies Meta<typeof City>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Closed: Story = {};
export const ReadOnly: Story = { args: { isReadOnly: true } };

/** Few options are a list; the one that cannot be chosen is read, and choosing it does nothing. */
export const Few: Story = {
  args: { count: 6 },
  play: async ({ canvas }) => {
    const trigger = canvas.getByRole('combobox', { name: '城市' });
    trigger.focus();
    await userEvent.keyboard(' ');
    const page = within(document.body);
    const barred = await page.findByRole('option', { name: '安阳' });
    await expect(barred).toHaveAttribute('aria-disabled', 'true');
    await expect(barred).toHaveAccessibleDescription('该城市尚未开通');
    await userEvent.click(barred);
    await expect(canvas.getByRole('combobox', { name: '城市' })).toHaveTextContent('郑州');
  },
};

/** Many are searched: typing narrows them, Enter takes the first, and the focus comes back. */
export const Many: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('combobox', { name: '城市' }).focus();
    await userEvent.keyboard(' ');
    const page = within(document.body);
    await page.findByRole('option', { name: '安阳' });
    await userEvent.keyboard('阳');
    await expect((await page.findAllByRole('option')).map((option) => option.textContent)).toEqual([
      '洛阳',
      '安阳该城市尚未开通',
      '濮阳',
      '南阳',
      '信阳',
    ]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    const trigger = canvas.getByRole('combobox', { name: '城市' });
    await expect(trigger).toHaveTextContent('濮阳');
    await waitFor(() => expect(trigger).toHaveFocus());
  },
};

/** What opens stays open for a look, and for axe. */
export const Searching: Story = {
  play: async ({ canvas }) => {
    canvas.getByRole('combobox', { name: '城市' }).focus();
    await userEvent.keyboard(' ');
    await within(document.body).findByRole('option', { name: '安阳' });
  },
};
