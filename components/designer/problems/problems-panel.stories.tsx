import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { addComponents } from '../changes/add-parts.ts';
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

const slips = Array.from({ length: 120 }, (_, index) => ({ id: `part-${index}`, offering: 'gone' }));

/** Of hundreds only those in sight are drawn; each says which of how many it is, F8 and Tab go through all of them. */
export const Many: Story = {
  globals: { locale: 'en' },
  parameters: { draft: { changes: [addComponents('td-netbook-bundle', '', { parts: slips, isMandatory: false })] } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const list = await canvas.findByRole('list', undefined, { timeout: 8000 });
    const rows = () => within(list).getAllByRole('listitem');
    await waitFor(() => expect(rows().length).toBeGreaterThan(3));
    await expect(rows().length).toBeLessThan(40);
    await expect(Number(rows()[0]?.getAttribute('aria-setsize'))).toBeGreaterThanOrEqual(120);
    await userEvent.keyboard('{F8}{F8}');
    await expect(canvas.getByRole('status')).toHaveTextContent(/gone/);
    const first = rows()[0]?.querySelector('button');
    first?.focus();
    for (let step = 0; step < 60; step++) await userEvent.tab();
    const reached = document.activeElement?.closest('li');
    await expect(Number(reached?.getAttribute('aria-posinset'))).toBeGreaterThan(20);
    await expect(rows().length).toBeLessThan(40);
  },
};
export const ManyInChinese: Story = { parameters: Many.parameters };
