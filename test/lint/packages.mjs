// What no compiler sees in package.json and package-lock.json; `npm run lint` runs it. Prints each fault on a line of its own.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path) => readFileSync(`${root}${path}`, 'utf8');
const lockText = textOf('package-lock.json');
const { packages } = JSON.parse(lockText);
const { scripts, dependencies, devDependencies } = JSON.parse(textOf('package.json'));

/** Work with the packages of any state, and stop where they lack something. */
const NEEDS_NO_SETUP = ['types', 'lint', 'format'];

const faults = [
  ...Object.keys(scripts)
    .filter(isHook)
    .map((name) => `npm skips the script ${name} under ignore-scripts: call it by name.`),
  ...Object.entries(scripts)
    .filter(([name, command]) => !NEEDS_NO_SETUP.includes(name) && !/^node src\/setup\.mjs (1>&2 )?&& /.test(command))
    .map(([name]) => `npm run ${name} fails on a fresh clone: begin it with “node src/setup.mjs && ”.`),
  ...(scripts.release.includes(' && npm run --silent check && ')
    ? []
    : ['npm run release makes what was not checked.']),
  ...(/check|vitest/.test(`${scripts['install-into']} ${scripts.push}`)
    ? ['install-into and push take a minute on any machine: they run no tests.']
    : []),
  ...(dependencies
    ? ['A package under dependencies would reach the add-on at run time: make it a devDependency.']
    : []),
  ...Object.entries(devDependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} is ${version}: name one exact version.`),
  ...Object.entries(packages)
    .filter(([path, { version, integrity }]) => path !== '' && !(version && integrity))
    .map(([path]) => `${path} is not pinned by its content in package-lock.json.`),
  // a registry that lags behind leaves binaries of other systems out; npm install is content and npm ci then fails
  ...Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !isLocked(name, from))
      .map(
        (name) => `${name}, which ${from || 'the project'} may use on some system, has no entry in package-lock.json.`,
      ),
  ),
  ...(/"resolved":|https?:\/\/registry/.test(lockText)
    ? [
        'package-lock.json names a registry: take the lines “resolved” out, so that each person installs from their own.',
      ]
    : []),
];

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function isHook(name) {
  const of = name.replace(/^(pre|post)/, '');
  return of !== name && (of in scripts || ['install', 'pack', 'publish', 'version', 'pare'].includes(of));
}

/** Node looks for a package beside the one that asks, then further and further up. */
function isLocked(name, from) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[`${folder && `${folder}/`}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}
