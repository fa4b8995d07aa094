import { valueAt, writeAt } from '../../forms/field-path.ts';
import { type FixMaker, fixChange } from '../broken-place.ts';

/** What is copied says so, so that nobody takes it for a translation. */
const marks = { 'zh-CN': '（待译）', en: ' (to be translated)' } as const;
const others = { 'zh-CN': 'en', en: 'zh-CN' } as const;
const longest = 500;
type Language = keyof typeof marks;
const isLanguage = (key: unknown): key is Language => key === 'zh-CN' || key === 'en';

/** The text of the other language where one is missing, marked for whoever translates it. */
export const fillTranslation: FixMaker = (place) => {
  const { issue, path, definition } = place;
  const missing = issue.code === 'missing-property' ? issue.params.property : path.at(-1);
  if (!isLanguage(missing)) return null;
  const around = issue.code === 'missing-property' ? path : path.slice(0, -1);
  const text = valueAt(definition, [...around, others[missing]]);
  if (typeof text !== 'string' || text.trim() === '') return null;
  const filled = `${text.slice(0, longest - marks[missing].length)}${marks[missing]}`;
  return fixChange('fill-translation', place, (written) => writeAt(written, [...around, missing], filled));
};
