import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setFormHeading, setFormText } from '../changes/arrange-form.ts';
import { FormPanel } from './form-panel.tsx';

const netbook = 'td-netbook-bundle';
const segment = '/components/number/segment';

const meta = {
  title: 'designer/form',
  component: FormPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering={netbook} {...parameters.draft}>
        <div className="w-[44rem] border border-line">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof FormPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const Family: Story = { parameters: { draft: { offering: 'mobile-home-2009' } } };
export const Grouped: Story = {
  globals: { locale: 'en' },
  parameters: {
    draft: {
      changes: [
        setFormHeading(netbook, segment, { 'zh-CN': '号码', en: 'Number' }),
        setFormText(netbook, segment, 'label', { 'zh-CN': '想要的号段', en: 'Wished segment' }),
      ],
    },
  },
};

/** The arrows on the handle of a row move it, and it keeps the focus. */
export const MovedByKeyboard: Story = {
  globals: { locale: 'en' },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const handles = () => canvas.getAllByRole('button', { name: /^Move .*\(↑ ↓\)$/ }).map((each) => each.getAttribute('data-handle'));
    const before = handles().filter((path) => path?.split('/').length === 3);
    const first = canvasElement.querySelector<HTMLElement>(`[data-handle="${before[0]}"]`);
    first?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect(handles().filter((path) => path?.split('/').length === 3)).toEqual([before[1], before[0], ...before.slice(2)]);
    await expect(canvas.getByText(/: place 2 of /)).toHaveAttribute('role', 'status');
  },
};
