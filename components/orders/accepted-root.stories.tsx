import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { familySale, type Sale, storyHolders, typicalSale } from '../../.storybook/seed-catalogue.ts';
import { acceptedRoot } from '../../.storybook/stored-order.ts';
import type { OrderDocument } from '../../server/api/contract.ts';
import { ApiProvider } from '../api-provider.tsx';
import { AcceptedRootView } from './accepted-root.tsx';

type AcceptedProps = { readonly sale: Sale; readonly files?: readonly OrderDocument[] };

function Accepted({ sale, files }: AcceptedProps) {
  return (
    <ApiProvider>
      <AcceptedRootView root={acceptedRoot(sale)} holders={storyHolders} release={'a'.repeat(64)} files={files} />
    </ApiProvider>
  );
}

const copyIn = (slot: string, name: string): OrderDocument => ({
  id: name,
  root: 'r1',
  slot,
  document: 'identity-card',
  holder: 'c1',
  name,
  mediaType: 'image/png',
  size: 182_000,
  at: '2026-11-22T10:00:00+08:00',
  by: 'clerk',
});

const meta = { title: 'orders/accepted root', component: Accepted } satisfies Meta<typeof Accepted>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = { args: { sale: typicalSale } };
export const InEnglish: Story = { args: { sale: typicalSale }, globals: { locale: 'en' } };
export const WithRoles: Story = { args: { sale: familySale } };
export const PaperSeenOnly: Story = { args: { sale: typicalSale, files: [] } };
export const PaperCopied: Story = {
  args: { sale: typicalSale, files: [copyIn('/documents/identity-card', '身份证正面.png'), copyIn('/documents/other', '授权书.pdf')] },
};
