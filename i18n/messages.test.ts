import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { locales } from './locale.ts';
import { loadMessages, messageAreas } from './messages.ts';

const keysOf = (messages: unknown, prefix = ''): string[] =>
  typeof messages === 'object' && messages !== null
    ? Object.entries(messages).flatMap(([key, value]) => keysOf(value, prefix === '' ? key : `${prefix}.${key}`))
    : [prefix];

const [chinese, english] = await Promise.all(locales.map(loadMessages));

describe('messages', () => {
  it.each(messageAreas)('of %s have the same keys in both languages', (area) => {
    expect(keysOf(english?.[area]).sort()).toEqual(keysOf(chinese?.[area]).sort());
  });

  it('would be seen if one were malformed', () => {
    const problems: string[] = [];
    const t = createTranslator({ locale: 'en', messages: { planted: '{n, plural, one {#}' }, onError: ({ code }) => problems.push(code) });
    t('planted' as never);
    expect(problems).toEqual(['INVALID_MESSAGE']);
  });

  it.each(locales)('are well-formed ICU in %s', async (locale) => {
    const messages = await loadMessages(locale);
    const problems: string[] = [];
    const t = createTranslator({ locale, messages, onError: (error) => problems.push(`${error.code} ${error.originalMessage}`) });
    for (const key of keysOf(messages)) t(key as never);
    // A parameter that is not given is no fault of the text.
    expect(problems.filter((problem) => problem.startsWith('INVALID_MESSAGE'))).toEqual([]);
  });
});
