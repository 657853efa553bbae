/** Something this add-on takes for granted about Google that could not be tried here. */
export interface Assumption {
  /** What has to hold, in one sentence that a run on Google's servers can prove wrong. */
  readonly holds: string;
  /** Where the add-on leans on it. */
  readonly leans: string;
  /** Where the belief comes from. */
  readonly source: string;
  /** What happens, and what to change, when it does not hold. */
  readonly otherwise: string;
  /** Questions of the contract (src/contract) that prove it right or wrong. */
  readonly probes: readonly string[];
  /** What stands in the code wherever it is assumed, word for word: a search for it lists the places. */
  readonly uses: string;
}

/** Everything to try once in a real spreadsheet before a release. */
export const ASSUMPTIONS: readonly Assumption[] = [
  {
    holds: 'getSheetValues(1, 1, -1, -1) returns every cell up to the last row and column that hold something.',
    leans: 'Reading a tab with one call.',
    source: 'Reference of Sheet.getSheetValues: -1 is the last row or column with data; widely used in public scripts.',
    otherwise: 'Every command fails when it reads: use getDataRange().getValues(), one call more per tab.',
    probes: ['grid.toTheEnd', 'grid.emptyTab'],
    uses: 'getSheetValues(1, 1, -1, -1)',
  },
  {
    holds: 'setValues makes a formula of a text that starts with "=", with ";" between arguments in every locale.',
    leans: 'Writing new rows and their formulas as one block.',
    source: 'Reference of Range.setValues; platform notes, section 5, on separators.',
    otherwise: 'New rows show the formula as text: set-up puts it right, then write formulas with setFormulas.',
    probes: ['formulas.inSetValues', 'workbook.deSetUp', 'workbook.frSetUp'],
    uses: '.setValues(',
  },
  {
    holds: 'A leading apostrophe makes a text of what follows, and is read back from cells of the format @ at most.',
    leans: 'Guarding texts that could be taken for formulas.',
    source: 'Platform notes, section 5 (field); unconfirmed for cells of the format @.',
    otherwise:
      'Texts would come back changed: take the apostrophe off wherever it is read, as in cells of the format @.',
    probes: ['guarding.apostrophe', 'guarding.apostropheInTextFormat'],
    uses: 'RISKY.test(',
  },
  {
    holds: 'insertRowsBefore throws at once for a row below the last of the grid.',
    leans: 'Adding rows to a full tab: the size of the grid is asked for only then.',
    source: 'Platform notes, section 5 (field).',
    otherwise: 'A full tab cannot be added to: ask for getMaxRows before rows are put in.',
    probes: ['grid.rowBeyond', 'grid.a1Beyond'],
    uses: 'getMaxRows()',
  },
  {
    holds: 'A Date from a cell is the instant of the wall clock shown, in the spreadsheet’s time zone.',
    leans: 'Turning it back into the serial number the sheet stores.',
    source: 'Reference of Session and Range; platform notes, section 5.',
    otherwise: 'Days would be off by one in other zones than the script’s.',
    probes: ['dates.workbookZone', 'dates.zoneChange', 'dates.serial'],
    uses: 'clockOf(',
  },
  {
    holds: 'Intl.DateTimeFormat knows the time zones that spreadsheets have.',
    leans: 'The workbook’s clock asks it for offsets when it agrees with Google once a run.',
    source: 'Platform notes, section 1: V8 feature, no limit documented, unconfirmed.',
    otherwise: 'Utilities.formatDate is asked instead, some dozen times a year of data.',
    probes: ['language.intl', 'language.intlParts'],
    uses: 'Intl.DateTimeFormat(',
  },
  {
    holds: 'getActiveSpreadsheet() gives the file in a time-driven run of an add-on and of a bound script.',
    leans: 'The hourly run.',
    source: 'Platform notes, section 2; for add-ons unconfirmed.',
    otherwise: 'The run logs sheet.none and does nothing: no reminders in that kind of installation.',
    probes: ['clock.activeSpreadsheet'],
    uses: 'SpreadsheetApp.getActiveSpreadsheet()',
  },
  {
    holds: 'LockService.getDocumentLock() and document properties may be used in a simple onEdit.',
    leans: 'Taking typed rows in under the same lock as the panels.',
    source: 'Platform notes, section 2: properties work in LIMITED; locks list no scope.',
    otherwise: 'Typed rows wait for the next menu action or hourly run.',
    probes: ['edits.lockInOnEdit'],
    uses: 'takeInEdit(',
  },
  {
    holds:
      'The event of one typed cell has value and oldValue as texts: digits for numbers and days, TRUE for a tick; typing the value that stands fires it too.',
    leans: 'Who typed what stands in the cell, and "no change" typed over itself.',
    source: 'Platform notes, section 2; the texts of numbers in other locales are unconfirmed.',
    otherwise: 'Typed answers are logged without a name, and a value typed over itself leaves the goal due.',
    probes: ['edits.typed', 'edits.unchanged', 'edits.ticked'],
    uses: 'oldValue',
  },
  {
    holds: 'createAddonMenu() puts the menu of a published add-on under Extensions; a bound script’s is at the top.',
    leans: 'The menu, and every text that sends a person there: the build for publishing names the other place.',
    source: 'Menus guide; platform notes, section 2.',
    otherwise: 'The add-on’s menu stands at another place than its texts say: put it right in src/build/published.mjs.',
    probes: ['menu.place'],
    uses: 'createAddonMenu(',
  },
  {
    holds: 'Session.getActiveUser().getEmail() is blank, and throws nothing, for accounts Google does not show.',
    leans: 'Panels then ask who is there, and managers’ actions stay locked.',
    source: 'Reference of Session; platform notes, section 3.',
    otherwise: 'Panels answer "unexpected" for those accounts.',
    probes: ['edits.askingWho'],
    uses: 'getActiveUser()',
  },
  {
    holds: 'A setValues block is applied whole or not at all, and flush() applies all before it.',
    leans: 'Saving: cells first, a flush and a look at their rows, their log next, and a flush before the lock opens.',
    source: 'Best practices page; platform notes, section 5.',
    otherwise: 'A run cut off in between leaves cells without their log row; the next reconciling run adds it.',
    probes: ['validation.rejectsWholeBlock', 'values.raggedRow', 'page.lastWrite'],
    uses: 'SpreadsheetApp.flush()',
  },
  {
    holds: 'Rows put in by insertRowsBefore look like the row below them, not like the headings above.',
    leans: 'Rows of their own for what is added, below the last row that holds anything.',
    source:
      'Reference of the Sheets API, InsertDimensionRequest.inheritFromBefore; which way this method asks for is unconfirmed.',
    otherwise: 'New rows would look like the row above them: set their formats after writing.',
    probes: ['grid.insertedRowsLook'],
    uses: 'insertRowsBefore(',
  },
  {
    holds: 'A workbook name may be called Today, and a formula tells it from the function TODAY().',
    leans: 'Every formula that counts days names the cell Today of the Settings.',
    source: 'Reference of Spreadsheet.setNamedRange names no reserved words; unconfirmed.',
    otherwise: 'Set-up fails, or due days follow the real day only: give the name another word.',
    probes: ['formulas.todayName', 'workbook.enNumbers'],
    uses: "name: 'Today'",
  },
  {
    holds: 'TEXT reads its pattern with a point, and writes the number as the locale does, where the comma is decimal.',
    leans: 'Sentences of the Dashboard that name a percentage or a score.',
    source: 'Platform notes, section 5, on separators; unconfirmed for patterns inside formulas.',
    otherwise: 'Those sentences show 070 or an error in such locales: write whole numbers and percentages only.',
    probes: ['formulas.textInGerman'],
    uses: 'TEXT(',
  },
  {
    holds: 'A copy of a workbook brings neither triggers nor properties along.',
    leans: 'The highest IDs are looked for again in a copy, and reminders are off there.',
    source: 'Platform notes, section 2 (field).',
    otherwise: 'A copy sends the same letters as its original: keep the workbook’s own ID beside what is remembered.',
    probes: ['copy.bringsNothing', 'triggers.ofTheWorkbook'],
    uses: 'getProjectTriggers()',
  },
];
