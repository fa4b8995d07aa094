import { parseArgs } from 'node:util';
import { ConfigurationError } from '../env.ts';
import { type Command, type ExitCode, UsageError } from './command.ts';
import { check } from './commands/check.ts';
import { examples } from './commands/examples.ts';
import { exportCatalogue } from './commands/export.ts';
import { form } from './commands/form.ts';
import { importCatalogue } from './commands/import.ts';
import { publish } from './commands/publish.ts';
import { quote } from './commands/quote.ts';
import { rate } from './commands/rate.ts';
import { localeOf } from './words.ts';

const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({ check, examples, publish, form, quote, rate, export: exportCatalogue, import: importCatalogue }),
);

const usage = (): string =>
  [
    'offerwright <command> [--json] [--lang zh-CN|en]',
    '',
    ...[...commands.values()].flatMap((command) => [`  ${command.usage}`, `      ${command.summary}`]),
    '',
    'Exit: 0 done, 1 refused with issues, 2 wrong use.',
  ].join('\n');

export type Terminal = {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
  /** Language of the environment (LC_ALL, LANG). */
  readonly language: string | undefined;
};

function parse(command: Command, given: readonly string[]) {
  const named = Object.fromEntries(command.options.map((name) => [name, { type: 'string' as const }]));
  try {
    return parseArgs({
      args: [...given],
      options: { ...named, lang: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

async function run(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name = '', ...rest] = given;
  if (name === '--help' || name === 'help') {
    terminal.out(usage());
    return 0;
  }
  const command = commands.get(name);
  if (!command) throw new UsageError(name === '' ? 'Which command?' : `There is no command ${name}.`);
  const { positionals, values } = parse(command, rest);
  if (positionals.length !== command.operands) throw new UsageError(`Usage: offerwright ${command.usage}`);
  const { lang, json, ...options } = values;
  const locale = localeOf(typeof lang === 'string' ? lang : undefined, terminal.language);
  if (!locale) throw new UsageError('--lang is zh-CN or en.');
  const texts = Object.entries(options).flatMap(([option, value]) => (typeof value === 'string' ? [[option, value] as const] : []));
  return command.run({ operands: positionals, options: Object.fromEntries(texts), isJson: json === true, locale, print: terminal.out });
}

/** Runs one command line and says how it ended. Wrong use is told on standard error. */
export async function runCommand(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(given, terminal);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof ConfigurationError)) throw error;
    terminal.error(error.message);
    if (error instanceof UsageError) terminal.error(`\n${usage()}`);
    return 2;
  }
}
