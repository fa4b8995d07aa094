import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Field } from './field.tsx';
import { FormDialog } from './form-dialog.tsx';
import { Input } from './input.tsx';

function NameOnly({ onConfirm, onClose }: { readonly onConfirm: (name: string) => void; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  return (
    <FormDialog title="New" onClose={onClose} confirmLabel="Create" isComplete={name !== ''} onConfirm={() => onConfirm(name)}>
      {(isTried) => (
        <Field label="Name" required error={isTried && name === '' ? 'Please fill this in' : undefined}>
          <Input value={name} onChange={(event) => setName(event.target.value)} />
        </Field>
      )}
    </FormDialog>
  );
}

const meta = {
  title: 'ui/form-dialog',
  component: NameOnly,
  args: { onConfirm: fn(), onClose: fn() },
} satisfies Meta<typeof NameOnly>;
export default meta;
type Story = StoryObj<typeof meta>;

/** What is missing is told after the first try and has the focus; Enter in a field goes on, Escape leaves. */
export const Incomplete: Story = {
  play: async ({ args }) => {
    const dialog = within(await within(document.body).findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Create' }));
    const field = dialog.getByRole('textbox');
    await expect(dialog.getByText('Please fill this in')).toBeVisible();
    await waitFor(() => expect(field).toHaveFocus());
    await expect(args.onConfirm).not.toHaveBeenCalled();
    await userEvent.type(field, '{Enter}');
    await expect(args.onConfirm).not.toHaveBeenCalled();
    await userEvent.type(field, 'Home{Enter}');
    await expect(args.onConfirm).toHaveBeenCalledWith('Home');
    await userEvent.keyboard('{Escape}');
    await expect(args.onClose).toHaveBeenCalled();
  },
};
