import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { filesUnder, root } from '../tooling/project';

/** The modules of which a bundle holds a part, types and unused exports aside. */
async function modulesIn(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    outdir: 'dist',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])).sort();
}

const strangersIn = async (entry: string, allowed: RegExp): Promise<string[]> =>
  (await modulesIn(entry)).filter((path) => !allowed.test(path));

it('the script holds rules, sheets and letters, and nothing of panels, their libraries or the local host', async () => {
  expect(await strangersIn('src/entry/main.ts', /^src\/(domain|schema|email|commands|google|entry)\//)).toEqual([]);
});

it('the script holds what it writes into a workbook: notes, settings, the Dashboard and the sample', async () => {
  expect(await modulesIn('src/entry/main.ts')).toEqual(
    expect.arrayContaining([
      'src/schema/notes/objectives.ts',
      'src/schema/settingRows.ts',
      'src/schema/dashboardParts/lists.ts',
      'src/schema/sample/year.ts',
    ]),
  );
});

/** What a panel may hold beside its own folder, kit, the domain and Preact. */
const MORE: Readonly<Record<string, string>> = {
  // tells what every column means
  about: String.raw`src/schema/(notes|tables|formulas)/|src/schema/(table|workbook|settingRows)\.ts$`,
  // tells who is who
  sample: String.raw`src/schema/sample/people\.ts$`,
};

const panels = filesUnder('src/sidebar').flatMap((path) => path.match(/^src\/sidebar\/(\w+)\/page\.tsx$/)?.[1] ?? []);

it.each(panels)(
  'the panel %s holds no other panel, no command, and no text of the workbook it does not show',
  async (panel) => {
    const own = `src/sidebar/(kit|${panel})/|src/domain/|node_modules/preact/`;
    const allowed = new RegExp(`^(${[own, MORE[panel]].filter(Boolean).join('|')})`);
    const entry = `src/sidebar/${panel}/page.tsx`;
    expect(await strangersIn(entry, allowed)).toEqual([]);
    expect(await modulesIn(entry)).toContain(entry);
  },
);
