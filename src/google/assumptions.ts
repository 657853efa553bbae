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
}

/** Everything to try once in a real spreadsheet before a release. */
export const ASSUMPTIONS: readonly Assumption[] = [
  {
    holds: 'getSheetValues(1, 1, -1, -1) returns every cell up to the last row and column that hold something.',
    leans: 'google/tab.ts reads each tab with one call.',
    source: 'Reference of Sheet.getSheetValues: -1 is the last row or column with data; widely used in public scripts.',
    otherwise: 'Every command fails when it reads: use getDataRange().getValues(), one call more per tab.',
  },
  {
    holds: 'setValues makes a formula of a text that starts with "=", with ";" between arguments in every locale.',
    leans: 'google/write.ts writes new rows and their formulas as one block.',
    source: 'Reference of Range.setValues; platform notes, section 5, on separators.',
    otherwise: 'New rows show the formula as text: set-up puts it right, then write formulas with setFormulas.',
  },
  {
    holds: 'A leading apostrophe makes a text of what follows and is not read back, also in cells of the format @.',
    leans: 'schema/rows.ts guards texts that could be taken for formulas.',
    source: 'Platform notes, section 5 (field); unconfirmed for cells of the format @.',
    otherwise: 'Such texts show the apostrophe; reading takes it off, so nothing else changes.',
  },
  {
    holds: 'insertRowsBefore throws at once for a row below the last of the grid.',
    leans: 'google/write.ts asks for the size of the grid only then, and adds rows at its end.',
    source: 'Platform notes, section 5 (field).',
    otherwise: 'A full tab cannot be added to: ask for getMaxRows before rows are put in.',
  },
  {
    holds: 'A Date from a cell is the instant of the wall clock shown, in the spreadsheet’s time zone.',
    leans: 'google/zone.ts turns it back into the serial number the sheet stores.',
    source: 'Reference of Session and Range; platform notes, section 5.',
    otherwise: 'Days would be off by one in other zones than the script’s.',
  },
  {
    holds: 'Intl.DateTimeFormat knows the time zones that spreadsheets have.',
    leans: 'google/zone.ts asks it for offsets when it agrees with Google once a run.',
    source: 'Platform notes, section 1: V8 feature, no limit documented, unconfirmed.',
    otherwise: 'Utilities.formatDate is asked instead, some dozen times a year of data.',
  },
  {
    holds: 'getActiveSpreadsheet() gives the file in a time-driven run of an add-on and of a bound script.',
    leans: 'The hourly run.',
    source: 'Platform notes, section 2; for add-ons unconfirmed.',
    otherwise: 'The run logs sheet.none and does nothing: no reminders in that kind of installation.',
  },
  {
    holds: 'LockService.getDocumentLock() and document properties may be used in a simple onEdit.',
    leans: 'google/workbook.ts takes typed rows in under the same lock as the panels.',
    source: 'Platform notes, section 2: properties work in LIMITED; locks list no scope.',
    otherwise: 'Typed rows wait for the next menu action or hourly run.',
  },
  {
    holds:
      'The event of one typed cell has value and oldValue as texts: digits for numbers and days, TRUE for a tick; typing the value that stands fires it too.',
    leans:
      'google/workbook.ts and domain/edit.ts: who typed what stands in the cell, and "no change" typed over itself.',
    source: 'Platform notes, section 2; the texts of numbers in other locales are unconfirmed.',
    otherwise: 'Typed answers are logged without a name, and a value typed over itself leaves the goal due.',
  },
  {
    holds: 'In an add-on createMenu(name) puts the menu under Extensions; in a bound script at the top.',
    leans: 'google/ui.ts makes the same call for both, and createAddonMenu only in the mode NONE.',
    source: 'Menus guide; platform notes, section 2.',
    otherwise: 'The add-on’s menu stands at another place.',
  },
  {
    holds: 'Session.getActiveUser().getEmail() is blank, and throws nothing, for accounts Google does not show.',
    leans: 'google/workbook.ts; panels then ask who is there, and managers’ actions stay locked.',
    source: 'Reference of Session; platform notes, section 3.',
    otherwise: 'Panels answer "unexpected" for those accounts.',
  },
  {
    holds: 'A setValues block is applied whole or not at all, and flush() applies all before it.',
    leans:
      'google/write.ts: cells first, then a flush and a look at their rows, their log next, and a flush before the lock opens.',
    source: 'Best practices page; platform notes, section 5.',
    otherwise: 'A run cut off in between leaves cells without their log row; the next reconciling run adds it.',
  },
  {
    holds: 'Rows put in by insertRowsBefore look like the row below them, not like the headings above.',
    leans: 'google/write.ts puts in rows of their own for what it adds, below the last row that holds anything.',
    source:
      'Reference of the Sheets API, InsertDimensionRequest.inheritFromBefore; which way this method asks for is unconfirmed.',
    otherwise: 'New rows would look like the row above them: set their formats after writing.',
  },
];
