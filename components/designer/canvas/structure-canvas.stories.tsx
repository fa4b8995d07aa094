import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { addLink } from '../changes/add-link.ts';
import { removePart } from '../changes/remove-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
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
/** What each part costs, in an order with one of everything. */
export const Prices: Story = { parameters: { draft: { offering: 'mobile-home-2009', search: '?overlay=price&sample=everything' } } };
export const Rules: Story = { parameters: { draft: { offering: 'mobile-home-2009', search: '?overlay=rules&sample=everything' } } };
/** Against the release: + − ~, with words. */
export const Changes: Story = {
  parameters: {
    draft: {
      offering: 'mobile-home-2009',
      changes: [removePart('mobile-home-2009', '/components/broadband'), setCardinality('mobile-home-2009', '/roles/member', { max: 6 })],
      search: '?overlay=changes',
    },
  },
};
