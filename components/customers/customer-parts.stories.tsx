import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useState } from 'react';
import { customerPage, preview, products, view } from '../../.storybook/counter-data.ts';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { CustomerTable } from './customer-index.tsx';
import { EditDialog } from './edit-dialog.tsx';
import { InstalledProducts } from './installed-products.tsx';
import { MergeMoves } from './merge-dialog.tsx';
import type { CustomerEditing } from './use-customer-edit.ts';

const editing: CustomerEditing = {
  save: async () => true,
  isBusy: false,
  error: null,
  conflict: null,
  seen: view,
  keepMine: async () => true,
  takeTheirs: () => {},
};

function Edit({ given }: { readonly given: Partial<CustomerEditing> }) {
  const [name, setName] = useState('赵家（新）');
  return (
    <EditDialog title="修改资料：赵家" editing={{ ...editing, ...given }} onSubmit={async () => false} onClose={() => {}}>
      <Field label="家庭名称">
        <Input value={name} onChange={(event) => setName(event.target.value)} />
      </Field>
    </EditDialog>
  );
}

const meta = { title: 'customers/parts' } satisfies Meta;
export default meta;
type Story = StoryObj;

export const Products: Story = { render: () => <InstalledProducts products={products} customer="zhao" /> };
export const ProductsInEnglish: Story = { ...Products, globals: { locale: 'en' } };
export const NoProducts: Story = { render: () => <InstalledProducts products={[]} customer="zhao" /> };
export const Merge: Story = { render: () => <MergeMoves preview={preview} /> };
export const List: Story = { render: () => <CustomerTable found={customerPage} onPage={() => {}} /> };
export const ListCapped: Story = {
  render: () => <CustomerTable found={{ ...customerPage, isCapped: true }} onPage={() => {}} />,
  globals: { locale: 'en' },
};
export const ListEmpty: Story = { render: () => <CustomerTable found={{ ...customerPage, customers: [], total: 0 }} onPage={() => {}} /> };
export const Editing: Story = { render: () => <Edit given={{}} /> };
export const EditingFailed: Story = { render: () => <Edit given={{ error: new Error('away') }} /> };
const changed = {
  ...view,
  customer: { ...view.customer, phone: '138 **** 8001', idVerified: false },
  sites: [{ id: 's1', name: '花园路', address: '郑州市金水区花园路甲 6 号', region: 'henan', coverage: 'unknown' as const }],
};
export const EditingInConflict: Story = { render: () => <Edit given={{ conflict: changed }} /> };
