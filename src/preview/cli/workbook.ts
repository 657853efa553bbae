import { existsSync } from 'node:fs';
import type { World } from '../context';
import { type ButtonName, HeadlessDialogs } from '../dialogs';
import { LocalHost } from '../host';
import { readBundle } from '../runtime/bundle';
import { isZone } from '../runtime/zones';
import type { SavedWorkbook } from '../saved';
import { loadFile, saveFile } from '../xlsx/file';
import { fromXlsx } from '../xlsx/read';
import { toXlsx } from '../xlsx/write';
import { type Arguments, UsageError } from './arguments';
import { readMoment } from './moment';
import { bundleFolder } from './place';

/** The options with which every command can set the world. */
export const WORLD_OPTIONS = ['user', 'now', 'tz', 'locale', 'bundle'] as const;

const BUTTONS: readonly ButtonName[] = ['OK', 'CANCEL', 'YES', 'NO', 'CLOSE'];

/** @throws UsageError when a file is needed and not named, or is no .xlsx */
export function fileOf({ options }: Arguments): string {
  const { file } = options;
  if (file === undefined) throw new UsageError('Name the workbook: --file team.xlsx');
  if (!/\.xlsx$/i.test(file)) throw new UsageError(`--file needs the path of an .xlsx file, not "${file}".`);
  return file;
}

/** Opens the workbook file as the signed-in person of `--user`. */
export async function openFile(args: Arguments): Promise<LocalHost> {
  return openHost(args, await fromXlsx(loadFile(fileOf(args))));
}

/** A new workbook, which has no file yet. @throws UsageError when the file is there already */
export function openNew(args: Arguments): LocalHost {
  const file = fileOf(args);
  if (existsSync(file)) throw new UsageError(`${file} is there already. Choose another name, or move it away first.`);
  return openHost(args, undefined);
}

export function openHost(args: Arguments, saved: SavedWorkbook | undefined): LocalHost {
  const folder = bundleFolder(args.options.bundle);
  const bundle = readBundle(folder);
  return LocalHost.open({
    bundle: folder,
    ...(saved ? { saved } : {}),
    world: worldOf(args, saved?.host.world.timeZone ?? bundle.timeZone),
    dialogs: new HeadlessDialogs(answersOf(args)),
  });
}

function worldOf({ options }: Arguments, savedZone: string): Partial<World> {
  const { user, now, tz, locale } = options;
  if (tz !== undefined && !isZone(tz))
    throw new UsageError(`--tz needs a time zone such as Europe/Berlin, not "${tz}".`);
  if (locale !== undefined && !/^[a-z]{2,3}_[A-Z]{2}$/.test(locale))
    throw new UsageError(`--locale needs a locale such as de_DE, not "${locale}".`);
  if (user !== undefined && user !== '' && !/^[^\s@]+@[^\s@]+$/.test(user))
    throw new UsageError(`--user needs an e-mail address, not "${user}".`);
  return {
    namesEditors: true,
    ...(user === undefined ? {} : { user }),
    ...(tz === undefined ? {} : { timeZone: tz }),
    ...(locale === undefined ? {} : { locale }),
    ...(now === undefined ? {} : { now: readMoment(now, tz ?? savedZone, '--now') }),
  };
}

/** `--answers YES,NO`: what a person would click, dialog by dialog; after that the affirmative button. */
function answersOf({ options }: Arguments): ButtonName[] {
  if (options.answers === undefined) return [];
  return options.answers.split(',').map((word) => {
    const button = BUTTONS.find((name) => name === word.trim().toUpperCase());
    if (!button) throw new UsageError(`--answers knows ${BUTTONS.join(', ')}, not "${word}".`);
    return button;
  });
}

export async function saveHost(host: LocalHost, file: string): Promise<void> {
  saveFile(file, await toXlsx(host.save(), host.engine));
}
