import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { TariffPanel } from './tariff-panel.tsx';

const meta = {
  title: 'designer/tariffs',
  component: TariffPanel,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <Story />
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof TariffPanel>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const ByCount: Story = { parameters: { draft: { offering: 'vnet-2009' } } };
export const OnlyDeclared: Story = { parameters: { draft: { offering: 'huawei-t1600-contract-2010' } } };
export const StepsInACall: Story = { parameters: { draft: { offering: 'td-home-phone-shanghai-2009' } } };
export const NoAmount: Story = {
  parameters: { draft: { changes: [setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '9x' })] } },
};
