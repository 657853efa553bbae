// The contract with Google Sheets. Alone it builds the project that asks it; `--script <id>` also says which script
// clasp pushes it to; `--compare <file>` holds answers kept from Google against what the local host expects;
// `--list` names every question.
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { buildContract, CONTRACT_FOLDER } from './build/contract.mjs';
import { at, root, write } from './build/files.mjs';

const [option, value] = process.argv.slice(2);

try {
  if (option === undefined) await project();
  else if (option === '--script' && value) await project(value);
  else if (option === '--compare' && value) await compare(value);
  else if (option === '--list') await list();
  else throw new Error('Use: npm run contract [-- --script <script ID> | --compare <file.json> | --list]');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function project(scriptId) {
  if (scriptId && !/^[\w-]{20,}$/.test(scriptId))
    throw new Error(`"${scriptId}" is no script ID: copy it from the script's Project settings.`);
  for (const [path, content] of await buildContract()) write(path, content);
  if (scriptId) write(`${CONTRACT_FOLDER}/.clasp.json`, `${JSON.stringify({ scriptId, rootDir: '.' }, null, 2)}\n`);
  const next = existsSync(at(`${CONTRACT_FOLDER}/.clasp.json`))
    ? `Push it: (cd ${CONTRACT_FOLDER} && npx clasp push --force), then reload the sheet and choose Contract › Run probes.`
    : 'Say where it goes: npm run contract -- --script <script ID> (docs/contract.md).';
  console.log(`Built ${CONTRACT_FOLDER}/. ${next}`);
}

async function compare(path) {
  const report = readReport(path);
  const { probes, differences } = await contract();
  const found = differences(report, probes);
  for (const { name, says } of found) console.log(`${name} ${says}`);
  const words = found.length === 0 ? 'The host and Google agree' : `${found.length} differ`;
  console.log(`${words}: ${report.results.length} answers of ${report.at}, ${probes.length} probes.`);
  if (found.length > 0) process.exitCode = 1;
}

function readReport(path) {
  if (!existsSync(path)) throw new Error(`${path} is not there: save the JSON that Contract › Run probes shows.`);
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON (${error.message}): copy all of what Contract › Run probes shows.`);
  }
  const whole = report?.kind === 'cadence-contract' && Array.isArray(report.results);
  if (!whole || !report.results.every((result) => typeof result?.name === 'string' && 'seen' in result))
    throw new Error(`${path} holds no answers: copy all of what Contract › Run probes shows.`);
  return report;
}

async function list() {
  const { probes } = await contract();
  const bases = [...new Set(probes.map(({ basis }) => basis))];
  for (const basis of bases) {
    const some = probes.filter((probe) => probe.basis === basis);
    console.log(`${basis} (${some.length})`);
    for (const { name, asks, doubt } of some)
      console.log(`  ${name.padEnd(36)}${asks}${doubt ? ` [Google is said to give: ${doubt}]` : ''}`);
  }
}

/** The sources themselves: probes only name Google's services when they look. */
async function contract() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { probes } from './src/contract/probes/all'; export { differences } from './src/contract/judge';`,
      resolveDir: root,
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'contract',
    logLevel: 'silent',
  });
  return vm.runInNewContext(`${outputFiles[0].text}; contract`);
}
