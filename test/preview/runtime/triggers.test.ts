import { describe, expect, it } from 'vitest';
import type { LocalHost } from '../../../src/preview/host';
import { bundleWith, errorOf, FRIDAY, openHost, probe, resultOf } from '../fixtures/host';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const make = (rule: string, handler = 'everyHour'): string => `ScriptApp.newTrigger("${handler}")${rule}.create()`;
const times = (host: LocalHost, until: number): string[] =>
  host.advanceTo(until).map(({ at }) => new Date(at).toISOString().slice(0, 16));

describe('a clock trigger', () => {
  it.each([
    {
      rule: '.timeBased().everyHours(1)',
      until: FRIDAY + 3 * HOUR,
      fires: ['2026-03-06T10:00', '2026-03-06T11:00', '2026-03-06T12:00'],
    },
    {
      rule: '.timeBased().everyHours(6)',
      until: FRIDAY + 13 * HOUR,
      fires: ['2026-03-06T10:00', '2026-03-06T16:00', '2026-03-06T22:00'],
    },
    {
      rule: '.timeBased().everyDays(1).atHour(9)',
      until: FRIDAY + 2 * DAY,
      fires: ['2026-03-07T08:00', '2026-03-08T08:00'],
    },
    {
      rule: '.timeBased().everyDays(2).atHour(9).nearMinute(30)',
      until: FRIDAY + 5 * DAY,
      fires: ['2026-03-08T08:30', '2026-03-10T08:30'],
    },
    {
      rule: '.timeBased().atHour(12).everyDays(1).inTimezone("America/New_York")',
      until: FRIDAY + DAY,
      fires: ['2026-03-06T17:00'],
    },
    {
      rule: '.timeBased().onWeekDay(ScriptApp.WeekDay.MONDAY).atHour(8)',
      until: FRIDAY + 12 * DAY,
      fires: ['2026-03-09T07:00', '2026-03-16T07:00'],
    },
    {
      rule: '.timeBased().everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(8)',
      until: FRIDAY + 29 * DAY,
      fires: ['2026-03-20T07:00', '2026-04-03T06:00'],
    },
    {
      rule: '.timeBased().onMonthDay(31).atHour(0)',
      until: FRIDAY + 90 * DAY,
      fires: ['2026-03-30T22:00', '2026-05-30T22:00'],
    },
    { rule: '.timeBased().after(90000)', until: FRIDAY + DAY, fires: ['2026-03-06T09:01'] },
    { rule: '.timeBased().at(new Date(Date.UTC(2026, 2, 6, 20)))', until: FRIDAY + DAY, fires: ['2026-03-06T20:00'] },
  ])('$rule fires at $fires', ({ rule, until, fires }) => {
    const host = openHost();
    resultOf(host, make(rule));
    expect(times(host, until)).toEqual(fires);
    expect(host.world.now).toBe(until);
  });

  it.each([
    { what: 'clocks go forward', from: Date.UTC(2026, 2, 28, 22, 30) },
    { what: 'clocks go back', from: Date.UTC(2026, 9, 24, 22, 30) },
    { what: 'a leap day comes', from: Date.UTC(2028, 1, 28, 22, 30) },
  ])('each hour fires once an hour when $what', ({ from }) => {
    const host = openHost({ world: { now: from } });
    resultOf(host, make('.timeBased().everyHours(1)'));
    const runs = host.advanceTo(from + 30 * HOUR);
    expect(runs.map(({ at }) => at)).toEqual(Array.from({ length: 30 }, (_, index) => from + HOUR / 2 + index * HOUR));
    expect(runs.every(({ report }) => report.ok)).toBe(true);
  });

  it('on a day whose hour is skipped or doubled fires once', () => {
    const rule = make('.timeBased().everyDays(1).atHour(2).nearMinute(30)');
    const spring = openHost({ world: { now: Date.UTC(2026, 2, 28, 12) } });
    resultOf(spring, rule);
    expect(times(spring, Date.UTC(2026, 2, 30, 12))).toEqual(['2026-03-29T01:30', '2026-03-30T00:30']);
    const autumn = openHost({ world: { now: Date.UTC(2026, 9, 24, 12) } });
    resultOf(autumn, rule);
    expect(times(autumn, Date.UTC(2026, 9, 26, 12))).toEqual(['2026-10-25T00:30', '2026-10-26T01:30']);
  });

  it('fires on the full hour of the workbook’s zone, or at another minute when asked', () => {
    const india = openHost({ world: { timeZone: 'Asia/Kolkata' } });
    resultOf(india, make('.timeBased().everyHours(1)'));
    expect(times(india, FRIDAY + HOUR)).toEqual(['2026-03-06T09:30']);
    const late = openHost({ hourMinute: 37 });
    resultOf(late, make('.timeBased().everyHours(1)'));
    expect(times(late, FRIDAY + HOUR)).toEqual(['2026-03-06T09:37']);
  });

  it('runs as its creator with the event of its moment in UTC', () => {
    const host = openHost();
    resultOf(host, make('.timeBased().everyHours(1)'), { user: 'bo@example.com' });
    const [run] = host.advanceTo(FRIDAY + HOUR);
    expect(run?.report.error).toBeUndefined();
    expect(host.get('Sheet1!B1:C1')).toEqual([['bo@example.com', 'UTC']]);
    expect(host.executions.at(-1)).toMatchObject({
      user: 'bo@example.com',
      functionName: 'everyHour',
      kind: 'trigger',
    });
  });

  it('is not made up for when the clock is set', () => {
    const host = openHost();
    resultOf(host, make('.timeBased().everyHours(1)'));
    host.setNow(FRIDAY + DAY);
    expect(times(host, FRIDAY + DAY)).toEqual([]);
    expect(times(host, FRIDAY + DAY + HOUR)).toHaveLength(1);
  });

  it('of two people fires for both at the same moment', () => {
    const host = openHost();
    for (const user of ['ann@example.com', 'bo@example.com'])
      resultOf(host, make('.timeBased().everyHours(1)'), { user });
    expect(host.advanceTo(FRIDAY + 2 * HOUR).map(({ trigger }) => trigger.creator)).toEqual([
      ...['ann@example.com', 'bo@example.com', 'ann@example.com', 'bo@example.com'],
    ]);
  });

  it('whose function is gone or fails leaves an error in the log and goes on', () => {
    const host = openHost({ container: 'bound' });
    resultOf(host, make('.timeBased().everyHours(1)', 'gone'));
    resultOf(host, make('.timeBased().everyHours(1)'));
    const runs = host.advanceTo(FRIDAY + HOUR);
    expect(runs.map(({ report }) => report.ok)).toEqual([false, true]);
    expect(host.executions.at(-2)?.error).toBe('Script function not found: gone');
  });

  it('is saved with the workbook', () => {
    const host = openHost();
    resultOf(host, make('.timeBased().everyHours(1)'));
    const again = openHost({ saved: JSON.parse(JSON.stringify(host.save())) });
    expect(times(again, FRIDAY + HOUR)).toEqual(['2026-03-06T10:00']);
  });

  it('lets time run only forward', () => {
    expect(() => openHost().advanceTo(FRIDAY - 1)).toThrow('Time only runs forward');
  });
});

describe('making triggers', () => {
  it('an add-on has one of each kind for each person', () => {
    const host = openHost();
    const edit = make('.forSpreadsheet(SpreadsheetApp.getActive()).onEdit()');
    resultOf(host, edit);
    resultOf(host, make('.timeBased().everyHours(1)'));
    expect(errorOf(host, edit)).toBe(
      'This add-on has created too many edit triggers in this document for this Google user account.',
    );
    expect(errorOf(host, make('.timeBased().everyDays(1)'))).toContain('too many time-based triggers');
    expect(probe(host, edit, { user: 'bo@example.com' }).ok).toBe(true);
  });

  it('an add-on wakes at most hourly, a bound script more often', () => {
    expect(errorOf(openHost(), make('.timeBased().everyMinutes(5)'))).toContain('at most once an hour');
    const bound = openHost({ container: 'bound' });
    resultOf(bound, make('.timeBased().everyMinutes(30)'));
    expect(times(bound, FRIDAY + HOUR)).toHaveLength(2);
  });

  it('a person has at most 20', () => {
    const host = openHost({ container: 'bound' });
    resultOf(host, `for (let i = 0; i < 20; i++) ${make('.timeBased().everyHours(1)')}`);
    expect(errorOf(host, make('.timeBased().everyHours(1)'))).toContain('This script has too many triggers.');
  });

  it('nobody sees or deletes another’s', () => {
    const host = openHost();
    resultOf(host, make('.timeBased().everyHours(1)'), { user: 'bo@example.com' });
    resultOf(host, make('.timeBased().everyHours(1)', 'echo'));
    const list =
      'return ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), String(t.getTriggerSource()), t.getTriggerSourceId()])';
    expect(resultOf(host, list)).toEqual([['echo', 'CLOCK', 'CLOCK', null]]);
    resultOf(host, 'ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t))');
    expect(host.triggers.map(({ creator }) => creator)).toEqual(['bo@example.com']);
  });

  it('inside a trigger run makes one that never fires', () => {
    const host = openHost({ container: 'bound' });
    const report = probe(host, make('.timeBased().everyHours(1)'), { kind: 'trigger' });
    expect(report.ok).toBe(true);
    expect(host.triggers).toMatchObject([{ disabled: 'It was made inside a trigger run.' }]);
    expect(times(host, FRIDAY + DAY)).toEqual([]);
  });

  it.each([
    { rule: '.timeBased()', error: 'a time trigger needs a rule' },
    { rule: '.timeBased().everyDays(1).inTimezone("Mars/Olympus")', error: 'is not a time zone' },
    { rule: '.timeBased().everyDays(1).atHour(24)', error: 'Invalid argument: hour' },
    { rule: '.forSpreadsheet("another file").onEdit()', error: 'another file' },
    { rule: '.forSpreadsheet(SpreadsheetApp.getActive())', error: 'a trigger needs an event' },
  ])('refuses $rule', ({ rule, error }) => {
    expect(errorOf(openHost(), make(rule))).toContain(error);
  });
});

describe('edit triggers', () => {
  const edited = (host: LocalHost, ...[a1, input, options]: Parameters<LocalHost['typeIn']>): unknown => {
    const [report] = host.typeIn(a1, input, options);
    if (!report?.ok) throw new Error(report?.error?.message ?? 'onEdit did not run.');
    return JSON.parse(report.logs[0]?.text ?? '');
  };

  it('tell the value of a single cell and what was there, as text', () => {
    const host = openHost();
    expect(edited(host, 'Sheet1!B2', '42')).toEqual({ at: 'B2', value: '42', user: '', now: [[42]] });
    expect(edited(host, 'Sheet1!B2', 'TRUE')).toEqual({
      at: 'B2',
      value: 'TRUE',
      oldValue: '42',
      user: '',
      now: [[true]],
    });
    expect(edited(host, 'Sheet1!B2', '')).toEqual({ at: 'B2', oldValue: 'TRUE', user: '', now: [['']] });
  });

  it('tell dates as serial numbers', () => {
    expect(edited(openHost(), 'Sheet1!B2', '2026-03-06')).toMatchObject({
      value: '46087',
      now: [['2026-03-05T23:00:00.000Z']],
    });
  });

  it('tell no value for a pasted block, which may grow the tab', () => {
    const host = openHost();
    expect(edited(host, 'Sheet1!A1', [['a', '1'], ['b']])).toEqual({
      at: 'A1:B2',
      user: '',
      now: [
        ['a', 1],
        ['b', ''],
      ],
    });
    const rows = Number(resultOf(host, 'return SpreadsheetApp.getActiveSheet().getMaxRows()'));
    edited(host, `Sheet1!A${rows}`, [['x'], ['y'], ['z']]);
    expect(host.get(`Sheet1!A${rows + 2}`)).toEqual([['z']]);
  });

  it('read what is typed by the workbook’s locale', () => {
    const host = openHost({ world: { locale: 'de_DE' } });
    expect(edited(host, 'Sheet1!A1', '1.250,5')).toMatchObject({ now: [[1250.5]] });
    expect(edited(openHost(), 'Sheet1!A1', '1,250.5')).toMatchObject({ now: [[1250.5]] });
  });

  it('installable ones run after onEdit as their creator, who may not know the editor', () => {
    const host = openHost();
    resultOf(host, make('.forSpreadsheet(SpreadsheetApp.getActive()).onEdit()', 'onEdit'), { user: 'ann@gmail.com' });
    const seen = (user: string) =>
      host.typeIn('Sheet1!A1', 'x', { user }).map(({ logs }) => JSON.parse(logs[0]?.text ?? '').user);
    expect(seen('bo@gmail.com')).toEqual(['', '']);
    expect(seen('ann@gmail.com')).toEqual(['', 'ann@gmail.com']);
    expect(host.executions.at(-1)).toMatchObject({ user: 'ann@gmail.com', kind: 'trigger' });
  });

  it('are lost when edits come faster than two can wait', () => {
    const host = openHost();
    const edits = ['A1', 'A2', 'A3', 'A4'].map((cell) => ({ a1: `Sheet1!${cell}`, text: cell }));
    const reports = host.typeFast(edits);
    expect(reports.map(({ logs }) => JSON.parse(logs[0]?.text ?? '').at)).toEqual(['A1', 'A2']);
    expect(host.get('Sheet1!A1:A4')).toEqual([['A1'], ['A2'], ['A3'], ['A4']]);
  });

  it('do not run for what scripts write', () => {
    const host = openHost();
    resultOf(host, 'SpreadsheetApp.getActiveSheet().getRange("A1").setValue(1)');
    expect(host.executions.map(({ functionName }) => functionName)).toEqual(['probe']);
  });

  it('of changes hear of rows, onEdit does not', () => {
    const host = openHost();
    resultOf(host, make('.forSpreadsheet(SpreadsheetApp.getActive()).onChange()', 'echo'));
    expect(host.changed('INSERT_ROW')).toMatchObject([{ ok: true, functionName: 'echo' }]);
  });

  it('refuse a place that is not there with a plain error', () => {
    expect(() => openHost().typeIn('Nowhere!A1', 'x')).toThrow(Error);
  });
});

describe('a time-driven run', () => {
  const hourly = (handler: string) => make('.timeBased().everyHours(1)', handler);

  it('may find no active workbook, where the world says so', () => {
    const host = openHost({
      bundle: bundleWith(
        {},
        { 'Wake.js': 'function wake() { console.log(String(SpreadsheetApp.getActiveSpreadsheet())); }' },
      ),
    });
    resultOf(host, hourly('wake'));
    const logged = () => host.advanceTo(host.world.now + HOUR)[0]?.report.logs[0]?.text;
    expect(logged()).toBe('Spreadsheet');
    host.change({ activeInTimeTriggers: false });
    expect(logged()).toBe('null');
    expect(resultOf(host, 'return String(SpreadsheetApp.getActiveSpreadsheet())')).toBe('Spreadsheet');
  });

  it('does not start once the person’s triggers have used up their time for a day', () => {
    const busy = 'function busy() { const end = Date.now(); let n = 0; while (n < 3e6) n += 1; }';
    const host = openHost({ bundle: bundleWith({}, { 'Busy.js': busy }), world: { limits: { triggerMsPerDay: 1 } } });
    resultOf(host, hourly('busy'));
    const messages = host.advanceTo(host.world.now + 25 * HOUR).map(({ report }) => report.error?.message ?? 'ran');
    expect(messages[0]).toBe('ran');
    expect(new Set(messages.slice(1, 24))).toEqual(new Set(['Service using too much computer time for one day']));
    expect(messages[24]).toBe('ran');
    expect(openHost().world.limits.triggerMsPerDay).toBe(90 * 60_000);
  });
});

it('a trigger on a day that is none is refused: it would never fire', () => {
  for (const day of ['ScriptApp.WeekDay.Monday', '"monday"', '1'])
    expect(errorOf(openHost(), make(`.timeBased().onWeekDay(${day})`))).toMatch(
      /don't match the method signature for ScriptApp.ClockTriggerBuilder.onWeekDay/,
    );
});
