import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { DraftFrame } from '../../../.storybook/draft-frame.tsx';
import { ApiProvider } from '../../api-provider.tsx';
import { retireOffering } from '../changes/retire-offering.ts';
import { CatalogueExplorer } from './catalogue-explorer.tsx';

const meta = {
  title: 'designer/explorer',
  component: CatalogueExplorer,
  args: { draft: 'story' },
  decorators: [
    (Story, { parameters }) => (
      <ApiProvider>
        <DraftFrame offering="td-netbook-bundle" {...parameters.draft}>
          <Story />
        </DraftFrame>
      </ApiProvider>
    ),
  ],
} satisfies Meta<typeof CatalogueExplorer>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Typical: Story = {};
export const NarrowedInEnglish: Story = {
  globals: { locale: 'en' },
  parameters: {
    draft: {
      search: '?class=family,enterprise&standing=sold&on=2009-05-17',
      changes: [retireOffering('mobile-home-2009', '2027-01-01T00:00:00+08:00')],
    },
  },
};
export const NothingFound: Story = { parameters: { draft: { search: '?q=%E6%B2%A1%E6%9C%89' } } };
