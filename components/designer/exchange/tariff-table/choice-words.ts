import { fieldWordsOf } from '../../forms/use-field-words.ts';
import type { GridColumn } from '../../tariffs/grid/grid-columns.ts';

/** What a choice is called in each language; the one that is written first. */
export type ChoiceWords = (column: GridColumn, value: string) => readonly [string, ...string[]];

type Texts = { readonly [key: string]: string | Texts };
const isTexts = (value: unknown): value is Texts => typeof value === 'object' && value !== null;

function textsAt(texts: Texts, key: string): string | undefined {
  let found: string | Texts | undefined = texts;
  for (const part of key.split('.')) found = typeof found === 'string' ? undefined : found?.[part];
  return typeof found === 'string' ? found : undefined;
}
const reader = (texts: unknown) => {
  const area = isTexts(texts) ? texts : {};
  return Object.assign((key: string) => textsAt(area, key) ?? key, { has: (key: string) => textsAt(area, key) !== undefined });
};

const wordsOf = (forms: unknown, design: unknown) => {
  const fields = fieldWordsOf('', reader(forms));
  const types = reader(design);
  return (column: GridColumn, value: string): string => (column === 'type' ? types(`charge.type.${value}`) : fields.choice(column, value));
};

/** A table may come from somebody who works in the other language: its texts are loaded with the table. */
export async function loadChoiceWords(locale: string): Promise<ChoiceWords> {
  const [zhForms, zhDesign, enForms, enDesign] = await Promise.all([
    import('../../../../messages/zh-CN/forms.json'),
    import('../../../../messages/zh-CN/design.json'),
    import('../../../../messages/en/forms.json'),
    import('../../../../messages/en/design.json'),
  ]);
  const [zh, en] = [wordsOf(zhForms.default, zhDesign.default), wordsOf(enForms.default, enDesign.default)];
  return locale === 'en'
    ? (column, value) => [en(column, value), zh(column, value)]
    : (column, value) => [zh(column, value), en(column, value)];
}
