import { DRAFT_PANELS, type DraftPlace, type StoredDraft } from '../domain/draft';
import { utf8Bytes } from '../domain/utf8';

type Properties = GoogleAppsScript.Properties.Properties;

/** Google keeps 500 kB for a person and a script, over all workbooks; the oldest drafts make room. */
const ROOM_BYTES = 200_000;

interface Kept extends StoredDraft {
  readonly key: string;
  readonly workbook: string;
  readonly bytes: number;
}

/** What the person who runs the script has begun in this workbook. */
export const readDrafts = (properties: Properties, workbook: string): readonly StoredDraft[] =>
  keptIn(properties)
    .filter((draft) => draft.workbook === workbook)
    .map(({ panel, person, goal, at, text }) => ({ panel, person, goal, at, text }));

/** Keeps these drafts in place of earlier ones of the same places; one without a text is forgotten. */
export function storeDrafts(properties: Properties, workbook: string, drafts: readonly StoredDraft[]): void {
  const news = new Map(drafts.map((draft) => [keyOf(workbook, draft), `${draft.at} ${draft.text}`]));
  const before = keptIn(properties);
  const now = [
    ...[...news].flatMap(([key, value]) => keptOf(key, value) ?? []).filter(({ text }) => text !== ''),
    ...before.filter(({ key }) => !news.has(key)),
  ];
  const staying = new Set(newestWithin(ROOM_BYTES, now).map(({ key }) => key));
  for (const { key } of before) if (!staying.has(key)) properties.deleteProperty(key);
  const written = [...news].filter(([key]) => staying.has(key));
  if (written.length > 0) properties.setProperties(Object.fromEntries(written));
}

function newestWithin(room: number, drafts: readonly Kept[]): readonly Kept[] {
  let used = 0;
  return [...drafts]
    .sort((a, b) => b.at - a.at)
    .filter(({ bytes }) => {
      used += bytes;
      return used <= room;
    });
}

const keptIn = (properties: Properties): readonly Kept[] =>
  Object.entries(properties.getProperties()).flatMap(([key, value]) => keptOf(key, value) ?? []);

const MARK = 'draft';

const keyOf = (workbook: string, { panel, person, goal }: DraftPlace): string =>
  JSON.stringify([MARK, workbook, panel, person, goal]);

/** Null for what somebody else keeps in the same store. */
function keptOf(key: string, value: string): Kept | null {
  if (!key.startsWith(`["${MARK}",`)) return null;
  const [, workbook, panel, person, goal] = JSON.parse(key) as string[]; // written by `keyOf` only
  const known = DRAFT_PANELS.find((candidate) => candidate === panel);
  if (!known || workbook === undefined || person === undefined || goal === undefined) return null;
  const blank = value.indexOf(' ');
  const bytes = utf8Bytes(key) + utf8Bytes(value);
  return {
    key,
    workbook,
    panel: known,
    person,
    goal,
    at: Number(value.slice(0, blank)),
    text: value.slice(blank + 1),
    bytes,
  };
}
