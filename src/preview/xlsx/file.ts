import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { FileProblem, systemCodeOf, textOf } from './problem';

/** The largest file that is read at all; packed, a workbook of 10,000 check-ins is about 3 MB. */
const MOST_FILE_BYTES = 128 * 1024 * 1024;

/** @throws FileProblem missing, unreadable, empty, huge */
export function loadFile(path: string): Uint8Array {
  const place = resolve(path);
  try {
    const { size } = statSync(place);
    if (size > MOST_FILE_BYTES) {
      const [has, limit] = [size, MOST_FILE_BYTES].map((bytes) => Math.ceil(bytes / 1024 / 1024));
      throw new FileProblem('huge', `${place} has ${has} MB, above the limit of ${limit} MB. Open a smaller workbook.`);
    }
    const bytes = readFileSync(place);
    if (bytes.length === 0) {
      throw new FileProblem('empty', `${place} is empty (0 bytes). Restore it from a backup, or start a new workbook.`);
    }
    return bytes;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw readProblem(place, error);
  }
}

function readProblem(place: string, error: unknown): FileProblem {
  switch (systemCodeOf(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileProblem(
        'missing',
        `There is no file ${place}. Check the path, or make a new workbook there.`,
        error,
      );
    case 'EISDIR':
      return new FileProblem('unreadable', `${place} is a folder. Name the .xlsx file inside it.`, error);
    case 'EACCES':
    case 'EPERM':
      return new FileProblem(
        'unreadable',
        `${place} may not be read. Ask for permission, or copy it to your own folder.`,
        error,
      );
    default:
      return new FileProblem(
        'unreadable',
        `${place} could not be read: ${textOf(error)}. Try again, or copy it elsewhere first.`,
        error,
      );
  }
}

/** The few calls that touch the disk; tests stand in for a full one. */
export interface Disk {
  readonly write: (handle: number, bytes: Uint8Array, offset: number) => number;
  readonly sync: (handle: number) => void;
  readonly rename: (from: string, to: string) => void;
}

const disk: Disk = {
  write: (handle, bytes, offset) => writeSync(handle, bytes, offset),
  sync: fsyncSync,
  rename: renameSync,
};

/**
 * Replaces the file as a whole: whatever fails, and whenever the machine stops, the place holds either the old file or
 * the new one. The new bytes go to a neighbour first, so that the last step is one rename on one disk.
 *
 * @throws FileProblem notSaved
 */
export function saveFile(path: string, bytes: Uint8Array, { write, sync, rename }: Disk = disk): void {
  const place = resolve(path);
  const draft = join(dirname(place), `.${basename(place)}.${process.pid}.${Date.now()}.saving`);
  let handle: number | undefined;
  try {
    clearDrafts(place);
    handle = openSync(draft, 'wx', modeOf(place));
    for (let written = 0; written < bytes.length; ) written += write(handle, bytes, written);
    sync(handle);
    closeSync(handle);
    handle = undefined;
    rename(draft, place);
  } catch (error) {
    if (handle !== undefined) closeSync(handle);
    rmSync(draft, { force: true });
    throw writeProblem(place, error);
  }
  syncFolder(dirname(place));
}

/** A save that was killed leaves its draft; those of processes that are gone are cleared away. */
function clearDrafts(place: string): void {
  const folder = dirname(place);
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(`.${basename(place)}.`)) continue;
    const writer = /\.(\d+)\.\d+\.saving$/.exec(name)?.[1];
    if (writer && !isRunning(Number(writer))) rmSync(join(folder, name), { force: true });
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) !== 'ESRCH';
  }
}

/** A file that is replaced keeps who may read it. */
function modeOf(place: string): number {
  const mode = statSync(place, { throwIfNoEntry: false })?.mode;
  return mode === undefined ? 0o666 : mode & 0o777;
}

/** Makes the rename itself last; some systems cannot sync a folder, and then the rename is as safe as they make it. */
function syncFolder(folder: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(folder, 'r');
    fsyncSync(handle);
  } catch (error) {
    if (!['EPERM', 'EISDIR', 'EINVAL', 'EACCES', 'ENOTSUP'].includes(systemCodeOf(error)))
      throw writeProblem(folder, error);
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

function writeProblem(place: string, error: unknown): FileProblem {
  const unchanged = 'What was there before is unchanged.';
  switch (systemCodeOf(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new FileProblem(
        'notSaved',
        `${place} was not saved: the disk is full. ${unchanged} Free some space and save again.`,
        error,
      );
    case 'ENOENT':
    case 'ENOTDIR':
      return new FileProblem(
        'notSaved',
        `${place} was not saved: its folder does not exist. Make the folder, or choose another.`,
        error,
      );
    case 'EISDIR':
      return new FileProblem(
        'notSaved',
        `${place} was not saved: a folder has that name. Choose another file name.`,
        error,
      );
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new FileProblem(
        'notSaved',
        `${place} was not saved: writing there is not allowed. ${unchanged} Choose another folder.`,
        error,
      );
    case 'EBUSY':
      return new FileProblem(
        'notSaved',
        `${place} was not saved: another program has it open. ${unchanged} Close it there and save again.`,
        error,
      );
    default:
      return new FileProblem(
        'notSaved',
        `${place} was not saved: ${textOf(error)}. ${unchanged} Try again, or choose another place.`,
        error,
      );
  }
}
