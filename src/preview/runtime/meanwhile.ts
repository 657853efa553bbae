import type { Engine } from '../engine/engine';
import type { RunReport, Stage } from './job';
import type { UserEdit } from './triggers';
import { put } from './typing';

/** What a colleague does in the sheet while somebody's run goes on, as with keyboard and mouse. */
export type Deed =
  /** Types a text into a cell, `Key results!N5`. */
  | { readonly does: 'type'; readonly place: string; readonly text: string }
  /** Sorts the rows below the frozen ones (below the first where none is) by a column, `Key results!D`, A to Z. */
  | { readonly does: 'sort'; readonly place: string }
  /** Inserts an empty row above a row, `Key results!3`, or deletes that row. */
  | { readonly does: 'insert' | 'delete'; readonly place: string };

export type Meanwhile = Deed & {
  /**
   * Before which of the run's service calls, 1 is the first. One more than there are calls: after the last, before
   * Google has what was not flushed.
   */
  readonly atCall: number;
  readonly user: string;
};

/** What became of it. */
export interface Happened {
  readonly deed: Meanwhile;
  /** Why it was not done: the sheet refused it, or the run had fewer calls. */
  readonly refused?: string;
  /** What its triggers are to be told. */
  readonly told?: Told;
}

/** An edit reaches `onEdit`; inserting and deleting rows only `onChange`. */
export type Told = { readonly edit: UserEdit } | { readonly changeType: 'INSERT_ROW' | 'REMOVE_ROW' };

/** With the runs of its triggers, which come after the run it fell into. */
export type MeanwhileReport = Happened & { readonly runs: readonly RunReport[] };

export interface InterruptedReport extends RunReport {
  readonly meanwhile: readonly MeanwhileReport[];
}

/** A cell of the deed's place: of a column the first, of a row the first. */
export function cellOf({ does, place }: Deed): string {
  if (does === 'type') return place;
  return does === 'sort' ? `${place}1` : place.replace(/(\d+)$/, 'A$1');
}

/** The deeds that fall into one run, each done once when its call comes. */
export class Colleagues {
  readonly happened: Happened[] = [];
  readonly #waiting: Meanwhile[];
  readonly #act: (deed: Meanwhile) => Told;

  /** @param act does it; what it throws is a refusal, which the colleague sees and not the script */
  constructor(deeds: readonly Meanwhile[], act: (deed: Meanwhile) => Told) {
    this.#waiting = [...deeds];
    this.#act = act;
  }

  /** It is the turn of those who act before this call. */
  before(call: number): void {
    const due = this.#waiting.filter(({ atCall }) => atCall === call);
    if (due.length === 0) return;
    this.#waiting.splice(0, Number.POSITIVE_INFINITY, ...this.#waiting.filter((deed) => !due.includes(deed)));
    for (const deed of due) this.happened.push(this.#tried(deed));
  }

  /** The run has made its last call. */
  atEnd(calls: number): void {
    this.before(calls + 1);
    const late = this.#waiting.splice(0);
    const refused = `The run made only ${calls} calls to Google.`;
    this.happened.push(...late.map((deed): Happened => ({ deed, refused })));
  }

  #tried(deed: Meanwhile): Happened {
    try {
      return { deed, told: this.#act(deed) };
    } catch (error) {
      return { deed, refused: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** Does it as that person. @throws Error in Google's words when the sheet refuses, or when there is no such place */
export function actOut(engine: Engine, stage: Stage, deed: Meanwhile): Told {
  const { user } = deed;
  if (deed.does === 'type') return { edit: put(engine, stage, deed.place, deed.text, user) };
  const { sheet, row, column } = placeIn(stage, deed);
  if (deed.does === 'sort') return { edit: { user, sheet: sheet.getName(), range: sorted(sheet, column) } };
  if (deed.does === 'insert') sheet.insertRowBefore(row);
  else sheet.deleteRow(row);
  return { changeType: deed.does === 'insert' ? 'INSERT_ROW' : 'REMOVE_ROW' };
}

interface Place {
  readonly sheet: GoogleAppsScript.Spreadsheet.Sheet;
  readonly row: number;
  readonly column: number;
}

function placeIn({ spreadsheetApp }: Stage, deed: Deed): Place {
  const range = spreadsheetApp.getActiveSpreadsheet().getRange(cellOf(deed));
  return { sheet: range.getSheet(), row: range.getRow(), column: range.getColumn() };
}

/** Whole rows, so that nothing of a row stays behind. Returns their range. */
function sorted(sheet: Place['sheet'], column: number): string {
  const first = Math.max(1, sheet.getFrozenRows()) + 1;
  const rows = Math.max(sheet.getLastRow() - first + 1, 1);
  const range = sheet.getRange(first, 1, rows, sheet.getMaxColumns());
  range.sort(column);
  return range.getA1Notation();
}
