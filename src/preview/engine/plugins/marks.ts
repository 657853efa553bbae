import type { Range, RangeData, WorkbookData } from '@odoo/o-spreadsheet';
import { CorePlugin } from '@odoo/o-spreadsheet';
import { registerCommands } from './commands';

/** What Google Sheets keeps about cells and tabs and the library does not know: see `MarkKind`. */
export type MarkKind =
  | 'note'
  | 'protection'
  | 'metadata'
  | 'richText'
  | 'banding'
  | 'chart'
  | 'rule'
  | 'format'
  | 'filter'
  | 'other';

/** Anchored to ranges (which follow inserted, deleted and moved rows and columns), to a whole tab, or to the workbook. */
export interface Mark {
  readonly id: string;
  readonly kind: MarkKind;
  /** The tab it lives and dies with; none for the workbook's own. */
  readonly sheetId?: string;
  readonly ranges: readonly Range[];
  /** JSON only. */
  readonly data: unknown;
  /** Stays when all its ranges are deleted: they are not what it hangs on. */
  readonly loose?: boolean;
}

/** A mark as it is saved: ranges as `Tab!A1:B2`. */
export interface SavedMark {
  readonly id: string;
  readonly kind: MarkKind;
  readonly sheetId?: string;
  readonly ranges: readonly string[];
  readonly data: unknown;
  readonly loose?: boolean;
}

interface SetMark {
  readonly type: 'SET_MARK';
  readonly id: string;
  readonly kind: MarkKind;
  readonly sheetId?: string;
  /** Left out rather than empty: the library refuses commands with an empty list of ranges. */
  readonly ranges?: readonly RangeData[];
  readonly data: unknown;
  readonly loose?: boolean;
}

interface RemoveMark {
  readonly type: 'REMOVE_MARK';
  readonly id: string;
}

interface SheetCommand {
  readonly type: 'DELETE_SHEET' | 'DUPLICATE_SHEET';
  readonly sheetId: string;
  readonly sheetIdTo: string;
}

/** What a copy of a tab takes along; protections, metadata ids and charts' ids stay with the original. */
const COPIED: readonly MarkKind[] = ['note', 'richText', 'banding', 'filter'];

/**
 * Keeps marks in the workbook's state, so that undo, revisions between windows, saving and structure edits treat them as
 * they treat cells. Works in Node and in the browser.
 */
export class MarksPlugin extends CorePlugin {
  static override getters = ['getMarks', 'getMark'] as const;
  private marks: Record<string, Mark | undefined> = {};

  override adaptRanges({ applyChange, adaptFormulaString }: Parameters<CorePlugin['adaptRanges']>[0]): void {
    for (const before of this.all()) {
      if (before.ranges.length === 0) continue;
      const mark = withFormula(before, (formula) => adaptFormulaString(before.sheetId ?? '', formula));
      const changes = mark.ranges.map((range) => applyChange(range));
      if (mark === before && changes.every(({ changeType }) => changeType === 'NONE')) continue;
      const ranges = changes.filter(({ changeType }) => changeType !== 'REMOVE').map(({ range }) => range);
      this.put(mark.id, ranges.length > 0 || mark.loose ? { ...mark, ranges } : undefined);
    }
  }

  override handle(command: unknown): void {
    const { type } = command as { type: string };
    if (type === 'SET_MARK') this.set(command as SetMark);
    else if (type === 'REMOVE_MARK') this.put((command as RemoveMark).id, undefined);
    else if (type === 'DELETE_SHEET') this.dropSheet((command as SheetCommand).sheetId);
    else if (type === 'DUPLICATE_SHEET') this.copySheet(command as SheetCommand);
  }

  getMarks(kind: MarkKind): readonly Mark[] {
    return this.all().filter((mark) => mark.kind === kind);
  }

  getMark(id: string): Mark | undefined {
    return this.marks[id];
  }

  override import(data: WorkbookData & { marks?: readonly SavedMark[] }): void {
    for (const saved of data.marks ?? []) {
      const ranges = saved.ranges.map((xc) => this.getters.getRangeFromSheetXC(saved.sheetId ?? '', xc));
      this.marks[saved.id] = { ...saved, ranges };
    }
  }

  override export(data: WorkbookData & { marks?: readonly SavedMark[] }): void {
    data.marks = this.all().map(({ ranges, ...mark }) => ({
      ...mark,
      ranges: ranges.map((range) => this.getters.getRangeString(range, mark.sheetId ?? '')),
    }));
  }

  private all(): Mark[] {
    return Object.values(this.marks).filter((mark) => mark !== undefined);
  }

  private put(id: string, mark: Mark | undefined): void {
    // The history is typed by the state's own field names, which a plugin outside the library cannot declare.
    const update = this.history.update as unknown as (field: 'marks', id: string, mark: Mark | undefined) => void;
    update('marks', id, mark);
  }

  private set({ id, kind, sheetId, ranges = [], data, loose }: SetMark): void {
    const anchored = ranges.map((range) => this.getters.getRangeFromRangeData(range));
    this.put(id, { id, kind, sheetId, ranges: anchored, data, loose });
  }

  private dropSheet(sheetId: string): void {
    for (const mark of this.all()) if (mark.sheetId === sheetId) this.put(mark.id, undefined);
  }

  private copySheet({ sheetId, sheetIdTo }: SheetCommand): void {
    for (const mark of this.all()) {
      if (mark.sheetId !== sheetId || !COPIED.includes(mark.kind)) continue;
      const ranges = mark.ranges.map(({ zone }) => this.getters.getRangeFromZone(sheetIdTo, zone));
      const id = `${mark.id}~${sheetIdTo}`;
      this.put(id, { ...mark, id, sheetId: sheetIdTo, ranges });
    }
  }
}

/** A filter by a formula is the one mark with references in its data: they follow their cells too. */
function withFormula(mark: Mark, adapt: (formula: string) => string): Mark {
  const { value } = (mark.kind === 'filter' ? mark.data : {}) as { value?: { formula?: string } };
  if (value?.formula === undefined) return mark;
  const formula = adapt(value.formula);
  return formula === value.formula
    ? mark
    : { ...mark, data: { ...(mark.data as object), value: { ...value, formula } } };
}

export const registerMarks = (): void => registerCommands(['SET_MARK', 'REMOVE_MARK']);
