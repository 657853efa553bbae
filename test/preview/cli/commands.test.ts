import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/preview/cli/commands';
import { runCommand } from '../../../src/preview/cli/runCommand';
import { saveHost } from '../../../src/preview/cli/workbook';
import { bundle, bundleWith, openHost, probe } from '../fixtures/host';

const folder = (): string => mkdtempSync(join(tmpdir(), 'cadence-cli-'));

interface Outcome {
  readonly code: number;
  // Each command prints its own shape; the tests look at fields.
  readonly json: Record<string, unknown>;
  readonly lines: readonly string[];
  readonly error: string;
}

async function local(...args: string[]): Promise<Outcome> {
  if (args.includes('--bundle')) return outcome(args);
  const bare = args[0] === undefined || args[0] === 'coverage' || args[0] === 'nonsense';
  return outcome(bare ? args : [...args, '--bundle', bundle]);
}

async function outcome(args: readonly string[]): Promise<Outcome> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runCommand(args, { out: (line) => lines.push(line), err: (line) => errors.push(line) });
  return { code, lines, json: JSON.parse(lines[0] ?? 'null'), error: errors.join('\n') };
}

/** A workbook set up by the fixture bundle, on Friday 6 March 2026, 10:00 in Berlin. */
async function workbook(...more: string[]): Promise<string> {
  const file = join(folder(), 'team.xlsx');
  const made = await local('new', '--file', file, '--now', '2026-03-06T10:00', '--user', 'ann@example.com', ...more);
  expect(made.error).toBe('');
  return file;
}

describe('new', () => {
  it('sets the workbook up, with sample data when asked', async () => {
    const file = await workbook();
    expect((await local('get', '--file', file, 'Key results!A1:B3')).json.values).toEqual([
      ['Key result', 'Current'],
      ['Ship it', 1],
      ['', ''],
    ]);
    const sample = await workbook('--sample');
    expect((await local('get', '--file', sample, 'Key results!A3:B3')).json.values).toEqual([['Sample', 2]]);
  });

  it('never replaces a file', async () => {
    const file = await workbook();
    expect(await local('new', '--file', file)).toMatchObject({
      code: 1,
      error: expect.stringContaining('is there already'),
    });
  });
});

describe('run', () => {
  it('prints the result, counts and time, and keeps what was written', async () => {
    const file = await workbook();
    const code =
      'SpreadsheetApp.getActiveSheet().getRange("B2").setValue(input); return [input, Session.getActiveUser().getEmail()]';
    const {
      code: exit,
      json,
      lines,
    } = await local('run', 'probe', '--file', file, '--args', JSON.stringify([code, 7]));
    expect({ exit, lines: lines.length }).toEqual({ exit: 0, lines: 1 });
    expect(json).toMatchObject({
      ok: true,
      result: [7, 'ann@example.com'],
      calls: { writes: 1 },
      mails: [],
      saved: true,
    });
    expect(json.ms).toBeGreaterThanOrEqual(0);
    expect((await local('get', '--file', file, 'Key results!B2')).json.values).toEqual([[7]]);
  });

  it('takes user, clock, zone and locale', async () => {
    const file = await workbook();
    const code =
      'return [Session.getActiveUser().getEmail(), new Date().toISOString(), SpreadsheetApp.getActive().getSpreadsheetTimeZone(), SpreadsheetApp.getActive().getSpreadsheetLocale()]';
    const { json } = await local(
      ...['run', 'probe', '--file', file, '--args', JSON.stringify([code]), '--user', 'bo@example.com'],
      ...['--now', '2026-07-01T09:00', '--tz', 'America/New_York', '--locale', 'de_DE'],
    );
    expect(json.result).toEqual(['bo@example.com', '2026-07-01T13:00:00.000Z', 'America/New_York', 'de_DE']);
  });

  it('writes letters into the outbox folder', async () => {
    const outbox = join(folder(), 'out');
    const code = 'MailApp.sendEmail("bo@example.com", "Hi", "Text")';
    const { json } = await local(
      'run',
      'probe',
      '--file',
      await workbook(),
      '--args',
      JSON.stringify([code]),
      '--outbox',
      outbox,
    );
    expect(json.mails).toMatchObject([
      { to: ['bo@example.com'], subject: 'Hi', body: 'Text', at: '2026-03-06T09:00:00.000Z' },
    ]);
    expect(readdirSync(outbox)).toHaveLength(1);
  });

  it('prints an error of the script as JSON too, and exits with 1', async () => {
    const { code, json, error } = await local(
      'run',
      'probe',
      '--file',
      await workbook(),
      '--args',
      '["throw new Error(\'no\')"]',
    );
    expect({ code, error }).toEqual({ code: 1, error: 'no' });
    expect(json).toMatchObject({ ok: false, error: { name: 'Error', message: 'no' } });
  });

  it.each(['Nope!A1', 'Sheet1!A1:'])('names the tabs there are when it finds no %s', async (range) => {
    const { code, error } = await local('get', range, '--file', await workbook());
    expect(code).toBe(1);
    expect(error).toContain(`There are no cells "${range}". Write a tab and cells`);
    expect(error).toMatch(/Tabs: \w+/);
  });

  it('makes a service call fail when asked to', async () => {
    const args = [
      'run',
      'probe',
      '--file',
      await workbook(),
      '--args',
      '["SpreadsheetApp.getActiveSheet().getName()"]',
    ];
    expect((await local(...args, '--fail-at', '2')).error).toContain('a server error occurred');
    expect((await local(...args, '--fail-at', '3')).code).toBe(0);
    expect((await local(...args, '--fail-at', '0')).error).toContain('--fail-at needs a number from 1');
  });

  const seen = JSON.stringify(['return SpreadsheetApp.getActive().getSheets()[0].getRange("A2:B4").getValues()']);

  it('lets a colleague type, insert, delete and sort before a call, and tells what became of it', async () => {
    const file = await workbook();
    const { json } = await local(
      ...['run', 'probe', '--file', file, '--args', seen, '--insert-at', '1', '--insert', 'Key results!2'],
      ...['--type-at', '2', '--type', 'Key results!A2==1+1', '--type-at=5', '--type', 'Key results!B2=late'],
      ...['--delete-at', '9', '--delete', 'Key results!2', '--type-user', 'bo@example.com'],
    );
    expect(json.result).toEqual([
      [2, ''],
      ['Ship it', 1],
      ['', ''],
    ]);
    expect(json.meanwhile).toMatchObject([
      { does: 'insert', place: 'Key results!2', atCall: 1, done: true, user: 'bo@example.com', triggers: [] },
      { does: 'type', place: 'Key results!A2', text: '=1+1', done: true, triggers: [{ function: 'onEdit' }] },
      { does: 'type', place: 'Key results!B2', text: 'late', done: true },
      { does: 'delete', done: false, refused: 'The run made only 4 calls to Google.' },
    ]);
    expect((await local('get', '--file', file, 'Key results!A2:B3')).json.values).toEqual([
      [2, 'late'],
      ['Ship it', 1],
    ]);
    await local('run', 'probe', '--file', file, '--args', seen, '--sort-at', '1', '--sort', 'Key results!B');
    expect((await local('get', '--file', file, 'Key results!A2:A3')).json.values).toEqual([['Ship it'], [2]]);
  });

  it.each([
    { flags: ['--type-at', '2'], says: '--type-at and --type come in pairs' },
    { flags: ['--sort', 'Key results!A'], says: '--sort-at and --sort come in pairs' },
    { flags: ['--type-at', '0', '--type', 'Key results!A2=x'], says: '--type-at needs a number from 1, not "0"' },
    { flags: ['--type-at', '1', '--type', 'Key results!A2'], says: '--type needs the form "Key results!N5=' },
    { flags: ['--sort-at', '1', '--sort', 'Key results!3'], says: '--sort needs the form "Key results!D", not' },
    { flags: ['--delete-at', '1', '--delete', 'Key results!A'], says: '--delete needs the form "Key results!3"' },
    { flags: ['--insert-at', '1', '--insert', 'Nope!3'], says: 'There are no cells "Nope!A3".' },
    { flags: ['--type-user', 'bo'], says: '--type-user needs an e-mail address, not "bo"' },
    { flags: ['--type-user', 'bo@example.com'], says: 'say when and what as well' },
  ])('refuses $flags before it runs anything', async ({ flags, says }) => {
    const refused = await local('run', 'probe', '--file', await workbook(), '--args', seen, ...flags);
    expect(refused.code).toBe(1);
    expect(refused.error).toContain(says);
  });

  it('tells how many cells were read and written beside the calls', async () => {
    const { json } = await local('run', 'probe', '--file', await workbook(), '--args', seen);
    expect(json.calls).toMatchObject({ reads: 2, cells: { read: 6, written: 0, unchanged: 0 }, flushes: 0 });
  });

  it('answers dialogs as told', async () => {
    const file = await workbook();
    expect((await local('run', 'sayHello', '--file', file)).json.result).toBe(true);
    expect((await local('run', 'sayHello', '--file', file, '--answers', 'NO')).json.result).toBe(false);
  });
});

describe('get and set', () => {
  it('type as a person does, with onEdit, and show values, formulas and what is displayed', async () => {
    const file = await workbook();
    const { json } = await local('set', '--file', file, 'Key results!B2', '=6*7', '--user', 'bo@example.com');
    expect(json).toMatchObject({ ok: true, value: 42, display: '42', triggers: [{ function: 'onEdit', ok: true }] });
    expect((await local('get', '--file', file, 'Key results!B2', '--formulas')).json.formulas).toEqual([['=6*7']]);
    await local('set', '--file', file, 'Key results!B2', '50%');
    expect((await local('get', '--file', file, 'Key results!B2', '--display')).json.display).toEqual([['50%']]);
    expect((await local('get', '--file', file, 'Key results!B2')).json.values).toEqual([[0.5]]);
  });

  it('say so when a trigger fails on what was typed, and keep it', async () => {
    const file = await workbook();
    const broken = bundleWith({}, { 'z.js': 'function onEdit() { throw new Error("no"); }' });
    const typed = await local('set', '--file', file, 'Key results!B2', '5', '--bundle', broken);
    expect(typed).toMatchObject({ code: 1, json: { ok: false, value: 5, triggers: [{ error: { message: 'no' } }] } });
    expect((await local('get', '--file', file, 'Key results!B2')).json.values).toEqual([[5]]);
  });

  it('take a negative number, and after -- anything', async () => {
    const file = await workbook();
    expect((await local('set', '--file', file, 'Key results!B2', '-5')).json.value).toBe(-5);
    const lines: string[] = [];
    const args = ['set', '--file', file, '--bundle', bundle, '--', 'Key results!A2', '--dashed'];
    await runCommand(args, { out: (line) => lines.push(line), err: () => undefined });
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: true, value: '--dashed' });
  });
});

it('advance fires time triggers in between and says what they did', async () => {
  const file = await workbook();
  await local(
    'run',
    'probe',
    '--file',
    file,
    '--args',
    '["ScriptApp.newTrigger(\'everyHour\').timeBased().everyHours(1).create()"]',
  );
  const { json } = await local('advance', '--file', file, '--to', '2026-03-06T12:30');
  expect(json).toMatchObject({
    ok: true,
    now: 'Fri 2026-03-06 12:30',
    runs: [
      { at: 'Fri 2026-03-06 11:00', user: 'ann@example.com', function: 'everyHour', ok: true },
      { at: 'Fri 2026-03-06 12:00', function: 'everyHour', ok: true },
    ],
  });
  expect((await local('advance', '--file', file, '--to', '2026-03-06T12:00')).error).toContain(
    'Time only runs forward',
  );
});

it('menu and functions show what the bundle offers, without a workbook', async () => {
  expect((await local('menu')).json.menus).toMatchObject([{ caption: 'Fixture' }]);
  expect((await local('functions')).json.functions).toContain('sayHello');
});

describe('bad input', () => {
  it.each([
    { args: [], error: 'Say what to do: start, new, run' },
    { args: ['nonsense'], error: 'There is no command "nonsense"' },
    { args: ['run', 'probe'], error: 'Name the workbook: --file team.xlsx' },
    { args: ['run', 'probe', '--file', 'team.ods'], error: 'needs the path of an .xlsx file' },
    { args: ['run', 'probe', '--file', '/nowhere/team.xlsx'], error: 'There is no file /nowhere/team.xlsx' },
    { args: ['run', '--file', 'team.xlsx'], error: 'Something is missing.' },
    { args: ['run', 'a', 'b', '--file', 'team.xlsx'], error: '"b" is one word too many' },
    { args: ['run', 'a', '--file'], error: '--file needs a value' },
    { args: ['run', 'a', '--loud'], error: 'Unknown option --loud' },
    { args: ['run', 'a', '--file', 'a.xlsx', '--file', 'b.xlsx'], error: '--file is given twice' },
    { args: ['run', 'a', '--file', 'a.xlsx', '--args', '{'], error: '--args is not JSON' },
    { args: ['menu', '--now', 'yesterday'], error: '--now needs a date and time' },
    { args: ['menu', '--now', '2026-02-31'], error: '--now needs a date and time' },
    { args: ['menu', '--tz', 'Mars/Olympus'], error: '--tz needs a time zone' },
    { args: ['menu', '--locale', 'german'], error: '--locale needs a locale' },
    { args: ['menu', '--user', 'ann'], error: '--user needs an e-mail address' },
    { args: ['advance', '--file', 'a.xlsx'], error: 'Say until when' },
  ])('$args says: $error', async ({ args, error }) => {
    const printed = await local(...args);
    expect(printed.code).toBe(1);
    expect(printed.lines).toHaveLength(1);
    expect(printed.json.ok).toBe(false);
    expect(printed.error).toContain(error);
  });

  it('names the functions there are', async () => {
    const { code, error } = await local('run', 'nowhere', '--file', await workbook());
    expect(code).toBe(1);
    expect(error).toContain('The add-on has no function "nowhere". It has: onOpen,');
  });

  it('of a broken workbook leaves it as it is', async () => {
    const file = join(folder(), 'broken.xlsx');
    writeFileSync(file, 'this is no workbook');
    const { code, error } = await local('get', '--file', file, 'A1');
    expect(code).toBe(1);
    expect(error).toMatch(/xlsx/i);
    expect(readFileSync(file, 'utf8')).toBe('this is no workbook');
  });

  it('of a set-up that fails leaves no file behind', async () => {
    const file = join(folder(), 'team.xlsx');
    const failing = bundleWith({}, { 'z.js': 'function setUpWorkbook() { throw new Error("half way"); }' });
    expect(await local('new', '--file', file, '--bundle', failing)).toMatchObject({ code: 1, error: 'half way' });
    expect(existsSync(file)).toBe(false);
  });
});

it('every command says how it is used', () => {
  for (const [name, command] of Object.entries(commands)) expect(command.usage.startsWith(name)).toBe(true);
});

it('advance leaves the file as it was when a trigger was stopped in the middle of a write, and says so', async () => {
  const late = 'function everyHour() { SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1); while (true); }';
  const stopped = bundleWith({}, { 'Late.js': late });
  const host = openHost({ bundle: stopped, world: { limits: { runMs: 750 } } });
  probe(host, 'ScriptApp.newTrigger("everyHour").timeBased().everyHours(1).create()');
  const file = join(folder(), 'team.xlsx');
  await saveHost(host, file);
  const before = readFileSync(file);
  const { code, json } = await local('advance', '--file', file, '--to', '2026-03-06T11:30', '--bundle', stopped);
  expect([code, json.ok, json.saved]).toEqual([1, false, false]);
  expect(readFileSync(file).equals(before)).toBe(true);
});
