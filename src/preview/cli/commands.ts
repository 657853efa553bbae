import type { LocalHost } from '../host';
import { SAMPLE_FUNCTION, SET_UP_FUNCTION } from '../product';
import { UNWRITTEN_SERVICES } from '../runtime/globals';
import type { RunReport } from '../runtime/job';
import { cellOf } from '../runtime/meanwhile';
import { shown } from '../runtime/transfer';
import { type Arguments, type Shape, UsageError } from './arguments';
import { coverage } from './coverage';
import { callNumberOf, MEANWHILE_OPTIONS, MEANWHILE_USAGE, meanwhileOf } from './meanwhile';
import { momentText, readMoment } from './moment';
import { type Printed, printedMails, printedMeanwhile, printedRun } from './output';
import { fileOf, openFile, openHost, openNew, saveHost, WORLD_OPTIONS } from './workbook';

export interface Command extends Shape {
  /** @returns the one JSON line; `ok: false` in it makes the exit code 1 */
  run(args: Arguments): Promise<Printed>;
}

const world = '[--user MAIL] [--now ISO] [--tz ZONE] [--locale de_DE]';

export const commands: Readonly<Record<string, Command>> = {
  new: {
    usage: `new --file W.xlsx [--sample] ${world}`,
    words: 0,
    options: ['file', 'answers', ...WORLD_OPTIONS],
    switches: ['sample'],
    async run(args) {
      const host = openNew(args);
      const unopened = host.open().find(({ ok }) => !ok);
      if (unopened) return { ...printedRun(unopened), file: null };
      const wanted = args.switches.has('sample') ? [SET_UP_FUNCTION, SAMPLE_FUNCTION] : [SET_UP_FUNCTION];
      const reports: RunReport[] = [];
      for (const name of wanted) {
        const report = host.run(name, [], { kind: 'menu' });
        reports.push(report);
        // Half a set-up is nothing to keep: the file is made only when everything went well.
        if (!report.ok) return { ...printedRun(report), file: null };
      }
      await saveHost(host, fileOf(args));
      return { ok: true, file: fileOf(args), runs: reports.map(printedRun) };
    },
  },
  run: {
    usage: `run FUNCTION --file W.xlsx [--args JSON] [--answers YES,NO] [--fail-at N] ${MEANWHILE_USAGE} [--outbox DIR] ${world}`,
    words: 1,
    options: ['file', 'args', 'answers', 'fail-at', 'type-user', 'outbox', ...WORLD_OPTIONS],
    repeated: MEANWHILE_OPTIONS,
    switches: [],
    async run(args) {
      const [name = ''] = args.words;
      const given = argumentsOf(args.options.args);
      // the third service call of the run fails, to see what the script then leaves behind
      const failAtCall = callNumberOf('--fail-at', args.options['fail-at']);
      const meanwhile = meanwhileOf(args);
      const host = await openFile(args);
      for (const deed of meanwhile) refuseUnknownPlace(host, cellOf(deed));
      if (!host.functions().includes(name))
        throw new UsageError(`The add-on has no function "${name}". It has: ${host.functions().join(', ')}.`);
      const report = host.run(name, given, { kind: 'direct', failAtCall, meanwhile });
      const runs = [report, ...report.meanwhile.flatMap((happened) => happened.runs)];
      const mails = await printedMails(
        runs.flatMap((run) => run.mails),
        args.options.outbox,
      );
      const saved = !runs.some(({ spoiled }) => spoiled);
      if (saved) await saveHost(host, fileOf(args));
      return { ...printedRun(report), ...printedMeanwhile(report.meanwhile), mails, saved };
    },
  },
  get: {
    usage: `get --file W.xlsx "Key results!A1:Z9" [--formulas | --display] [--tz ZONE] [--now ISO]`,
    words: 1,
    options: ['file', ...WORLD_OPTIONS],
    switches: ['formulas', 'display'],
    async run(args) {
      const [range = ''] = args.words;
      const both = args.switches.size > 1;
      if (both) throw new UsageError('Choose --formulas or --display, not both.');
      const host = await openFile(args);
      refuseUnknownPlace(host, range);
      const what = args.switches.has('formulas') ? 'formulas' : args.switches.has('display') ? 'display' : 'values';
      return { ok: true, range, [what]: shown(host.get(range, what)) };
    },
  },
  set: {
    usage: `set --file W.xlsx "Key results!F5" 42 [--outbox DIR] ${world}`,
    words: 2,
    options: ['file', 'answers', 'outbox', ...WORLD_OPTIONS],
    switches: [],
    async run(args) {
      const [range = '', text = ''] = args.words;
      const host = await openFile(args);
      refuseUnknownPlace(host, range);
      const reports = host.typeIn(range, text);
      const mails = await printedMails(
        reports.flatMap((report) => report.mails),
        args.options.outbox,
      );
      const [[value] = []] = host.get(range);
      const [[display] = []] = host.get(range, 'display');
      const saved = !reports.some(({ spoiled }) => spoiled);
      if (saved) await saveHost(host, fileOf(args));
      // The cell holds the input also when a trigger failed on it, as at Google.
      const ok = reports.every((report) => report.ok);
      return { ok, range, value: shown(value), display, triggers: reports.map(printedRun), mails, saved };
    },
  },
  advance: {
    usage: `advance --file W.xlsx --to ISO [--outbox DIR] [--tz ZONE]`,
    words: 0,
    options: ['file', 'to', 'answers', 'outbox', ...WORLD_OPTIONS],
    switches: [],
    async run(args) {
      if (args.options.to === undefined) throw new UsageError('Say until when: --to 2026-03-06T09:00');
      const host = await openFile(args);
      const { timeZone } = host.world;
      const runs = host.advanceTo(readMoment(args.options.to, timeZone, '--to'));
      const mails = await printedMails(
        runs.flatMap(({ report }) => report.mails),
        args.options.outbox,
      );
      const saved = !runs.some(({ report }) => report.spoiled);
      if (saved) await saveHost(host, fileOf(args));
      return {
        ok: runs.every(({ report }) => report.ok),
        now: momentText(host.world.now, timeZone),
        runs: runs.map(({ at, trigger, report }) => ({
          at: momentText(at, timeZone),
          user: trigger.creator,
          ...printedRun(report),
        })),
        mails,
        saved,
      };
    },
  },
  menu: {
    usage: 'menu [--file W.xlsx] [--user MAIL]',
    words: 0,
    options: ['file', ...WORLD_OPTIONS],
    switches: [],
    async run(args) {
      const host = args.options.file === undefined ? openHost(args, undefined) : await openFile(args);
      const failed = host.open().find(({ ok }) => !ok);
      return failed ? printedRun(failed) : { ok: true, menus: host.menu() };
    },
  },
  functions: {
    usage: 'functions [--bundle DIR]',
    words: 0,
    options: ['file', ...WORLD_OPTIONS],
    switches: [],
    run: async (args) => ({ ok: true, functions: openHost(args, undefined).functions() }),
  },
  coverage: {
    usage: 'coverage',
    words: 0,
    options: [],
    switches: [],
    run: async () => ({ ok: true, classes: coverage(), missingServices: UNWRITTEN_SERVICES }),
  },
};

/** `--args`: an array is the list of arguments, anything else is the only one. */
function argumentsOf(json: string | undefined): unknown[] {
  if (json === undefined) return [];
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    throw new UsageError(`--args is not JSON (${(error as Error).message}). Write for example --args '["KR-1", 42]'.`);
  }
}

/** @throws UsageError when the host cannot find the cells, with the tabs there are */
function refuseUnknownPlace(host: LocalHost, range: string): void {
  try {
    host.get(range);
  } catch (cause) {
    const tabs = host.engine.sheets().map(({ name }) => name);
    const message = `There are no cells "${range}". Write a tab and cells, such as "${tabs[0]}!A1:B9". Tabs: ${tabs.join(', ')}.`;
    throw new UsageError(message, { cause });
  }
}
