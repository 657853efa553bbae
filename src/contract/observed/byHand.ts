import type { Basis, Question } from '../probe';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TAB = 'Contract by hand';
/** The column a person types `yes` or what they saw instead into. */
const ANSWER = 3;

const asked = (name: string, asks: string, source: string, basis: Basis = 'unconfirmed'): Question => ({
  name,
  asks,
  source,
  basis,
  expected: 'yes',
});

const TRIGGERS = '2 Bound scripts, add-ons, triggers';
const EDITING = '5 onEdit';
const PAGES = '6 HtmlService and web apps';
const MAIL = '7 Mail';
const RIGHTS = '3 Scopes, identity, manifest';

/** What only a person can see, with the add-on itself installed. Each can be answered by yes. */
export const byHand: readonly Question[] = [
  asked(
    'menu.place',
    'Is the menu of a published add-on under Extensions, and that of a bound script at the top?',
    TRIGGERS,
    'documented',
  ),
  asked('hand.menuForViewers', 'Do a viewer and a commenter see no menu, and a phone none?', TRIGGERS, 'documented'),
  asked('hand.addOnClock', 'Does the hourly run of a published add-on find its workbook?', TRIGGERS),
  asked(
    'hand.clockAfterMove',
    'Does the clock still fire after the workbook was renamed and moved to another folder?',
    TRIGGERS,
  ),
  asked(
    'hand.clockChange',
    'Does the clock fire once, not twice and not never, in the hours of a clock change?',
    TRIGGERS,
  ),
  asked(
    'hand.secondPerson',
    'Does a second person’s clock run as that person, seen by nobody else?',
    TRIGGERS,
    'documented',
  ),
  asked(
    'hand.failureMail',
    'Does Google write to the owner of a clock whose run fails (bound script)?',
    TRIGGERS,
    'documented',
  ),
  asked('hand.takenRight', 'Does a clock’s run without the right to send fail, with a letter from Google?', TRIGGERS),
  asked('hand.manyTriggers', 'Is the twenty-first trigger refused?', TRIGGERS, 'documented'),
  asked(
    'hand.sixMinutes',
    'Is a run of more than six minutes stopped, and its lock open afterwards?',
    TRIGGERS,
    'documented',
  ),
  asked('hand.threeEdits', 'Do three edits within a second give three events?', EDITING),
  asked(
    'hand.twoEditors',
    'Do edits of two people at once give both events, each with its address in one organisation?',
    EDITING,
  ),
  asked('hand.warnedRange', 'Does typing into a warned range ask once, and count the answer?', EDITING, 'documented'),
  asked('hand.draggedRow', 'Do rules, names and protections go with a row dragged to another place?', EDITING),
  asked('hand.twoAccounts', 'Does a panel refuse plainly for a person signed in to two accounts?', PAGES, 'field'),
  asked('hand.lockAndAlert', 'Is a lock taken before an alert gone when it is answered?', PAGES, 'documented'),
  asked('hand.germanError', 'Is the text of a server error in German for a German account?', PAGES, 'field'),
  asked('hand.letterShown', 'Does a reminder look right in Gmail, Outlook and Apple Mail, light and dark?', MAIL),
  asked('hand.letterToOneself', 'Does a letter to oneself land in the inbox?', MAIL),
  asked(
    'hand.deadAddress',
    'Does a letter to an address that does not exist bounce to the sender, with no error?',
    MAIL,
  ),
  asked('hand.chartInMail', 'Does the letter of mail.pdfAndChart show its chart, and open its PDF?', MAIL),
  asked('hand.consent', 'Does the consent screen list exactly the five rights, each with a box?', RIGHTS, 'documented'),
  asked(
    'hand.newerSyntax',
    'Does a script file with the line function newer(a) { return a?.b ?? String(10n ** 2n); } save, and run?',
    '1 V8 runtime',
  ),
  asked('hand.untickedRight', 'Does the add-on work with the right to send mail left unticked, up to sending?', RIGHTS),
];

/** The tab with the questions; answers that stand there stay. */
export function openByHand(spreadsheet: Spreadsheet): void {
  if (spreadsheet.getSheetByName(TAB)) return;
  const sheet = spreadsheet.insertSheet(TAB, spreadsheet.getNumSheets());
  const rows = byHand.map(({ name, asks }) => [name, asks, '']);
  sheet.getRange(1, 1, rows.length + 1, ANSWER).setValues([['Question', 'Try it', 'yes, or what you saw'], ...rows]);
  sheet.setFrozenRows(1);
  sheet.setColumnWidth(2, 520);
}

/** Typed answers by the question's name. */
export function typedAnswers(spreadsheet: Spreadsheet): ReadonlyMap<string, string> {
  const rows = spreadsheet.getSheetByName(TAB)?.getDataRange().getValues() ?? [];
  const answers = rows.slice(1).map((row) => [String(row[0]), String(row[ANSWER - 1]).trim()] as const);
  return new Map(answers.filter(([, answer]) => answer !== ''));
}
