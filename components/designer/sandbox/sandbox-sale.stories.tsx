import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { ApiProvider } from '../../api-provider.tsx';
import { SandboxSale } from './sandbox-sale.tsx';

const meta = {
  title: 'designer/sandbox',
  component: SandboxSale,
  args: { draft: 'story', offering: 'td-netbook-bundle' },
  decorators: [
    (Story, { args }) => (
      <ApiProvider>
        <DraftFrame offering={args.offering}>
          <Story />
        </DraftFrame>
      </ApiProvider>
    ),
  ],
} satisfies Meta<typeof SandboxSale>;
export default meta;

export const Typical: StoryObj<typeof meta> = {};
