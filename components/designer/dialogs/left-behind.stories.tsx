import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, screen, within } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { useOfferingRows } from '../editor/use-offering.ts';
import { ConfirmMoveDialog } from './confirm-move-dialog.tsx';
import { RemovePartDialog } from './remove-part-dialog.tsx';

type AskedProps = { readonly edit: 'move' | 'remove' };

/** The netbook, which rules, tariffs, the form and examples name. */
function Asked({ edit }: AskedProps) {
  const row = useOfferingRows().find(({ place }) => place === '/components/terminal');
  if (!row) return null;
  return edit === 'remove' ? (
    <RemovePartDialog row={row} onClose={() => undefined} />
  ) : (
    <ConfirmMoveDialog place={row.place} spot={{ parent: '/groups/plan', before: null }} onClose={() => undefined} />
  );
}

/** What an edit of a part leaves behind is told before it is made. */
const meta = {
  title: 'designer/left behind',
  component: Asked,
  decorators: [
    (Story) => (
      <DraftFrame offering="td-netbook-bundle">
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof Asked>;
export default meta;
type Story = StoryObj<typeof meta>;

const tells = (places: RegExp) => async () => {
  const dialog = within(await screen.findByRole('dialog', undefined, { timeout: 12_000 }));
  await expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(2);
  await expect(dialog.getByRole('heading', { name: places })).toBeVisible();
};

export const Removed: Story = { args: { edit: 'remove' }, play: tells(/处引用它/) };
export const RemovedInEnglish: Story = { args: { edit: 'remove' }, globals: { locale: 'en' }, play: tells(/places name it/) };
export const Moved: Story = { args: { edit: 'move' }, play: tells(/不能跟着改/) };
export const MovedInEnglish: Story = { args: { edit: 'move' }, globals: { locale: 'en' }, play: tells(/cannot follow/) };
