import { classicScript } from './addOn.mjs';
import { at, textOf } from './files.mjs';

/** A project of its own, so that its menu, triggers and properties never meet the add-on's. */
export const CONTRACT_FOLDER = 'dist-contract';

/** The probes as Google runs them, bound to an empty spreadsheet: one script to paste, and the manifest. */
export async function buildContract() {
  return new Map([
    [`${CONTRACT_FOLDER}/Code.js`, await contractScript('src/contract/main.ts')],
    [`${CONTRACT_FOLDER}/appsscript.json`, textOf('src/contract/appsscript.json')],
  ]);
}

/** @throws Error when the add-on no longer asks its panels for texts in the place known here */
export async function contractScript(entry) {
  const texts = textsFromHere();
  const script = await classicScript(entry, { minify: true, plugins: [texts.plugin] });
  if (texts.replaced() === 0)
    throw new Error('The contract found no carried.ts in src/google to replace: see src/build/contract.mjs.');
  return script;
}

/** The add-on's script reads long texts from its panels' files; one file without panels brings them itself. */
function textsFromHere() {
  let replaced = 0;
  const plugin = {
    name: 'texts of the panels',
    setup(build) {
      build.onResolve({ filter: /\/carried$/ }, ({ importer }) => {
        if (!/[\\/]src[\\/]google[\\/]/.test(importer)) return undefined;
        replaced += 1;
        return { path: at('src/contract/product/texts.ts') };
      });
    },
  };
  return { plugin, replaced: () => replaced };
}
