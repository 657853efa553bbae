import { runCommand } from './cli/runCommand';
import { start } from './server/start';

const [command, ...rest] = process.argv.slice(2);

if (command === 'start') {
  try {
    await start(rest);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
} else {
  const out = (line: string): void => void process.stdout.write(`${line}\n`);
  // Standard output is for the one JSON line; a library that logs must not break whoever reads it.
  console.log = console.error;
  console.info = console.error;
  console.debug = () => undefined;
  process.exitCode = await runCommand(process.argv.slice(2), { out, err: (line) => process.stderr.write(`${line}\n`) });
}
