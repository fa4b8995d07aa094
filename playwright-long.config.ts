import everyRun from './playwright.config.ts';

/** `npm run test:long`: every bundle drawn in every way and language, on two servers and stores side by side. */
export default { ...everyRun, grep: /@whole/, grepInvert: [], fullyParallel: true };
