import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { PasteDialog } from './paste-dialog.tsx';

const meta = {
  title: 'designer/paste',
  component: PasteDialog,
  args: { clipboard: null, onClose: () => undefined },
  decorators: [
    (Story) => (
      <DraftFrame offering="td-netbook-bundle">
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof PasteDialog>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Empty: Story = {};
export const Understood: Story = {
  args: { clipboard: { text: '组成\t最少\t最多\t默认\t所属\nusim\t0\t2\t1\t\nbroadband-xdsl\t0\t1\t\t\n', html: '' } },
};
/** Wrong types, an unknown code, a row that is too long, and cells that were merged. */
export const WithWrongCells: Story = {
  globals: { locale: 'en' },
  args: {
    clipboard: {
      text: '',
      html: '<table><tr><td>Part</td><td>Min</td><td>Max</td></tr><tr><td>usim</td><td rowspan="2">one</td><td>1</td></tr><tr><td>no-such-thing</td><td>1.5</td><td>more</td></tr></table>',
    },
  },
};
