import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import configuration from '../.dependency-cruiser.mjs';

/** Files that break no rule by themselves, and the packages that planted imports name. */
const surroundings: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'tsconfig.json': '{ "compilerOptions": { "module": "esnext", "moduleResolution": "bundler" } }',
  'app/page.tsx': 'export const page = 1;',
  'catalog-seeds/shop/offering.json': '{}',
  'components/order-form/order-form.tsx': 'export const orderForm = 1;',
  'core/configure/index.ts': "export { judge } from './judge.ts';",
  'core/configure/judge.ts': "import { ok } from '../kernel/result.ts';\nexport const judge = ok;",
  'core/definition/index.ts': 'export const readDefinition = 1;',
  'core/kernel/result.ts': 'export const ok = 1;',
  'core/testing/builders.ts': 'export const anOrder = 1;',
  'server/api/contract.ts': 'export type SessionView = string;',
  'server/api/root.ts': 'export const root = 1;',
  'server/store/store.ts': 'export type Store = string;\nexport const store = 1;',
  ...Object.fromEntries(
    ['react', 'hono', 'better-sqlite3', 'json-rules-engine', 'ajv', '@noble/hashes'].flatMap((name) => [
      [`node_modules/${name}/package.json`, `{ "name": "${name}", "main": "index.js" }`],
      [`node_modules/${name}/index.js`, 'module.exports = {};'],
    ]),
  ),
};

/** Beside each rule one file that breaks it, and nothing else, unless `also` says so. */
const violations: readonly { readonly rule: string; readonly file: string; readonly text: string; readonly also?: string }[] = [
  { rule: 'no-cycles', file: 'server/runtime/circle.ts', text: "import { square } from './square.ts';\nexport const circle = square;" },
  { rule: 'imports-resolve', file: 'server/lost.ts', text: "import { gone } from './gone.ts';\nexport const lost = gone;" },
  {
    rule: 'core-is-pure',
    file: 'core/order/impure.ts',
    text: "import { readFileSync } from 'node:fs';\nexport const impure = readFileSync;",
  },
  {
    rule: 'stages-open-by-their-door',
    file: 'server/runtime/back-door.ts',
    text: "import { judge } from '../../core/configure/judge.ts';\nexport const backDoor = judge;",
  },
  {
    rule: 'early-stages-know-no-later-ones',
    file: 'core/compile/prophet.ts',
    text: "import { judge } from '../configure/index.ts';\nexport const prophet = judge;",
  },
  {
    rule: 'kernel-is-the-bottom',
    file: 'core/kernel/climber.ts',
    text: "import { readDefinition } from '../definition/index.ts';\nexport const climber = readDefinition;",
  },
  {
    rule: 'ui-knows-no-domain',
    file: 'components/ui/order-button.tsx',
    text: "import { orderForm } from '../order-form/order-form.tsx';\nexport const orderButton = orderForm;",
  },
  {
    rule: 'screens-see-the-server-as-a-type',
    file: 'components/orders/value.tsx',
    text: "import { root } from '../../server/api/root.ts';\nexport const value = root;",
  },
  {
    rule: 'screens-see-only-the-api',
    file: 'components/orders/store-type.tsx',
    text: "import type { Store } from '../../server/store/store.ts';\nexport type StoreType = Store;",
  },
  {
    rule: 'pages-see-the-server-as-a-type',
    file: 'app/orders/page.tsx',
    text: "import { root } from '../../server/api/root.ts';\nexport const page = root;",
  },
  {
    rule: 'nothing-imports-pages',
    file: 'components/shell/shell.tsx',
    text: "import { page } from '../../app/page.tsx';\nexport const shell = page;",
  },
  { rule: 'server-renders-nothing', file: 'server/runtime/render.ts', text: "import 'react';\nexport const render = 1;" },
  {
    rule: 'api-goes-through-runtime',
    file: 'server/api/short-cut.ts',
    text: "import { store } from '../store/store.ts';\nexport const shortCut = store;",
  },
  { rule: 'runtime-knows-no-transport', file: 'server/runtime/transport.ts', text: "import 'hono';\nexport const transport = 1;" },
  { rule: 'sql-stays-in-the-store', file: 'server/runtime/query.ts', text: "import 'better-sqlite3';\nexport const query = 1;" },
  {
    rule: 'second-judge-stays-on-the-server',
    file: 'components/orders/judge.tsx',
    text: "import 'json-rules-engine';\nexport const judge = 1;",
  },
  { rule: 'no-code-generation-in-the-browser', file: 'components/orders/validate.tsx', text: "import 'ajv';\nexport const validate = 1;" },
  {
    rule: 'test-support-never-ships',
    file: 'server/runtime/fixture.ts',
    text: "import { anOrder } from '../../core/testing/builders.ts';\nexport const fixture = anOrder;",
  },
  {
    rule: 'no-product-in-code',
    file: 'server/runtime/example.ts',
    text: "import example from '../../catalog-seeds/shop/offering.json';\nexport { example };",
  },
];

const legal: Readonly<Record<string, string>> = {
  'server/runtime/square.ts': "import { circle } from './circle.ts';\nexport const square = () => circle;",
  'core/order/pure.ts': "import '@noble/hashes';\nimport { judge } from '../configure/index.ts';\nexport const pure = judge;",
  'core/order/pure.test.ts': "import { anOrder } from '../testing/builders.ts';\nexport const tested = anOrder;",
  'components/orders/typed.tsx': "import type { SessionView } from '../../server/api/contract.ts';\nexport type Typed = SessionView;",
  'server/store/sqlite/open.ts': "import 'better-sqlite3';\nexport const open = 1;",
};

describe('the boundaries', () => {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'boundaries-')));
  const reported = new Map<string, Set<string>>();

  beforeAll(async () => {
    const planted = Object.fromEntries(violations.map(({ file, text }) => [file, text]));
    for (const [path, text] of Object.entries({ ...surroundings, ...legal, ...planted })) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    }
    const { options, ...rules } = configuration;
    const { output } = await cruise(['app', 'components', 'core', 'server'], {
      ...options,
      tsConfig: undefined,
      baseDir: tree,
      validate: true,
      ruleSet: rules,
    });
    if (typeof output === 'string') throw new Error(output);
    for (const { rule, from } of output.summary.violations)
      reported.set(rule.name, (reported.get(rule.name) ?? new Set<string>()).add(from));
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('have a planted violation each', () => {
    expect(violations.map(({ rule }) => rule).sort()).toEqual(configuration.forbidden?.map(({ name }) => name).sort());
  });

  it.each(violations)('$rule is reported where it is broken', ({ rule, file }) => {
    expect(reported.get(rule)).toContain(file);
  });

  it('say nothing of files that keep them', () => {
    const blamed = [...reported.values()].flatMap((files) => [...files]);
    for (const path of [...Object.keys(surroundings), ...Object.keys(legal).filter((file) => !file.endsWith('square.ts'))])
      expect(blamed).not.toContain(path);
  });

  it('carry a comment that teaches', () => {
    for (const rule of configuration.forbidden ?? []) expect(rule.comment?.length ?? 0, rule.name).toBeGreaterThan(60);
  });
});

describe('the purity of core', () => {
  const project = join(import.meta.dirname, '..', 'core', 'tsconfig.json');
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(project, ts.sys.readFile).config, ts.sys, dirname(project));

  it.each(['fetch("https://example.org")', 'process.exit()', 'console.log(1)', 'setTimeout(() => 1, 1)', 'window', 'document', 'Buffer'])(
    '%s does not compile there',
    (expression) => {
      const planted = join(dirname(project), 'planted.ts');
      const host = ts.createCompilerHost(options);
      const own = host.getSourceFile.bind(host);
      host.getSourceFile = (name, ...rest) =>
        name === planted ? ts.createSourceFile(name, `export const planted = ${expression};`, ts.ScriptTarget.ES2023) : own(name, ...rest);
      const program = ts.createProgram([planted], { ...options, incremental: false, skipLibCheck: true, skipDefaultLibCheck: true }, host);
      const codes = program.getSemanticDiagnostics(program.getSourceFile(planted)).map(({ code }) => code);
      expect(
        codes.some((code) => [2304, 2552, 2580, 2584, 2591].includes(code)),
        String(codes),
      ).toBe(true);
    },
  );
});
