// The contract with Google Sheets. Alone it builds the project that asks it; `--script <id>` also uploads it there;
// `--compare <file>` holds answers kept from Google against what the local host expects, and names the code that assumes
// otherwise; `--page` writes docs/assumptions.md; `--list` names every question.
import { existsSync, readFileSync } from 'node:fs';
import vm from 'node:vm';
import { build } from 'esbuild';
import { buildContract, CONTRACT_FOLDER } from './build/contract.mjs';
import { filesUnder, root, textOf, write } from './build/files.mjs';
import { scriptIdIn } from './upload/scriptId.mjs';
import { upload } from './upload/upload.mjs';

const KEPT = 'docs/contract-results';
const PAGE = 'docs/assumptions.md';

/** What a person waits for gladly the first time. */
const MUST_MS = 120_000;

/** What can be said without asking Google: the questions, and how answers are judged. */
const KNOWN = `
  export { must, questions } from './src/contract/probes/all';
  export { later } from './src/contract/observed/later';
  export { judged } from './src/contract/judge';
  export { assumptionsPage } from './src/contract/assumptionsPage';
  export { ASSUMPTIONS } from './src/google/assumptions';
`;

const [option, value] = process.argv.slice(2);

try {
  if (option === undefined) await project();
  else if (option === '--script') await uploadTo(scriptIdIn(value));
  else if (option === '--compare' && value) await compare(value);
  else if (option === '--page') await page();
  else if (option === '--list') await list();
  else throw new Error('Use: npm run contract [-- --script <script ID> | --compare <file.json> | --page | --list]');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function project() {
  for (const [path, content] of await buildContract()) write(path, content);
  console.log(
    `Built ${CONTRACT_FOLDER}/. Paste Code.js and appsscript.json into the script of an empty spreadsheet, or`,
  );
  console.log('npm run contract -- --script <script ID> uploads them (docs/contract.md).');
}

async function uploadTo(scriptId) {
  const files = [...(await buildContract())].map(([path, text]) => [path.slice(CONTRACT_FOLDER.length + 1), text]);
  console.log(`Everything in the script project ${scriptId} is replaced by the contract.`);
  await upload(new Map(files), scriptId);
  console.log('Uploaded. Reload the spreadsheet, choose Contract › Run, agree to the rights, and choose it once more.');
}

async function compare(path) {
  const report = readReport(path);
  const { must, questions, later, judged, ASSUMPTIONS } = await contract();
  const { differences, open } = judged(report, questions, later);
  for (const { name, says } of differences) {
    console.log(`${name} ${says}`);
    for (const assumption of ASSUMPTIONS.filter(({ probes }) => probes.includes(name))) tellAssumed(assumption);
  }
  tellTimes(report, new Set(must.flatMap((round) => round.questions.map(({ name }) => name))));
  if (open.length > 0) console.log(`Open until somebody does them, or time has passed: ${open.join(', ')}.`);
  const words = differences.length === 0 ? 'The host and Google agree' : `${differences.length} differ`;
  console.log(
    `${words}: ${report.results.length} answers of ${report.at}, ${questions.length + later.length} questions.`,
  );
  if (differences.length > 0) process.exitCode = 1;
}

/** Where the code goes by what Google has just contradicted. */
function tellAssumed({ holds, otherwise, uses }) {
  console.log(`  assumed: ${holds}`);
  for (const place of placesOf(uses)) console.log(`  in ${place}`);
  console.log(`  ${otherwise}`);
}

/** file:line of every place outside the local host, the contract and the list itself. */
function placesOf(words) {
  const paths = filesUnder('src').filter((path) => /^src\/(google|schema|entry|commands)\/.*\.ts$/.test(path));
  return paths
    .filter((path) => !path.endsWith('/assumptions.ts'))
    .flatMap((path) =>
      textOf(path)
        .split('\n')
        .flatMap((line, index) => (line.includes(words) ? [`${path}:${index + 1}`] : [])),
    );
}

function tellTimes({ results }, mustNames) {
  const took = results.filter(({ ms }) => ms > 0);
  const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
  if (took.length === 0) return;
  const speed = took.filter(({ name }) => name.startsWith('speed.'));
  for (const { name, ms } of speed) console.log(`${name} took ${ms} ms`);
  const sum = (some) => some.reduce((all, { ms }) => all + ms, 0);
  const first = sum(took.filter(({ name }) => mustNames.has(name)));
  console.log(
    `What must hold took ${seconds(first)} (made for ${seconds(MUST_MS)}), all answers ${seconds(sum(took))}.`,
  );
}

async function page() {
  const { questions, later, ASSUMPTIONS, assumptionsPage } = await contract();
  const reports = filesUnder(KEPT)
    .filter((path) => path.endsWith('.json'))
    .map((path) => readReport(path));
  write(PAGE, assumptionsPage(ASSUMPTIONS, [...questions, ...later], reports));
  console.log(`Wrote ${PAGE} from ${reports.length} kept reports.`);
}

function readReport(path) {
  if (!existsSync(path)) throw new Error(`${path} is not there: save the JSON that Contract › Run shows.`);
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON (${error.message}): copy all of what Contract › Run shows.`);
  }
  const whole = report?.kind === 'cadence-contract' && Array.isArray(report.results);
  if (!whole || !report.results.every((result) => typeof result?.name === 'string' && 'seen' in result))
    throw new Error(`${path} holds no answers: copy all of what Contract › Run shows.`);
  return report;
}

async function list() {
  const { questions, later } = await contract();
  const all = [...questions, ...later];
  for (const basis of new Set(all.map((question) => question.basis))) {
    const some = all.filter((question) => question.basis === basis);
    console.log(`${basis} (${some.length})`);
    for (const { name, asks, doubt } of some)
      console.log(`  ${name.padEnd(36)}${asks}${doubt ? ` [Google is said to give: ${doubt}]` : ''}`);
  }
}

/** The sources themselves: questions only name Google's services when they look. */
async function contract() {
  const { outputFiles } = await build({
    stdin: { contents: KNOWN, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'contract',
    logLevel: 'silent',
  });
  return vm.runInNewContext(`${outputFiles[0].text}; contract`);
}
