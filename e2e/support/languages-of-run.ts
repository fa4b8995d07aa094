import type { Locale } from './sign-in.ts';

const jobs = ['approval', 'enterprise', 'family', 'main-job', 'new-offering', 'parked'] as const;
const locales: readonly Locale[] = ['zh-CN', 'en'];

/**
 * `npm test` has ten minutes: it does each whole job in one language, every second job in the other, and the other way round where the
 * seed is odd. `npm run test:e2e` does both.
 */
export const isInThisRun =
  (job: (typeof jobs)[number]) =>
  ({ locale }: { readonly locale: Locale }): boolean =>
    process.env.OFFERWRIGHT_E2E_LANGUAGES !== 'one' ||
    locale === locales[(jobs.indexOf(job) + Number(process.env.OFFERWRIGHT_SEED ?? 0)) % locales.length];
