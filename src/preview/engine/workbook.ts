import './polyfill';
import { Model } from '@odoo/o-spreadsheet';
import { coordinates } from './address';
import { coalesced } from './coalesce';
import type { Area, CellLook, CellWrite, Engine, Evaluated, Scalar, SheetInfo } from './engine';
import { EngineRefusal } from './engine';
import { googleError } from './errors';
import { formatIn, formatOut } from './formats';
import { fromEngine, toEngine } from './formula';
import type { Clock } from './functions/install';
import { contentOf, literalOf } from './literal';
import { type Regional, regionalOf } from './locale';
import type { BatchRefusal, PlainCommand } from './plugins/batch';
import type { WriteCells, WrittenCell } from './plugins/cells';
import { installPlugins } from './plugins/install';
import type { KeptResults } from './plugins/keptResults';
import type { Mark, MarkKind } from './plugins/marks';
import { quietly } from './quiet';
import { serialOf } from './serial';
import { libraryStyle, lookOf } from './style';
import { unknownFunctionsOf } from './unknown';

/** The library's getters plus those of our plugins, which its types cannot know. */
type AllGetters = Model['getters'] & {
  getMarks(kind: MarkKind): readonly Mark[];
  getKeptResults(): KeptResults | undefined;
  getBatchRefusals(): readonly BatchRefusal[];
};

export interface WorkbookOptions {
  /** What `exportData` returned, or anything the library's `Model` loads; a new workbook has one tab, `Sheet1`. */
  readonly data?: unknown;
  /** `en_GB`, `de_DE` */
  readonly locale: string;
  /** The instant, in milliseconds since 1970. */
  readonly now: number;
  /** The workbook's zone, an IANA name; UTC when left out. */
  readonly timeZone?: string;
}

interface Used {
  readonly row: number;
  readonly column: number;
}

/** Commands that change no tab's name, place or size: the list of tabs can be read without running them. */
const KEEPS_SHAPE = new Set([
  ...['WRITE_CELLS', 'UPDATE_CELL', 'SET_FORMATTING', 'CLEAR_FORMATTING', 'SET_MARK', 'REMOVE_MARK', 'COLOR_SHEET'],
  ...['RESIZE_COLUMNS_ROWS', 'HIDE_COLUMNS_ROWS', 'UNHIDE_COLUMNS_ROWS', 'ADD_DATA_VALIDATION_RULE', 'SET_BORDER'],
  ...['REMOVE_DATA_VALIDATION_RULE', 'ADD_CONDITIONAL_FORMAT', 'REMOVE_CONDITIONAL_FORMAT', 'SET_ZONE_BORDERS'],
  ...['FREEZE_ROWS', 'FREEZE_COLUMNS', 'UNFREEZE_ROWS', 'UNFREEZE_COLUMNS', 'CREATE_CHART', 'DELETE_FIGURE'],
]);

const isWriteCells = (command: PlainCommand): command is PlainCommand & WriteCells => command.type === 'WRITE_CELLS';

/** Whether applying it may change how cells of that tab look. */
const mayPaint = (command: PlainCommand, sheetId: string): boolean => {
  if (!isWriteCells(command)) return true;
  return command.sheetId === sheetId && command.cells.some(([, , , format]) => format !== null);
};

/** A workbook over the spreadsheet library: synchronous, without a screen, one recalculation for each flush. */
export class EngineWorkbook implements Engine {
  readonly model: Model;
  regional: Regional;
  private zone: string;
  private serialNow: number;
  private readonly clock: Clock = { now: () => this.serialNow };
  private pending: PlainCommand[] = [];
  /** Asked for at every step of a script, and going through all cells. Forgotten with every change. */
  private readonly usedKnown = new Map<string, Used>();

  constructor({ data, locale, now, timeZone = 'UTC' }: WorkbookOptions) {
    installPlugins();
    this.regional = regionalOf(locale);
    this.zone = timeZone;
    this.serialNow = serialOf(now, timeZone);
    const loaded = withLocale(data ?? emptyWorkbook(), this.regional);
    this.model = quietly(() => new Model(loaded, { custom: { clock: this.clock, screen: false } }));
    this.model.on('command-finalized', this, () => this.usedKnown.clear());
  }

  get getters(): AllGetters {
    return this.model.getters as AllGetters;
  }

  sheets(): readonly SheetInfo[] {
    if (this.pending.some(({ type }) => !KEEPS_SHAPE.has(type))) this.flush();
    return this.getters.getSheetIds().map((id) => ({
      id,
      name: this.getters.getSheetName(id),
      hidden: !this.getters.isSheetVisible(id),
      rows: this.getters.getNumberRows(id),
      columns: this.getters.getNumberCols(id),
    }));
  }

  write(sheetId: string, cells: readonly CellWrite[]): void {
    let block: WrittenCell[] = [];
    const close = () => {
      if (block.length > 0) this.pending.push({ type: 'WRITE_CELLS', sheetId, cells: block });
      block = [];
    };
    for (const { row, column, content, format, style } of cells) {
      if (style !== undefined) {
        close();
        this.paint({ sheet: sheetId, row, column, rows: 1, columns: 1 }, style);
      }
      if (content === undefined && format === undefined) continue;
      const text = content === undefined ? null : this.stored(content);
      block.push([row, column, text, format === undefined ? null : formatIn(format)]);
    }
    close();
  }

  paint({ sheet, row, column, rows, columns }: Area, { format, ...style }: CellLook): void {
    const target = [{ top: row, bottom: row + rows - 1, left: column, right: column + columns - 1 }];
    const look: Record<string, unknown> = {};
    if (format !== undefined) look.format = formatIn(format);
    if (Object.keys(style).length > 0) look.style = libraryStyle(style);
    this.pending.push({ type: 'SET_FORMATTING', sheetId: sheet, target, ...look });
  }

  queue(commands: readonly PlainCommand[]): void {
    this.pending.push(...commands);
  }

  newId(): string {
    return this.model.uuidGenerator.uuidv4();
  }

  run(commands: readonly PlainCommand[]): void {
    this.pending.push(...commands);
    const [refusal] = this.settle();
    if (refusal) throw new EngineRefusal(refusal.command.type, refusal.reasons);
  }

  flush(): void {
    const [refusal] = this.settle();
    if (refusal) throw new EngineRefusal(refusal.command.type, refusal.reasons);
  }

  /** Places are looked up when a write is applied: a row inserted meanwhile leaves it where it was addressed to. */
  apart<T>(work: () => T): T {
    const buffered = this.pending;
    this.pending = [];
    try {
      const result = work();
      this.flush();
      return result;
    } finally {
      this.pending = buffered;
    }
  }

  unchanged(sheetId: string, cells: readonly CellWrite[]): number {
    if (this.pending.some(({ type }) => !KEEPS_SHAPE.has(type) || type === 'UPDATE_CELL')) this.flush();
    const buffered = new Map<string, string>();
    for (const command of this.pending) {
      if (!isWriteCells(command) || command.sheetId !== sheetId) continue;
      for (const [row, column, text] of command.cells) if (text !== null) buffered.set(`${row},${column}`, text);
    }
    const begun = new Set([...buffered.keys()].map((place) => Number(place.split(',')[0])));
    const known = new Map<number, boolean>();
    const isNew = (row: number): boolean => {
      const isBlank = known.get(row) ?? (!begun.has(row) && this.isRowBlank(sheetId, row));
      known.set(row, isBlank);
      return isBlank;
    };
    return cells.filter(({ row, column, content }) => {
      if (content === undefined) return false;
      const standing = buffered.get(`${row},${column}`) ?? this.textOf(sheetId, row, column);
      return this.plain(standing) === this.plain(this.stored(content)) && !isNew(row);
    }).length;
  }

  private isRowBlank(sheetId: string, row: number): boolean {
    const columns = this.getters.getNumberCols(sheetId);
    return Array.from({ length: columns }, (_, column) => column).every(
      (column) => this.textOf(sheetId, row, column) === '',
    );
  }

  private textOf(sheetId: string, row: number, col: number): string {
    const cell = this.getters.getCell({ sheetId, row, col });
    if (!cell) return '';
    return cell.isFormula ? cell.compiledFormula.toFormulaString(this.getters) : cell.content;
  }

  /** A formula as it is told, in which the library's own spellings are the same. */
  private plain(text: string): string {
    return text.startsWith('=') ? fromEngine(text, this.regional) : text;
  }

  content({ sheet, row, column, rows, columns }: Area): (Scalar | { readonly formula: string })[][] {
    this.flush();
    return coordinates(row, rows).map((r) =>
      coordinates(column, columns).map((c) => {
        const cell = this.getters.getCell({ sheetId: sheet, col: c, row: r });
        if (!cell) return null;
        if (!cell.isFormula) return literalOf(cell.content, cell.format);
        return { formula: fromEngine(cell.compiledFormula.toFormulaString(this.getters), this.regional) };
      }),
    );
  }

  evaluated(area: Area): Evaluated[][] {
    return this.evaluatedAs(area, (value) => value);
  }

  evaluatedAs<T>(area: Area, as: (value: Evaluated, format: string | undefined) => T): T[][] {
    return this.each(area, ({ type, value, format }) => {
      if (type === 'error') return as({ error: googleError(String(value)) }, undefined);
      return as(value, typeof value === 'number' && format !== undefined ? formatOut(format) : undefined);
    });
  }

  display(area: Area): string[][] {
    return this.each(area, ({ formattedValue, type }) =>
      type === 'error' ? googleError(formattedValue) : formattedValue,
    );
  }

  formats(area: Area): (string | undefined)[][] {
    const calculated = this.each(area, ({ format }) => format);
    return calculated.map((line, r) =>
      line.map((found, c) => {
        // An empty cell is never calculated, and has a format all the same.
        const position = { sheetId: area.sheet, row: area.row + r, col: area.column + c };
        const format = found ?? this.getters.getCell(position)?.format;
        return format === undefined ? undefined : formatOut(format);
      }),
    );
  }

  looks({ sheet, row, column, rows, columns }: Area): CellLook[][] {
    // a script writes block after block, and each asks for looks: what is buffered leaves together, as at Google
    if (this.pending.some((command) => mayPaint(command, sheet))) this.flush();
    return coordinates(row, rows).map((r) =>
      coordinates(column, columns).map((c) => {
        const cell = this.getters.getCell({ sheetId: sheet, col: c, row: r });
        const format = cell?.format === undefined ? {} : { format: formatOut(cell.format) };
        return { ...lookOf(cell?.style), ...format };
      }),
    );
  }

  used(sheet: string): Used {
    this.flush();
    const known = this.usedKnown.get(sheet) ?? this.usedNow(sheet);
    this.usedKnown.set(sheet, known);
    return known;
  }

  private usedNow(sheet: string): Used {
    let [row, column] = [0, 0];
    const reach = (position: { row: number; col: number }) => {
      row = Math.max(row, position.row + 1);
      column = Math.max(column, position.col + 1);
    };
    for (const cell of this.getters.getCells(sheet)) {
      if (cell.isFormula || cell.content !== '') reach(this.getters.getCellPosition(cell.id));
    }
    for (const position of this.getters.getEvaluatedCellsPositions(sheet)) {
      if (this.getters.getEvaluatedCell(position).value !== null) reach(position);
    }
    return { row, column };
  }

  marks(kind: MarkKind): readonly Mark[] {
    const changes = ({ type }: PlainCommand) => type.endsWith('_MARK') || !KEEPS_SHAPE.has(type);
    if (this.pending.some(changes)) this.flush();
    return this.getters.getMarks(kind);
  }

  unknownFunctions(): readonly string[] {
    this.flush();
    return unknownFunctionsOf(this.model);
  }

  setNow(now: number, timeZone = this.zone): void {
    this.flush();
    this.zone = timeZone;
    const before = this.serialNow;
    this.serialNow = serialOf(now, timeZone);
    if (Math.floor(before) === Math.floor(this.serialNow) && !this.clock.usesTime) return;
    quietly(() => this.model.dispatch('EVALUATE_CELLS'));
  }

  setLocale(locale: string): void {
    this.flush();
    this.regional = regionalOf(locale);
    quietly(() => this.model.dispatch('UPDATE_LOCALE', { locale: this.regional.library }));
  }

  /** Everything the spreadsheet holds, as JSON: cells as plain text (`literalOf` and `fromEngine` read it). */
  exportData(): unknown {
    this.flush();
    return quietly(() => this.model._exportData(false));
  }

  /** Works out every formula now, rather than when somebody looks first. */
  calculate(): void {
    const [sheetId = ''] = this.getters.getSheetIds();
    this.flush();
    this.getters.getEvaluatedCell({ sheetId, col: 0, row: 0 });
  }

  /**
   * What every formula came to, and what it filled; as far as it is written, so that no script's flush comes early.
   * @returns nothing when all would have to be worked out for that: see `calculate`
   */
  results(): KeptResults | undefined {
    return this.getters.getKeptResults();
  }

  undo(): void {
    this.flush();
    quietly(() => this.model.dispatch('REQUEST_UNDO'));
  }

  redo(): void {
    this.flush();
    quietly(() => this.model.dispatch('REQUEST_REDO'));
  }

  private stored(content: Scalar | { readonly formula: string }): string {
    if (content === null || typeof content !== 'object') return contentOf(content);
    return toEngine(content.formula, this.regional);
  }

  private settle(): readonly BatchRefusal[] {
    if (this.pending.length === 0) return [];
    const commands = coalesced(this.pending);
    this.pending = [];
    return quietly(() => {
      // The command is our plugin's, so the library's typed dispatch does not know it.
      const dispatch = this.model.dispatch as unknown as (type: string, payload: object) => void;
      dispatch('RUN_BATCH', { commands });
      return this.getters.getBatchRefusals();
    });
  }

  private each<T>(
    { sheet, row, column, rows, columns }: Area,
    read: (cell: ReturnType<AllGetters['getEvaluatedCell']>) => T,
  ): T[][] {
    this.flush();
    return coordinates(row, rows).map((r) =>
      coordinates(column, columns).map((c) => read(this.getters.getEvaluatedCell({ sheetId: sheet, col: c, row: r }))),
    );
  }
}

/** Google's new spreadsheet: one tab of 1,000 rows and 26 columns. */
const emptyWorkbook = () => ({
  sheets: [{ id: 'Sheet1', name: 'Sheet1', rowNumber: 1000, colNumber: 26 }],
});

const withLocale = (data: unknown, { library }: Regional) => {
  const workbook = data as { settings?: object };
  return { ...workbook, settings: { ...workbook.settings, locale: library } };
};
