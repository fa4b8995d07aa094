import { terminalLanguage } from '../env.ts';
import { runCommand } from './run-command.ts';

/** The `offerwright` command: works on folders, without a server. */
process.exitCode = await runCommand(process.argv.slice(2), {
  out: (line) => console.log(line),
  error: (line) => console.error(line),
  language: terminalLanguage(),
});
