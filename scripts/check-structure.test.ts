import { describe, expect, it } from 'vitest';
import { checkMessages } from './structure/check-messages.ts';
import { checkSource } from './structure/check-source.ts';
import { structureLaws } from './structure/laws.ts';

const seedIds = new Set(['netbook-bundle']);
const lawsBroken = (path: string, text: string): string[] => checkSource(path, text, seedIds).map(({ law }) => law);

const violations: readonly (readonly [law: string, path: string, text: string])[] = [
  ['file-names-say-what-is-inside', 'server/runtime/order/utils.ts', ''],
  ['file-names-say-what-is-inside', 'core/order/types.ts', ''],
  ['file-names-say-what-is-inside', 'components/OrderForm.tsx', ''],
  ['no-type-assertions', 'server/env.ts', 'export const port = read() as number;'],
  ['no-type-assertions', 'server/env.ts', 'export const port = <number>read();'],
  ['no-type-assertions', 'server/env.ts', 'export const port = read()!;'],
  ['no-type-assertions', 'server/env.ts', 'export const read = (input: any) => input;'],
  ['pages-are-thin', 'app/sell/page.tsx', 'export const line = 1;\n'.repeat(61)],
  ['environment-is-read-once', 'server/main.ts', 'export const port = process.env.PORT;'],
  ['sql-stays-in-the-store', 'server/runtime/find.ts', "export const query = 'SELECT id FROM orders';"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is source text
  ['sql-stays-in-the-store', 'server/runtime/find.ts', 'export const query = `delete from ${table}`;'],
  ['no-product-in-code', 'components/order-form/slot.tsx', "export const isNetbook = (id: string) => id === 'netbook-bundle';"],
  ['parts-load-in-their-own-place', 'components/sell/desk.tsx', "const Dialog = dynamic(() => import('./dialog.tsx'));"],
  ['parts-load-in-their-own-place', 'components/sell/desk.tsx', "const Dialog = dynamic(() => import('./dialog.tsx'), { ssr: false });"],
  ['no-test-is-left-out', 'core/order/decide.test.ts', "it.skip('refuses', () => {});"],
  ['no-test-is-left-out', 'e2e/sell.spec.ts', "test.describe.only('selling', () => {});"],
  ['no-unfinished-business', 'core/order/decide.ts', `// ${'TO'}${'DO'} later`],
];

describe('the structure check', () => {
  it.each(violations)('reports %s in %s', (law, path, text) => {
    expect(lawsBroken(path, text)).toEqual([law]);
  });

  it('has a planted violation of each law', () => {
    expect([...new Set(violations.map(([law]) => law))]).toEqual(structureLaws.map(({ name }) => name));
  });

  it.each([
    ['server/env.ts', 'export const port = process.env.PORT;'],
    ['core/order/states.ts', "export const states = ['draft'] as const;"],
    ['core/order/states.test.ts', 'export const order = {} as Order;'],
    ['app/sell/page.tsx', 'export default function Page() { return null; }'],
    ['server/store/sqlite/statements.ts', "export const query = 'select id from orders';"],
    ['server/runtime/words.ts', "export const words = 'Choose a plan from the list';"],
    ['components/order-form/order-form.stories.tsx', "export const offering = 'netbook-bundle';"],
    ['components/sell/desk.tsx', "const Dialog = dynamic(() => import('./dialog.tsx'), { loading: nothing });"],
    ['core/definition/laws/ids-are-unique.ts', ''],
  ])('has nothing against %s', (path, text) => {
    expect(lawsBroken(path ?? '', text ?? '')).toEqual([]);
  });
});

describe('the message check', () => {
  it('names a key that one language lacks, and arguments that differ', () => {
    const chinese = { order: { title: '订单', lines: '{count} 行' }, extra: '多' };
    const english = { order: { title: 'Order', lines: '{lines} lines' }, more: 'More' };
    const found = checkMessages('orders.json', chinese, english, ['zh-CN', 'en']);
    expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'messages/en/orders.json: "extra" is missing',
      'messages/zh-CN/orders.json: "more" is missing',
      'messages/en/orders.json: "order.lines" takes (lines), zh-CN (count)',
    ]);
  });

  it('takes plural branches for text, not for arguments', () => {
    const found = checkMessages('a.json', { n: '{count} 项' }, { n: '{count, plural, one {# item} other {# items}}' }, ['zh-CN', 'en']);
    expect(found).toEqual([]);
  });
});
