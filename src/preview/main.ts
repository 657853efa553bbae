const [command, ...rest] = process.argv.slice(2);

if (command === 'start' || command === 'prepare') {
  try {
    // The page is there sooner when the main thread does not load the spreadsheet engine, which its workers run.
    const { prepare, start } = await import('./server/start');
    await (command === 'start' ? start(rest) : prepare());
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
  const { runCommand } = await import('./cli/runCommand');
  process.exitCode = await runCommand(process.argv.slice(2), { out, err: (line) => process.stderr.write(`${line}\n`) });
}

// Makes this a module: everything is imported when it is needed.
export {};
