import { parentPort } from 'node:worker_threads';
import type { Program } from '../../core/compile/index.ts';
import type { Characteristics } from '../../schemas/generated/definitions.ts';
import { secondJudge } from '../judge/judge-order-again.ts';
import type { JobAnswer, JobRequest, JudgeRequest } from './job-messages.ts';
import type { SecondAnswer } from './jobs.ts';
import { prepareRelease } from './prepare-release.ts';

const judge = secondJudge();
const programs = new Map<string, Program>();
const specifications = new Map<string, Readonly<Record<string, Characteristics>>>();

const programAt = (hash: string): Program => {
  const program = programs.get(hash);
  if (!program) throw new Error(`Program ${hash} was not sent`);
  return program;
};

function judgeAgain({ sent, ...order }: JudgeRequest): Promise<SecondAnswer> {
  if (sent.isFresh) {
    programs.clear();
    specifications.clear();
  }
  for (const program of sent.programs) programs.set(program.hash, program);
  if (sent.specifications) specifications.set(order.release, sent.specifications);
  return judge({
    ...order,
    specifications: specifications.get(order.release) ?? {},
    programs: Object.fromEntries(
      Object.entries(order.programs).map(([key, { pinned, live }]) => [
        key,
        { pinned: programAt(pinned), live: live === null ? null : programAt(live) },
      ]),
    ),
  });
}

async function answer(request: JobRequest): Promise<JobAnswer> {
  const { id } = request;
  try {
    if (request.type === 'prepare-release') return { id, type: 'prepared', release: prepareRelease(request.documents) };
    return { id, type: 'judged', answer: await judgeAgain(request.order) };
  } catch (error) {
    return { id, type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

// One after the other: the parts sent with one request are there for the next.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (request: JobRequest) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)));
});
