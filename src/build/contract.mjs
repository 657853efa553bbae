import { classicScript } from './addOn.mjs';
import { textOf } from './files.mjs';

/** A project of its own, so that its menu, triggers and properties never meet the add-on's. */
export const CONTRACT_FOLDER = 'dist-contract';

/** The probes as Google runs them, bound to an empty spreadsheet: one script to paste, and the manifest. */
export async function buildContract() {
  return new Map([
    [`${CONTRACT_FOLDER}/Code.js`, await contractScript('src/contract/main.ts')],
    [`${CONTRACT_FOLDER}/appsscript.json`, textOf('src/contract/appsscript.json')],
  ]);
}

/** Minified: it is pasted by hand. */
export const contractScript = (entry) => classicScript(entry, { minify: true });
