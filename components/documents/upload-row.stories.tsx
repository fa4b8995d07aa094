import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { UploadRow } from './upload-row.tsx';

const file = new File([new Uint8Array(3_400_000)], '张伟身份证正反面扫描件（二零二六年十一月）.png', { type: 'image/png' });
const meta = {
  title: 'documents/upload',
  component: UploadRow,
  args: { onRetry: () => undefined, onDismiss: () => undefined },
  render: (args) => (
    <ul>
      <UploadRow {...args} />
    </ul>
  ),
} satisfies Meta<typeof UploadRow>;
export default meta;
type Story = StoryObj<typeof meta>;

export const OnItsWay: Story = { args: { upload: { key: 1, file, progress: 0.6, fault: null } } };
export const ConnectionLost: Story = { args: { upload: { key: 1, file, progress: 0, fault: { code: 'unreachable', params: {} } } } };
export const TooLarge: Story = {
  args: { upload: { key: 1, file, progress: 0, fault: { code: 'body-too-large', params: {} } } },
  globals: { locale: 'en' },
};
