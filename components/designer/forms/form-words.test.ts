import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { channelForm } from '../channels/channel-form.ts';
import { acceptanceRuleForm, inlineRuleForm, namedConditionForm } from '../rules/rule-forms.ts';
import { chargeForms } from '../tariffs/charge-forms.ts';
import { attachmentForm, tariffForm } from '../tariffs/tariff-form.ts';
import type { Control, Fields } from './control.ts';
import { fieldWordsOf } from './use-field-words.ts';

const forms: Readonly<Record<string, Fields>> = {
  rule: acceptanceRuleForm,
  'inline-rule': inlineRuleForm,
  condition: namedConditionForm,
  tariff: tariffForm,
  attachment: attachmentForm,
  channel: channelForm,
  ...Object.fromEntries(Object.entries(chargeForms).map(([type, { fields }]) => [type, fields])),
};

type Named = { readonly form: string; readonly property: string; readonly choices: readonly string[] };

function namesIn(form: string, property: string, control: Control): Named[] {
  const inner = `${form}-${property}`;
  const here = (choices: readonly string[]): Named[] => [{ form, property, choices }];
  if (control.type === 'fixed' || control.type === 'charges') return [];
  if (control.type === 'choice' || control.type === 'choices') return here(control.values);
  if (control.type === 'group' || control.type === 'rows') return [...here([]), ...namesOf(inner, control.fields)];
  if (control.type === 'variants')
    return [
      ...here(Object.keys(control.variants)),
      ...Object.entries(control.variants).flatMap(([type, { fields }]) => namesOf(type, fields)),
    ];
  if (control.type === 'shapes')
    return [
      ...here(Object.keys(control.shapes)),
      ...Object.values(control.shapes).flatMap((shape) => namesIn(form, property, shape.control)),
    ];
  return here([]);
}
const namesOf = (form: string, fields: Fields): Named[] =>
  Object.entries(fields).flatMap(([property, { control }]) => namesIn(form, property, control));

describe.each(['zh-CN', 'en'])('words of forms in %s', (locale) => {
  const text = readFileSync(join(import.meta.dirname, `../../../messages/${locale}/forms.json`), 'utf8');
  const words = (form: string) => fieldWordsOf(form, createTranslator({ locale, messages: JSON.parse(text) }));
  const all = Object.entries(forms).flatMap(([form, fields]) => namesOf(form, fields));

  it('name every property and every choice', () => {
    expect(all.length).toBeGreaterThan(100);
    const missing = all.flatMap(({ form, property, choices }) => {
      const { label, choice } = words(form);
      return [
        ...(label(property) === property ? [`${form}: ${property}`] : []),
        // Units are written alike in every language.
        ...choices
          .filter((value) => choice(property, value) === value && (locale !== 'en' || !/^[a-zA-Z]+$/.test(value)))
          .map((value) => `${property}: ${value}`),
      ];
    });
    expect(missing.filter((each) => !/: [KMG]B$/.test(each))).toEqual([]);
  });
});
