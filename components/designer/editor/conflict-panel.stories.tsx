import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DraftFrame, storyDraft, storyView } from '../../../.storybook/draft-frame.tsx';
import type { Definition } from '../../../core/definition/index.ts';
import type { TheirDefinition } from '../../../server/api/contract.ts';
import { addDefinitions } from '../changes/add-definitions.ts';
import { removeDefinition } from '../changes/remove-definition.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import type { DraftBackend } from '../model/draft-session.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { SaveBadge } from './save-badge.tsx';

const priced = setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' });
const category = (zh: string, en: string): Definition => ({
  $schema: 'urn:offerwright:schema:v1:category',
  kind: 'category',
  id: 'new',
  name: { 'zh-CN': zh, en },
  provenance: [{ grade: 'illustrative' }],
});
const made = (zh: string, en: string) => addDefinitions([category(zh, en)]);
const fee200 = storyView.baseDefinitions.find(({ id }) => id === 'td-data-200-fee');
if (!fee200) throw new Error('No such seed');
const taken = removeDefinition(fee200);

const meta = {
  title: 'designer/saving',
  component: ConflictPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" changes={[priced]} {...parameters.draft}>
        <SaveBadge />
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof ConflictPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Saved: Story = {};
export const Offline: Story = { parameters: { draft: { backend: { save: () => Promise.reject(new Error('away')) } } } };

const theirs = (key: string, changes: object, isSelf = false) => ({
  [key]: {
    definition: { ...storyView.baseDefinitions.find(({ kind, id }) => `${kind}/${id}` === key), ...changes } as never,
    by: isSelf ? storyDraft.savedBy : '赵资费 Zhao',
    at: '2009-05-17T11:42:00+08:00',
    isSelf,
  },
});
const answering = (answer: Readonly<Record<string, TheirDefinition>>): Partial<DraftBackend> => ({
  save: async () => ({ ok: true, draft: { ...storyDraft, version: 4 }, theirs: answer }),
});
const renamed = theirs('tariff/td-data-100-fee', { name: { 'zh-CN': '100 元流量资费（新）', en: 'Data fee 100 (new)' } });

export const Conflict: Story = {
  parameters: { draft: { backend: answering(renamed) } },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert', {}, { timeout: 3000 });
  },
};
/** Removed here, renamed in another window; and a category that both made. */
export const Many: Story = {
  parameters: {
    draft: {
      changes: [priced, taken, made('新目录', 'Ours')],
      backend: answering({
        ...renamed,
        ...theirs('tariff/td-data-200-fee', { name: { 'zh-CN': '200 元', en: 'Fee 200' } }, true),
        ...theirs('category/new', { ...category('别的目录', 'Another') }),
      }),
    },
  },
  play: async ({ canvas }) => {
    await canvas.findByRole('alert', {}, { timeout: 3000 });
  },
};

const both = {
  draft: { changes: [made('新目录', 'Ours')], backend: answering(theirs('category/new', { ...category('别的目录', 'Another') })) },
};

/** Two made a category under one code. */
export const MadeTwice: Story = {
  parameters: both,
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: /两个都保留：新目录/ }, { timeout: 5000 });
  },
};

/** Theirs keeps the code, mine takes the next one, and the question is answered. */
export const KeptBoth: Story = {
  globals: { locale: 'en' },
  parameters: both,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: /Keep both: Ours/ }, { timeout: 5000 }));
    await waitFor(() => expect(canvas.queryByRole('alert')).toBeNull());
    await expect(canvas.getByRole('status')).not.toHaveAttribute('data-save', 'conflict');
  },
};
