import { basename, resolve } from 'node:path';
import { readEnv } from '../../env.ts';
import { inProcessJobs } from '../../jobs/in-process-jobs.ts';
import { publishDefinitions } from '../../runtime/releases/publish-definitions.ts';
import { openStore, runtimeOf } from '../../wiring.ts';
import type { Command } from '../command.ts';
import { openCatalogue } from '../open-catalogue.ts';
import { printIssues, reportIssues } from '../print-issues.ts';

export const publish: Command = {
  usage: 'publish <folder> [--title <text>] [--store <data folder>]',
  summary: 'Publish a catalogue folder as the next release of a store; it becomes the live one.',
  operands: 1,
  options: ['title', 'store'],
  run: async (invocation) => {
    const [folder = ''] = invocation.operands;
    const { documents, issues, isSound } = await openCatalogue(folder);
    const refuse = async (all: typeof issues): Promise<1> => {
      const reported = await reportIssues(all, invocation);
      if (invocation.isJson) invocation.print(JSON.stringify({ ok: false, release: null, issues: reported }));
      else printIssues(reported, invocation);
      return 1;
    };
    if (!isSound) return refuse(issues);

    const env = readEnv(invocation.options.store ? { dataFolder: invocation.options.store } : {});
    const store = openStore(env);
    try {
      const runtime = runtimeOf({ store, jobs: inProcessJobs(), secret: env.secret });
      const title = invocation.options.title ?? basename(resolve(folder));
      const answer = await publishDefinitions(runtime, documents, { title, by: 'command line' });
      if (!answer.ok) return await refuse(answer.issues.map((issue) => ({ ...issue, source: '' })));
      const { number, hash, definitions } = answer.release;
      invocation.print(
        invocation.isJson
          ? JSON.stringify({ ok: true, release: answer.release, issues: [] })
          : `Release ${number} is live: ${definitions} definitions, ${hash}`,
      );
      return 0;
    } finally {
      await store.close();
    }
  },
};
