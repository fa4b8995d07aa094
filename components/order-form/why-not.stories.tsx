import type { Meta, StoryObj } from '@storybook/nextjs-vite';
import { draftOf, emptySale, household, type Sale } from '../../.storybook/seed-catalogue.ts';
import { openQuestions, type SlotValue, type Unavailability } from '../../core/configure/index.ts';
import { WhyNot } from './why-not.tsx';

type Choice = { readonly slot: string; readonly option: string; readonly value: SlotValue };
type AskedProps = { readonly sale: Sale; readonly choice?: Choice };

/** As Alt+W finds it, on an option or on the order as it stands. */
function Asked({ sale, choice }: AskedProps) {
  const draft = draftOf(sale);
  const slot = choice && draft.view.slot(choice.slot);
  const options = slot?.type === 'choice' || slot?.type === 'installed' ? slot.options : [];
  const reasons: readonly Unavailability[] = options.find(({ id }) => id === choice?.option)?.availability.reasons ?? [];
  const explained = choice ? draft.explain({ [choice.slot]: choice.value }) : null;
  const { items, form, outcomes } = draft.configuration();
  return (
    <WhyNot
      why={{
        reasons: reasons.map((reason) => ({ reason, explanation: reason.rule ? explained?.get(reason.rule) : undefined })),
        questions: openQuestions({ outcomes }),
        items,
        form,
      }}
      onGo={() => {}}
    />
  );
}

const meta = { title: 'order-form/why not', component: Asked } satisfies Meta<typeof Asked>;
export default meta;
type Story = StoryObj<typeof meta>;

const elsewhere: Choice = { slot: '/roles/member/m1/product', option: 'line-13800000003', value: 'line-13800000003' };

export const Open: Story = { args: { sale: emptySale } };
export const OpenInEnglish: Story = { args: { sale: emptySale }, globals: { locale: 'en' } };
export const Refused: Story = { args: { sale: household, choice: elsewhere } };
export const RefusedInEnglish: Story = { args: { sale: household, choice: elsewhere }, globals: { locale: 'en' } };
