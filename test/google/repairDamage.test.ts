import { beforeAll, expect, it } from 'vitest';
import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { lettersOf } from '../../src/schema/table';
import { costOf } from '../support/measured';
import { ANA, NOW, opensPanel, reply, rowsOf } from './host';
import { does, IN_ORDER, openForPerson, openNew, repair } from './person';

let saved: SavedWorkbook;

/** An objective with four key results of this quarter, each answered with a value and words. */
beforeAll(() => {
  const host = openForPerson();
  host.typeIn('Objectives!B2:F2', [['Customers love us', '', 'Team', 'Growth', ANA]]);
  host.typeIn(
    'Key results!B2:J5',
    ['One', 'Two', 'Three', 'Four'].map((title) => [title, 'O-1', ANA, '', '', '', '', '0', '100']),
  );
  host.setNow(NOW + 3_600_000);
  const texts = { accomplishments: 'Done', blockers: '', nextSteps: '' };
  reply(host, 'submitCheckIn', {
    request: 'request-one',
    answers: [1, 2, 3, 4].map((n) => ({
      goal: `KR-${n}`,
      value: String(n * 10),
      noChange: false,
      status: 'On track',
      confidence: '7',
      ...texts,
    })),
  });
  saved = host.save();
}, 180_000);

const open = (): LocalHost => openForPerson({ now: NOW + 2 * 3_600_000 }, saved);
const numbers = (host: LocalHost) =>
  rowsOf(host, 'Key results').map(({ Progress, Expected, Pace, Due, Grade }) => [Progress, Expected, Pace, Due, Grade]);
const columnOf = (host: LocalHost, tab: string, heading: string): string =>
  lettersOf((host.get(`${tab}!1:1`)[0] ?? []).indexOf(heading) + 1);

it('a sorted Settings tab is noticed, and every name points at its setting again', () => {
  const host = open();
  const before = numbers(host);
  does(host, (spreadsheet) => void spreadsheet.getSheetByName('Settings')?.getRange('A2:C10').sort(1));
  expect(numbers(host)).not.toEqual(before);
  expect(repair(host)).toContain('anew');
  expect(numbers(host)).toEqual(before);
  const looks = does(host, (spreadsheet) =>
    (spreadsheet.getSheetByName('Settings')?.getRange('A2:B10').getValues() ?? []).map(([setting], index) => {
      const cell = spreadsheet.getRange(`Settings!B${index + 2}`);
      return [setting, cell.getNumberFormat(), cell.getDataValidation() !== null];
    }),
  );
  expect(looks).toEqual(
    expect.arrayContaining([
      ['Today', 'ddd d mmm yyyy', false],
      ['At risk up to', '0%', false],
      ['Check-in day', '@', true],
      ['Reminder hour', '0', false],
    ]),
  );
  expect(repair(host)).toBe(IN_ORDER);
});

it('settings sorted with their hidden cells are noticed too, also where Today stays in place', () => {
  const host = open();
  const before = numbers(host);
  does(
    host,
    (spreadsheet) =>
      void spreadsheet.getSheetByName('Settings')?.getRange('A3:D10').sort({ column: 1, ascending: false }),
  );
  repair(host);
  expect(numbers(host)).toEqual(before);
  expect(repair(host)).toBe(IN_ORDER);
});

it('a repaired dropdown offers the column that was moved, not the one that stands in its place', () => {
  const host = open();
  does(host, (spreadsheet) => {
    const people = spreadsheet.getSheetByName('People');
    people?.moveColumns(people.getRange('A:A'), 3);
    const cycles = spreadsheet.getSheetByName('Cycles');
    cycles?.moveColumns(cycles.getRange('A:A'), 3);
    spreadsheet.getSheetByName('Key results')?.deleteColumn(5);
    for (const chart of spreadsheet.getSheetByName('Dashboard')?.getCharts() ?? [])
      spreadsheet.getSheetByName('Dashboard')?.removeChart(chart);
  });
  repair(host);
  const offered = does(host, (spreadsheet) =>
    ['Key results!D2', 'Key results!E2', 'Dashboard!C2'].map((cell) => {
      const [source] = spreadsheet.getRange(cell).getDataValidation()?.getCriteriaValues() ?? [];
      return `${source.getSheet().getName()}!${source.getA1Notation()}`;
    }),
  );
  expect(offered[0]).toMatch(/^People!B2:B/);
  expect(offered[1]).toMatch(/^Cycles!B2:B/);
  expect(offered[2]).toMatch(/^Cycles!B2:B/);
});

it('a tab whose name differs from one of ours in capitals only is refused before anything is written', () => {
  const host = openNew();
  does(host, (spreadsheet) => void spreadsheet.insertSheet('objectives').getRange('A1').setValue('mine'));
  const tabs = does(host, (spreadsheet) => spreadsheet.getSheets().map((sheet) => sheet.getName()));
  const told = repair(host);
  expect(told).toContain('Nothing was changed');
  expect(told).toContain('"objectives"');
  expect(does(host, (spreadsheet) => spreadsheet.getSheets().map((sheet) => sheet.getName()))).toEqual(tabs);
});

it('a live formula that fills several goals stays whole when some of them are answered', () => {
  const host = open();
  does(host, (spreadsheet) => {
    spreadsheet
      .insertSheet('Data')
      .getRange('A1:A3')
      .setValues([[11], [22], [33]]);
    const current = spreadsheet.getSheetByName('Key results')?.getRange('K2:K4');
    current?.clearContent();
    spreadsheet.getSheetByName('Key results')?.getRange('K2').setFormula('=ARRAYFORMULA(Data!A1:A3)');
  });
  const answer = { value: '', noChange: false, confidence: '', accomplishments: '', blockers: '', nextSteps: '' };
  reply(host, 'submitCheckIn', {
    request: 'request-two',
    answers: [
      { ...answer, goal: 'KR-1', status: 'At risk' },
      { ...answer, goal: 'KR-4', status: '', value: '5' },
    ],
  });
  expect(host.get('Key results!K2:L5')).toEqual([
    [11, 'At risk'],
    [22, 'On track'],
    [33, 'On track'],
    [5, 'On track'],
  ]);
  expect(host.get('Key results!K2:K4', 'formulas')[0]?.[0]).toContain('ARRAYFORMULA');
  expect(host.get('Data!A1:A3').flat()).toEqual([11, 22, 33]);
});

const objective = {
  id: '',
  title: 'Grow',
  why: '',
  level: 'Company',
  team: '',
  owner: ANA,
  parent: '',
  cycle: 'Q4 FY26',
};
const keyResult = { id: '', title: 'Five', owner: ANA, delegate: '', measure: 'Reach', unit: '', start: '0' };
const rest = { weight: '', cadence: '', starts: '', ends: '', scoringRule: '', stage: '' };

it('a person’s own formulas between our columns stay in rows that a panel adds', () => {
  const host = open();
  does(host, (spreadsheet) => {
    const sheet = spreadsheet.getSheetByName('Key results');
    sheet?.insertColumnBefore(5);
    sheet?.getRange('E1').setValue('Mine');
    for (let row = 2; row < 9; row += 1) sheet?.getRange(row, 5).setFormula(`=IF(B${row}="";"";"x"&B${row})`);
  });
  reply(host, 'saveGoals', {
    request: 'request-three',
    objective: { ...objective, type: '', weight: '', stage: '' },
    keyResults: [{ ...keyResult, target: '100', ...rest }],
    reason: '',
  });
  expect(rowsOf(host, 'Key results')[4]).toMatchObject({ ID: 'KR-5', 'Key result': 'Five', Mine: 'xFive', Owner: ANA });
  expect(host.get('Key results!E7:E8', 'formulas')).toEqual([
    [expect.stringMatching(/^=/)],
    [expect.stringMatching(/^=/)],
  ]);
});

it('a deleted Current comes back with the newest answers, in few calls and a report of a few lines', () => {
  const host = open();
  const [was, logged] = [rowsOf(host, 'Key results'), rowsOf(host, 'Check-ins')];
  does(host, (spreadsheet) => void spreadsheet.getSheetByName('Key results')?.deleteColumn(11));
  const run = host.run('setUpWorkbook', [], { kind: 'menu' });
  const told = run.alerts[0]?.message ?? '';
  expect(told.split('\n').length).toBeLessThan(8);
  expect(told).toContain('Added the column Current');
  expect(told).toContain('Filled Current in Key results with the newest check-ins.');
  expect(run.calls.by['Range.setNotes'] ?? 0).toBeLessThan(8);
  expect(run.calls.by['Range.setNote']).toBeUndefined();
  expect(rowsOf(host, 'Key results').map(({ ID, Current, Progress }) => [ID, Current, Progress])).toEqual(
    was.map(({ ID, Current, Progress }) => [ID, Current, Progress]),
  );
  expect(rowsOf(host, 'Check-ins')).toEqual(logged);
  const notes = does(host, (spreadsheet) => {
    const sheet = spreadsheet.getSheetByName('Key results');
    return (
      sheet
        ?.getRange(2, 1, 20, sheet.getLastColumn())
        .getNotes()
        .flat()
        .filter((note) => note !== '') ?? []
    );
  });
  expect(notes).toEqual([]);
  opensPanel(host);
  expect(rowsOf(host, 'Check-ins')).toEqual(logged);
  expect(repair(host)).toBe(IN_ORDER);
});

it('tells of the columns put back without a plural for one', () => {
  const host = open();
  for (const heading of ['Progress', 'Expected', 'Pace', 'Due', 'Score'])
    host.typeIn(`Key results!${columnOf(host, 'Key results', heading)}2`, 'fine');
  const run = host.run('setUpWorkbook', [], { kind: 'menu' });
  expect(run.alerts[0]?.message).toContain('row 2: Progress, Expected, Pace, Due and 1 more. ');
});

it('what stood in overwritten cells is added to the notes that stand there, in one go', () => {
  const host = open();
  const progress = columnOf(host, 'Key results', 'Progress');
  const pace = columnOf(host, 'Key results', 'Pace');
  host.typeIn(`Key results!${progress}2`, '50%');
  host.typeIn(`Key results!${progress}4`, '=1+1');
  host.typeIn(`Key results!${pace}3`, 'fine');
  does(host, (spreadsheet) => {
    const sheet = spreadsheet.getSheetByName('Key results');
    sheet?.getRange('W2').setNote('my own note');
    sheet?.getRange('W3').setNote('another');
  });
  const run = host.run('setUpWorkbook', [], { kind: 'menu' });
  expect(run.calls.by['Range.setNotes']).toBe(1);
  expect(run.alerts[0]?.message).toBe(
    'Put 3 cells back in Key results, rows 2–4: Progress, Pace. What stood there is in notes on the cells.',
  );
  const notes = does(
    host,
    (spreadsheet) => spreadsheet.getSheetByName('Key results')?.getRange('W2:Y4').getNotes() ?? [],
  );
  expect(notes[0]?.[0]).toMatch(/^my own note\n\n.*this stood here: 0\.5$/);
  expect(notes[1]).toEqual(['another', '', expect.stringContaining('this stood here: fine')]);
  expect(notes[2]?.[0]).toContain('this stood here: =1+1');
});

it.each([
  ['tomorrow', 'it held no date'],
  ['', 'Put =TODAY() back'],
])('a Today that says "%s" shows no error anywhere, and a repair puts the day back and says so', (typed, said) => {
  const host = open();
  const before = numbers(host);
  host.typeIn('Settings!B2', typed);
  expect(numbers(host)).toEqual(before);
  expect(repair(host)).toContain(said);
  expect(host.get('Settings!B2', 'formulas')).toEqual([['=TODAY()']]);
  const note = does(host, (spreadsheet) => spreadsheet.getRange('Settings!B2').getNote());
  expect(note).toMatch(typed === '' ? /^$/ : /this stood here: tomorrow/);
  expect(repair(host)).toBe(IN_ORDER);
});

it('typing over a final score raises a warning', () => {
  const host = open();
  const warned = does(host, (spreadsheet) =>
    (spreadsheet.getSheetByName('Scores')?.getProtections(SpreadsheetApp.ProtectionType.RANGE) ?? []).map(
      (protection) => [protection.getRange().getA1Notation(), protection.isWarningOnly()],
    ),
  );
  const [from, to] = [columnOf(host, 'Scores', 'Final score'), columnOf(host, 'Scores', 'Final at')];
  expect(warned).toEqual([[expect.stringMatching(new RegExp(`^${from}2:`)), true]]);
  expect(to > from).toBe(true);
});

it('a repair that breaks off on the way to a deleted Current never leaves it empty, and is finished by the next', () => {
  const start = open();
  const [was, logged] = [rowsOf(start, 'Key results'), rowsOf(start, 'Check-ins')];
  does(start, (spreadsheet) => void spreadsheet.getSheetByName('Key results')?.deleteColumn(11));
  const damaged = start.save();
  const { total } = start.run('setUpWorkbook', [], { kind: 'menu' }).calls;
  for (const failAtCall of [0.35, 0.5, 0.65, 0.95].map((part) => Math.floor(total * part))) {
    const host = openForPerson({ now: NOW + 2 * 3_600_000 }, structuredClone(damaged));
    const broken = host.run('setUpWorkbook', [], { kind: 'menu', failAtCall });
    expect(broken.alerts.map(({ message }) => message).join()).not.toContain('Filled Current');
    opensPanel(host);
    host.run('setUpWorkbook', [], { kind: 'menu' });
    expect(rowsOf(host, 'Key results').map(({ Current, Note }) => [Current, Note])).toEqual(
      was.map(({ Current, Note }) => [Current, Note]),
    );
    expect(rowsOf(host, 'Check-ins')).toEqual(logged);
  }
});

it('Source follows what stands in Current', () => {
  const host = open();
  host.typeIn('Key results!K3', '=10+15');
  expect(rowsOf(host, 'Key results').map(({ Source }) => Source)).toEqual(['Typed', 'Live', 'Typed', 'Typed']);
  host.typeIn('Key results!K3', '26');
  expect(rowsOf(host, 'Key results').map(({ Source }) => Source)).toEqual(['Typed', 'Typed', 'Typed', 'Typed']);
});

it('a repair that has nothing to do asks little and writes nothing', () => {
  const { calls, writes } = costOf(open().run('setUpWorkbook', [], { kind: 'menu' }));
  expect(writes).toBe(0);
  expect(calls).toBeLessThanOrEqual(90);
});
