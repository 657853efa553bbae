// Runs writingReport.ts: the rules are TypeScript, which Node reads only when it has been built.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const { outputFiles } = await build({
  entryPoints: [fileURLToPath(new URL('writingReport.ts', import.meta.url))],
  bundle: true,
  write: false,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  charset: 'utf8',
  logLevel: 'silent',
});
const source = Buffer.from(outputFiles[0].text).toString('base64');
const { run } = await import(`data:text/javascript;base64,${source}`);
try {
  // npm starts scripts in the project's folder; a path is meant from where it was typed
  console.log(run(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd()));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
