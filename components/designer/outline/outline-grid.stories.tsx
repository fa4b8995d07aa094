import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { removePart } from '../changes/remove-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { OutlineGrid } from './outline-grid.tsx';

const meta = {
  title: 'designer/outline',
  component: OutlineGrid,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof OutlineGrid>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const WithRoles: Story = { parameters: { draft: { offering: 'mobile-home-2009', search: '?at=/roles/member' } } };
export const SimpleOffering: Story = { parameters: { draft: { offering: 'broadband-xdsl' } } };
export const Changed: Story = {
  parameters: {
    draft: {
      changes: [
        setCardinality('td-netbook-bundle', '/groups/plan', { min: 3, max: 2 }),
        removePart('td-netbook-bundle', '/groups/plan/plan-300'),
      ],
    },
  },
};
/** Shift+F10 opens what can be done to a part, and Escape leads back to its row. */
export const ActionsByKey: Story = {
  globals: { locale: 'en' },
  parameters: { draft: { search: '?at=/components/terminal' } },
  play: async ({ canvasElement }) => {
    const row = canvasElement.querySelector<HTMLElement>('[data-place="/components/terminal"]');
    row?.focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    const menu = await screen.findByRole('menu', {}, { timeout: 5_000 });
    await expect(await within(menu).findByRole('menuitem', { name: /Remove/ })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(row));
  },
};
