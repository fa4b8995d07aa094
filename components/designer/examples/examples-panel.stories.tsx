import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DraftFrame, storyView } from '../../../.storybook/draft-frame.tsx';
import { importDefinitions } from '../changes/import-definitions.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { ExamplesPanel } from './examples-panel.tsx';

const dearer = setChargeAmount('td-data-50-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '58.00' });

const meta = {
  title: 'designer/examples',
  component: ExamplesPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <div className="w-[48rem] border border-line bg-canvas">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof ExamplesPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const AllHold: Story = {};
export const Family: Story = { parameters: { draft: { offering: 'mobile-home-2009' } }, globals: { locale: 'en' } };
export const None: Story = { parameters: { draft: { offering: 'td-router' } } };
const [recorded] = storyView.baseDefinitions.filter((each) => each.kind === 'example' && each.offering === 'td-netbook-bundle');
const many = Array.from({ length: 60 }, (_, index) => (recorded ? [{ ...recorded, id: `recorded-${index}` }] : [])).flat();

/** Sixty are run a few at a time. */
export const Many: Story = { parameters: { draft: { changes: [importDefinitions(many, false)] } } };
export const Differing: Story = { parameters: { draft: { changes: [dearer] } } };

/** What comes now is taken for expected, and the example holds again. */
export const Taken: Story = {
  globals: { locale: 'en' },
  parameters: { draft: { changes: [dearer] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const takes = () => canvas.queryAllByRole('button', { name: 'Take what comes now' });
    await canvas.findAllByRole('button', { name: 'Take what comes now' }, { timeout: 5000 });
    for (let left = takes().length; left > 0; left--) {
      const [take] = takes();
      if (take) await userEvent.click(take);
      await waitFor(() => expect(takes()).toHaveLength(left - 1), { timeout: 5000 });
    }
    await expect(await canvas.findByText(/examples come to what is expected/, undefined, { timeout: 5000 })).toBeVisible();
  },
};
