/**
 * Who may import whom. Each rule says why; `scripts/check-boundaries.test.ts` plants a violation of every rule and
 * sees it reported, so a rule that silently stopped matching fails the build.
 */

const tests = '\\.(test|contract|stories)\\.tsx?$|^(core|server)/testing/';
const stages = 'definition|release|compile|rules|tariff|configure|examples|order|fulfil|prove|replay|exchange';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Two modules that need each other are one module in two files: nobody can read, test or move one alone. ' +
        'Move what both need below them, or hand it in as an argument. Types are let off: they vanish at run time.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'imports-resolve',
      comment: 'A path that resolves to nothing escapes every rule below, so it is an error by itself.',
      severity: 'error',
      from: { pathNot: tests },
      to: { couldNotResolve: true, pathNot: '^(\\.next|next/)|\\.css$' },
    },
    {
      name: 'core-is-pure',
      comment:
        'The browser and the server run the very same core, and a test needs no mock for it. It imports itself, the ' +
        'schemas and one pure package. Time, ids and facts come in as arguments; whatever reads or writes belongs in server/.',
      severity: 'error',
      from: { path: '^core/', pathNot: tests },
      to: { pathNot: ['^core/', '^schemas/', '(^|/)node_modules/@noble/hashes/'] },
    },
    {
      name: 'stages-open-by-their-door',
      comment:
        'A stage of core is what its index.ts exports; the rest may change without asking anybody. ' +
        'Export from the index what others need, or ask whether they need it.',
      severity: 'error',
      from: { path: `^(?!core/)|^core/(${stages})/`, pathNot: tests },
      to: { path: `^core/(${stages})/`, pathNot: ['^core/$1/', `^core/(${stages})/index\\.ts$`] },
    },
    {
      name: 'early-stages-know-no-later-ones',
      comment:
        'A definition flows one way: definition → release → compile → configure → order. If an early stage knew a later ' +
        'one, a draft could not be checked without an order. Rules and tariffs are vocabulary that all of them use.',
      severity: 'error',
      from: { path: '^core/(kernel|definition|release|compile|rules|tariff)/', pathNot: tests },
      to: { path: '^core/(configure|examples|order|fulfil|prove|replay)/' },
    },
    {
      name: 'kernel-is-the-bottom',
      comment: 'Result, Issue, Money, pointers: the kernel knows no stage, or every stage would depend on all others.',
      severity: 'error',
      from: { path: '^core/kernel/', pathNot: tests },
      to: { path: `^core/(${stages})/` },
    },
    {
      name: 'ui-knows-no-domain',
      comment: 'components/ui could ship in another product: primitives get texts and values, never orders or offerings.',
      severity: 'error',
      from: { path: '^components/ui/', pathNot: tests },
      to: { path: '^(core|server|schemas|app|messages|catalog-seeds|components/(?!ui/))' },
    },
    {
      name: 'screens-see-the-server-as-a-type',
      comment:
        'What the browser bundles must hold no server code. Components take the type of the API root and the types of ' +
        'its answers; values come through a query.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'screens-see-only-the-api',
      comment: 'Not even as a type does a screen know the store, the runtime or the sign-in: only server/api.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: { path: '^server/(?!api/)' },
    },
    {
      name: 'pages-see-the-server-as-a-type',
      comment:
        'A module that both the server entry and a page import by value exists twice in one process, with two stores. ' +
        'Pages reach the running server through the one slot that server/page-access.ts describes.',
      severity: 'error',
      from: { path: '^(app|i18n|proxy\\.ts)', pathNot: tests },
      to: { path: '^server/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-pages',
      comment: 'app/ is only routes. What two routes share is a component, and lives in components/.',
      severity: 'error',
      from: { path: '^(?!app/|\\.storybook/)' },
      to: { path: '^app/' },
    },
    {
      name: 'server-renders-nothing',
      comment: 'The server answers data. React belongs to app/ and components/, which Next runs.',
      severity: 'error',
      from: { path: '^server/', pathNot: tests },
      to: { path: '^components/|(^|/)node_modules/(react|react-dom)/' },
    },
    {
      name: 'api-goes-through-runtime',
      comment:
        'A router parses, authorises, calls a verb of runtime/ and returns. If it reached the store by itself, the next ' +
        'channel (REST, command line) would have to write the same use case again.',
      severity: 'error',
      from: { path: '^server/(api|http)/', pathNot: tests },
      to: { path: '^server/store/' },
    },
    {
      name: 'runtime-knows-no-transport',
      comment: 'A use case does not know whether HTTP, the command line or a worker asked: it returns values and throws faults.',
      severity: 'error',
      from: { path: '^server/runtime/', pathNot: tests },
      to: { path: '^server/(api|http|cli)/(?!contract\\.ts)|(^|/)node_modules/(hono|@hono|@trpc)/' },
    },
    {
      name: 'sql-stays-in-the-store',
      comment:
        'A second database engine will come. Whatever knows a dialect stays behind the port in server/store, so that it ' +
        'is one folder to write and one contract suite to pass.',
      severity: 'error',
      from: { pathNot: ['^server/store/', '^bench/', '^drizzle\\.config\\.ts$', tests] },
      to: { path: '(^|/)node_modules/(better-sqlite3|drizzle-orm)/' },
    },
    {
      name: 'second-judge-stays-on-the-server',
      comment:
        'json-rules-engine judges a second time, at submission. It brings a JSONPath that can be made to exhaust memory, ' +
        'so it stays out of core and of every browser bundle; in tests it is the oracle.',
      severity: 'error',
      from: { path: '^(core|app|components|i18n)/', pathNot: tests },
      to: { path: '(^|/)node_modules/json-rules-engine/' },
    },
    {
      name: 'no-code-generation-in-the-browser',
      comment: 'Ajv compiles with new Function, which our content policy forbids. Meta-schemas are compiled at build time.',
      severity: 'error',
      from: { path: '^(core|app|components|i18n)/', pathNot: tests },
      to: { path: '(^|/)node_modules/(ajv|ajv-formats)/' },
    },
    {
      name: 'test-support-never-ships',
      comment: 'Builders, fixtures and oracles make tests short and would make the product wrong.',
      severity: 'error',
      from: { path: '^(app|components|core|i18n|server|schemas)/', pathNot: tests },
      to: { path: `${tests}|^(e2e|bench|scripts)/|(^|/)node_modules/(vitest|fast-check|@playwright|@axe-core|storybook|@storybook)/` },
    },
    {
      name: 'no-product-in-code',
      comment: 'Offers are data. The day code imports a catalogue, the next offer needs a programmer.',
      severity: 'error',
      from: { path: '^(app|components|core|i18n|server)/', pathNot: tests },
      to: { path: '^catalog-seeds/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|storybook-static|dist|coverage|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
