import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { removePart } from '../changes/remove-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { ProblemsPanel } from './problems-panel.tsx';

const meta = {
  title: 'designer/problems',
  component: ProblemsPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof ProblemsPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const None: Story = {};
export const Some: Story = {
  parameters: {
    draft: {
      changes: [
        setCardinality('td-netbook-bundle', '/components/terminal', { min: 3, max: 2 }),
        removePart('td-netbook-bundle', '/groups/plan/plan-300'),
      ],
    },
  },
};
export const InEnglish: Story = { ...Some, globals: { locale: 'en' } };

/** A problem that has a fix is mended with one click. */
export const Fixed: Story = {
  globals: { locale: 'en' },
  parameters: { draft: { changes: [setCardinality('td-netbook-bundle', '/components/terminal', { min: 3, max: 2 })] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Fix' }, { timeout: 8000 }));
    await waitFor(() => expect(canvas.queryByText(/is more than at most/)).toBeNull(), { timeout: 8000 });
  },
};
