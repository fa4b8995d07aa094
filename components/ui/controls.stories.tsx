import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { useState } from 'react';
import { Button } from './button.tsx';
import { Checkbox } from './checkbox.tsx';
import { Field } from './field.tsx';
import { Input } from './input.tsx';
import { RadioGroup } from './radio-group.tsx';
import { Select } from './select.tsx';

/** Every control once, in the states that a form puts it in. */
function Controls({ isReadOnly = false, error }: { readonly isReadOnly?: boolean; readonly error?: string }) {
  const [plan, setPlan] = useState<string | null>('b');
  const [isSeen, setIsSeen] = useState(true);
  return (
    <div className="flex max-w-md flex-col gap-4">
      <Field label="号码" help="11 位" required error={error}>
        <Input defaultValue="188 0000 0001" readOnly={isReadOnly} />
      </Field>
      <Field label="套餐">
        <Select
          value={plan}
          onChange={setPlan}
          isReadOnly={isReadOnly}
          options={[
            { value: 'a', label: '50 元' },
            { value: 'b', label: '100 元' },
            { value: 'c', label: '300 元', note: '须配 TD 终端', isUnavailable: true },
          ]}
        />
      </Field>
      <Field label="付费方式" isGroup>
        <RadioGroup
          value={plan}
          onChange={setPlan}
          options={[
            { value: 'a', label: '本人' },
            { value: 'b', label: '家长' },
          ]}
        />
      </Field>
      <Checkbox checked={isSeen} onChange={setIsSeen} label="已查验身份证原件" isReadOnly={isReadOnly} />
      <div className="flex flex-wrap gap-2">
        <Button variant="primary">提交</Button>
        <Button>保存</Button>
        <Button variant="ghost">取消</Button>
        <Button variant="danger">删除</Button>
        <Button isBusy>正在保存</Button>
        <Button aria-disabled>不可用</Button>
      </div>
    </div>
  );
}

const meta = { title: 'ui/controls', component: Controls } satisfies Meta<typeof Controls>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const Invalid: Story = { args: { error: '号码须为 11 位' } };
export const ReadOnly: Story = { args: { isReadOnly: true } };
