import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { storyView } from '../../.storybook/draft-frame.tsx';
import { compareWorkspaces } from '../../core/release/index.ts';
import { addOptions } from '../designer/changes/add-parts.ts';
import { removePart } from '../designer/changes/remove-part.ts';
import { setCardinality } from '../designer/changes/set-cardinality.ts';
import { setChargeAmount } from '../designer/changes/set-charge-amount.ts';
import { setField } from '../designer/changes/set-field.ts';
import { emptyLog, record } from '../designer/model/command-log.ts';
import { documentOf, withChanges, workspaceOfDocument } from '../designer/model/draft-document.ts';
import { ChangeList } from './change-list.tsx';

const released = documentOf(storyView.baseDefinitions);
const edited = [
  setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' }),
  setChargeAmount('td-netbook-price', 'device-price', { spot: { type: 'row', index: 1 }, amount: '3699.00' }),
  setCardinality('td-netbook-bundle', '/groups/plan', { max: 2 }),
  removePart('td-netbook-bundle', '/groups/plan/plan-300'),
  addOptions('td-netbook-bundle', '/groups/plan', [{ id: 'tianjin-data-50', offering: 'tianjin-data-50' }]),
  setField(
    { type: 'rule', rule: { type: 'inline', offering: 'td-netbook-bundle', id: 'pro-needs-big-plan' } },
    { path: ['when', 'all', 1, 'value'], value: 'plan-100' },
  ),
].reduce(record, emptyLog(released)).document;
const before = workspaceOfDocument(released);
const after = workspaceOfDocument(withChanges(edited, { 'offering/home-pack-500': null }));

const meta = {
  title: 'release/changes',
  component: ChangeList,
  args: { before, after, changes: compareWorkspaces(before, after) },
} satisfies Meta<typeof ChangeList>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Sentences: Story = {};
export const WithPointers: Story = { args: { hasPointers: true } };
export const InEnglish: Story = { globals: { locale: 'en' } };
