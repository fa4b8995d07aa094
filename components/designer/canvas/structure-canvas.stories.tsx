import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { addLink } from '../changes/add-link.ts';
import { addComponents } from '../changes/add-parts.ts';
import { removePart } from '../changes/remove-part.ts';
import { setCardinality } from '../changes/set-cardinality.ts';
import { setChargeAmount } from '../changes/set-charge-amount.ts';
import { setReliesOn } from '../changes/set-relies-on.ts';
import { handlesOf } from './node-handles.ts';
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

const drawn = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>('.react-flow__node')];
const partKinds = ['offering', 'component', 'group', 'option', 'role'] as const;

export const Typical: Story = {};
export const InEnglish: Story = { globals: { locale: 'en' } };
/** Every kind of part. Lines meet each where it was said before it was drawn. */
export const WithRoles: Story = {
  parameters: { draft: { offering: 'mobile-home-2009' } },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(drawn(canvasElement).length).toBeGreaterThan(8), { timeout: 10_000 });
    const viewport = canvasElement.querySelector('.react-flow__viewport');
    const zoom = viewport ? new DOMMatrixReadOnly(getComputedStyle(viewport).transform).m22 : 1;
    for (const node of drawn(canvasElement)) {
      const kind = partKinds.find((each) => node.classList.contains(`react-flow__node-part-${each}`));
      const handles = [...node.querySelectorAll<HTMLElement>('.react-flow__handle')];
      const said = kind ? handlesOf({ kind, place: '', parent: kind === 'offering' ? null : '' }) : [];
      const { x, y } = node.getBoundingClientRect();
      const seen = handles.map((each) => {
        const box = each.getBoundingClientRect();
        return [each.dataset.handleid, Math.round((box.x - x) / zoom), Math.round((box.y - y) / zoom), each.offsetWidth, each.offsetHeight];
      });
      const places = said.map((each) => [each.id, Math.round(each.x), Math.round(each.y), each.width, each.height]);
      await expect(places.toSorted()).toEqual(seen.toSorted());
    }
  },
};
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

const many = Array.from({ length: 100 }, () => ({ id: 'added', offering: 'family-short-number' }));

/** More than a worker is asked for: what is out of sight is not drawn, and comes when a key leads there. */
export const Large: Story = {
  parameters: {
    draft: {
      offering: 'mobile-home-2009',
      changes: [addComponents('mobile-home-2009', '', { parts: many, isMandatory: false })],
    },
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(drawn(canvasElement).length).toBeGreaterThan(3), { timeout: 10_000 });
    await expect(drawn(canvasElement).length).toBeLessThan(40);
    drawn(canvasElement)[0]?.focus();
    await userEvent.keyboard('{ArrowRight}');
    await waitFor(() => expect(document.activeElement?.getAttribute('data-id')).toBe('place:/roles/head'));
  },
};
