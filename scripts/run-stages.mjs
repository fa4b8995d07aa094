/**
 * Runs stages, each as soon as those that it rests on have ended, two at a time: most of them keep one core busy and the other only
 * now and then. What a stage says is told when it has ended, so that two do not talk at once; one that wants to be alone speaks live.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const minutes = 60_000;
const children = new Set();
/** With all that it started. */
const end = ({ pid }, signal) => {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // It has ended by itself.
  }
};
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    for (const child of children) end(child, 'SIGTERM');
    process.exit(130);
  });

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/** A stage that runs: commands to their end, a hanging one to its limit, and what they say. */
class Stage {
  #isLive;
  #said = [];

  constructor(isLive) {
    this.#isLive = isLive;
  }

  say(text) {
    if (this.#isLive) process.stdout.write(text);
    else this.#said.push(Buffer.from(text));
  }

  told() {
    return Buffer.concat(this.#said).toString();
  }

  run(command, args, { env = {}, limit = 15 } = {}) {
    return new Promise((resolve) => {
      const child = spawn(command, args, {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
        env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', STORYBOOK_DISABLE_TELEMETRY: '1', ...env },
      });
      children.add(child);
      for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => this.say(chunk));
      const timer = setTimeout(() => {
        this.say(`Ended after ${limit} minutes: ${command} ${args.join(' ')}\n`);
        end(child, 'SIGKILL');
      }, limit * minutes);
      const finish = (code) => {
        clearTimeout(timer);
        children.delete(child);
        resolve(code ?? 1);
      };
      child.on('error', (error) => {
        this.say(`${error}\n`);
        finish(1);
      });
      child.on('close', finish);
      // Something that it left behind may hold on to its output.
      child.on('exit', (code) => setTimeout(finish, 5_000, code).unref());
    });
  }
}

async function runStage({ name, work, isAlone = false }) {
  const begun = performance.now();
  const stage = new Stage(isAlone);
  console.log(`▸ ${name}`);
  const answer = await work(stage);
  const { code, passed, failed } = typeof answer === 'number' ? { code: answer, passed: 0, failed: 0 } : answer;
  const told = stage.told();
  console.log(`${told && `\n${told.trimEnd()}\n`}${code === 0 ? '✓' : '✕'} ${name} (${seconds(begun)})\n`);
  return { name, code, passed, failed };
}

/**
 * A stage rests on others by name; whatever fails, the next ones run, unless what failed `isNeeded`. Its work answers with an exit
 * code, or with that and how many tests passed and failed.
 */
export async function runStages(stages) {
  const waiting = [...stages];
  const running = new Map();
  const results = [];
  const isReady = ({ after = [], isAlone }) =>
    after.every((name) => results.some((result) => result.name === name)) && (!isAlone || running.size === 0);
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < 2 && ![...running.keys()].some(({ isAlone }) => isAlone) ? waiting.find(isReady) : undefined;
    if (next) {
      waiting.splice(waiting.indexOf(next), 1);
      running.set(
        next,
        runStage(next).then((result) => ({ stage: next, result })),
      );
      continue;
    }
    const { stage, result } = await Promise.race(running.values());
    running.delete(stage);
    results.push(result);
    if (stage.isNeeded && result.code !== 0) break;
  }
  return results;
}
