import { basename } from 'node:path';
import ts from 'typescript';
import { isProduct, isTest, type StructureLaw } from './law.ts';

const eachNode = (node: ts.Node, visit: (node: ts.Node) => void): void => {
  visit(node);
  ts.forEachChild(node, (child) => eachNode(child, visit));
};

const forbiddenNames = /^(utils?|helpers?|common|misc|manager|base|types|constants|shared|stuff)$/;
/** Names that Next and other tools demand are kebab-case too; only leading dots and underscores are theirs. */
const kebabName = /^[._]?[a-z0-9]+(-[a-z0-9]+)*$/;
const sqlText =
  /^\s*(select\s.*\sfrom\s|insert\s+(or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|(create|drop|alter)\s+(table|index|view|trigger)\s|pragma\s|begin\s+immediate)/is;
/** Spelled so that this line is not its own finding. */
const unfinishedWord = /(\/\/|\*).*\b(TO[D]O|FIX[M]E)\b/;
const testFunctions = new Set(['describe', 'it', 'test', 'suite', 'bench']);
const longestPage = 60;

const fileNames: StructureLaw = {
  name: 'file-names-say-what-is-inside',
  holdsIn: () => true,
  find: ({ path }, report) => {
    const stem = basename(path).replace(/(\.(test|spec|contract|stories|config|d|schema))*\.(tsx?|mjs|cjs|js)$/, '');
    if (forbiddenNames.test(stem)) report(1, `"${stem}" says nothing: name the file after its main export`);
    else if (!kebabName.test(stem)) report(1, `"${stem}" is not kebab-case`);
  },
};

const assertions: StructureLaw = {
  name: 'no-type-assertions',
  holdsIn: (path) => !isTest(path),
  find: ({ file }, report) =>
    eachNode(file, (node) => {
      const isConst = ts.isAsExpression(node) && ts.isConstTypeReference(node.type);
      if ((ts.isAsExpression(node) && !isConst) || ts.isTypeAssertionExpression(node))
        report(node, 'an assertion silences the compiler: narrow with a type guard, or check the shape with `satisfies`');
      if (ts.isNonNullExpression(node)) report(node, '`!` silences the compiler: handle the missing case');
      if (node.kind === ts.SyntaxKind.AnyKeyword) report(node, '`any` switches types off: use `unknown` and narrow');
    }),
};

const pages: StructureLaw = {
  name: 'pages-are-thin',
  holdsIn: (path) => /^app\/.*\.tsx?$/.test(path) && !isTest(path),
  find: ({ file, text }, report) => {
    const lines = text.trimEnd().split('\n').length;
    if (lines > longestPage) report(file, `${lines} lines: routes have at most ${longestPage}, the rest is a component`);
  },
};

const environment: StructureLaw = {
  name: 'environment-is-read-once',
  holdsIn: (path) => isProduct(path) && path !== 'server/env.ts',
  find: ({ file }, report) =>
    eachNode(file, (node) => {
      const isEnv = ts.isPropertyAccessExpression(node) && node.name.text === 'env' && node.expression.getText() === 'process';
      if (isEnv) report(node, 'only server/env.ts reads process.env: take the value as an argument');
    }),
};

const sql: StructureLaw = {
  name: 'sql-stays-in-the-store',
  holdsIn: (path) => isProduct(path) && !path.startsWith('server/store/'),
  find: ({ file }, report) =>
    eachNode(file, (node) => {
      const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.head.text : '';
      if (sqlText.test(text)) report(node, 'SQL belongs in server/store, behind its port');
    }),
};

const products: StructureLaw = {
  name: 'no-product-in-code',
  holdsIn: isProduct,
  find: ({ file, seedIds }, report) =>
    eachNode(file, (node) => {
      const isSeedId = ts.isStringLiteralLike(node) && seedIds.has(node.text) && !ts.isImportDeclaration(node.parent);
      if (isSeedId) report(node, `"${node.text}" is the id of a definition in catalog-seeds: offers are data, code knows none`);
    }),
};

const loadedParts: StructureLaw = {
  name: 'parts-load-in-their-own-place',
  holdsIn: isProduct,
  find: ({ file }, report) =>
    eachNode(file, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText(file) !== 'dynamic') return;
      const options = node.arguments[1];
      const named = options && ts.isObjectLiteralExpression(options) ? options.properties.map(({ name }) => name?.getText(file)) : [];
      if (!named.includes('loading'))
        report(node, 'without `loading` all around it is hidden until it has come, and loses the focus: say what is shown, or `nothing`');
    }),
};

const wholeSuites: StructureLaw = {
  name: 'no-test-is-left-out',
  holdsIn: isTest,
  find: ({ file }, report) =>
    eachNode(file, (node) => {
      if (!ts.isPropertyAccessExpression(node) || !/^(only|skip|todo|fixme|fails|skipIf|runIf)$/.test(node.name.text)) return;
      const root = node.expression.getText().split('.')[0] ?? '';
      if (testFunctions.has(root)) report(node, `${node.getText()}: a test runs or goes`);
    }),
};

const unfinished: StructureLaw = {
  name: 'no-unfinished-business',
  holdsIn: () => true,
  find: ({ text }, report) => {
    for (const [index, line] of text.split('\n').entries())
      if (unfinishedWord.test(line)) report(index + 1, 'do it, file an issue, or leave it');
  },
};

/** Every law, in the order of report. */
export const structureLaws: readonly StructureLaw[] = [
  fileNames,
  assertions,
  pages,
  environment,
  sql,
  products,
  loadedParts,
  wholeSuites,
  unfinished,
];
