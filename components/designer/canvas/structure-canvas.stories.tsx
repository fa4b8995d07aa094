import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { addLink } from '../changes/add-link.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { StructureCanvas } from './structure-canvas.tsx';

const meta = {
  title: 'designer/canvas',
  component: StructureCanvas,
  decorators: [
    (Story, { parameters }) => (
      <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
        <div className="h-[32rem]">
          <Story />
        </div>
      </DraftFrame>
    ),
  ],
} satisfies Meta<typeof StructureCanvas>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
export const WithRoles: Story = { parameters: { draft: { offering: 'mobile-home-2009' } } };
export const Changed: Story = {
  parameters: {
    draft: {
      changes: [setChargeAmount('td-data-100-fee', 'monthly-fee', { spot: { type: 'fixed' }, amount: '95.00' })],
      search: '?at=/groups/plan/plan-100',
    },
  },
};
/** A rule that excludes, drawn between two parts. */
export const Excluding: Story = { parameters: { draft: { offering: 'mzone-music-line-2009' } } };
/** Every line that a person can draw, and one that would lead in a circle: refused before it is made. */
export const Linked: Story = {
  parameters: {
    draft: {
      offering: 'mobile-home-2009',
      changes: [
        addLink('mobile-home-2009', {
          type: 'require',
          from: '/roles/home-product',
          to: '/components/broadband',
          reason: { 'zh-CN': '家庭产品须有宽带', en: 'A home product needs broadband' },
        }),
        setReliesOn('mobile-home-2009', '/groups/shared-pack', 'broadband'),
      ],
      search: '?at=/components/broadband',
    },
  },
};
