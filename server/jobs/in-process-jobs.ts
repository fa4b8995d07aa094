import { secondJudge } from '../judge/judge-order-again.ts';
import type { Jobs } from './jobs.ts';
import { prepareRelease } from './prepare-release.ts';

/** Without threads: for the command line and for tests. */
export function inProcessJobs(): Jobs {
  return {
    prepareRelease: async (documents) => prepareRelease(documents),
    judgeAgain: secondJudge(),
    close: async () => {},
  };
}
