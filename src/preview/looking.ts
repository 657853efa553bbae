import type { Stage } from './runtime/job';

export type Shown = 'values' | 'formulas' | 'display';

/** What a range holds. @throws Error in Google's words for a range that is not there */
export function readRange({ spreadsheetApp }: Stage, a1: string, what: Shown): unknown[][] {
  const range = spreadsheetApp.getActiveSpreadsheet().getRange(a1);
  const rows: unknown[][] =
    what === 'formulas' ? range.getFormulas() : what === 'display' ? range.getDisplayValues() : range.getValues();
  return rows.map((row) => [...row]);
}

/** Puts the cursor there; a place that is gone since somebody looked leaves it where it was. */
export function placeCursor({ spreadsheetApp }: Stage, a1: string): void {
  try {
    spreadsheetApp.getActiveSpreadsheet().getRange(a1).activate();
  } catch (error) {
    // Google's words for a tab or range that is not there; anything else is a fault of the host.
    if ((error as { name?: unknown }).name !== 'Exception') throw error;
  }
}

/** Where the cursor is. */
export function cursorOf({ spreadsheetApp }: Stage): { readonly sheet: string; readonly range: string } {
  const range = spreadsheetApp.getActiveRange() ?? spreadsheetApp.getActiveSheet().getRange('A1');
  return { sheet: range.getSheet().getName(), range: range.getA1Notation() };
}

/** Which of these members the Google object named by script code has; none when the object cannot be had. */
export function membersOf({ realm }: Stage, code: string, members: readonly string[]): string[] {
  // The code names a Google object, never a plain value.
  const object = orUnwritten(() => realm.compile(code, 'host:inspect') as object);
  return members.filter((member) => object && orUnwritten(() => Reflect.get(object, member)) !== undefined);
}

/** What the host does not have yet counts as undefined; anything else that goes wrong is thrown. */
function orUnwritten<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (String((error as { message?: unknown }).message).startsWith('not in the local host yet')) return undefined;
    throw error;
  }
}
