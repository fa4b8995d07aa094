import everyRun from './playwright.config.ts';

/** `npm run test:long`: the whole jobs that take minutes, on servers and stores of their own as in every run. */
export default { ...everyRun, grep: /@long/, grepInvert: [] };
