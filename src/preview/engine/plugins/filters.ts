import { CompiledFormula, registries } from '@odoo/o-spreadsheet';
import { byHostClock, type DayCriterion } from './hostDays';
import type { Mark, MarkKind } from './marks';

/** What a column's filter lets through, in the library's words and two of Google's it does not have. */
export type FilterValue =
  | { readonly filterType: 'values'; readonly hiddenValues: readonly string[] }
  | { readonly filterType: 'visible'; readonly visibleValues: readonly string[] }
  | FormulaValue
  | (DayCriterion & { readonly filterType: 'criterion' });

/** A formula of one's own, as it is for the cell that is the mark's second range: the first below the heading. */
interface FormulaValue {
  readonly filterType: 'formula';
  readonly formula: string;
}

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

interface Filter {
  readonly id: string;
  readonly col: number;
  readonly filteredRange?: { readonly zone: Zone };
}

interface Getters {
  getMarks(kind: MarkKind): readonly Mark[];
  getFilters(sheetId: string): readonly Filter[];
  getSheetIds(): readonly string[];
  getEvaluatedCell(position: object): { readonly formattedValue: string };
  getTranslatedCellFormula(sheetId: string, columns: number, rows: number, formula: CompiledFormula): string;
  evaluateFormula(sheetId: string, formula: string): unknown;
}

interface AnyCommand {
  readonly type: string;
  readonly kind?: MarkKind;
}

/** The part of the library's plugin that is stepped into; it is not in its public types. */
interface FilterEvaluation {
  readonly getters: Getters;
  filterValues: Record<string, Record<string, unknown> | undefined>;
  hiddenRows: Record<string, Set<number> | undefined>;
  isEvaluationDirty: boolean;
  handle(command: AnyCommand): void;
  finalize(): void;
  isRowFiltered(sheetId: string, row: number): boolean;
  updateHiddenRows(sheetId: string): void;
}

type FilterConstructor = (new (config: never) => FilterEvaluation) & { readonly getters: readonly string[] };

const plain = (text: string): string => text.trim().toLowerCase();

/**
 * The library keeps what a filter lets through in each window by itself and forgets it on closing. At Google it belongs
 * to the sheet: here it comes from marks, which are saved and follow their column.
 */
export function sharedFilters(): unknown {
  // Taken from the registry, because the library does not export the class itself.
  const Base = registries.statefulUIPluginRegistry.get('evaluation_filter') as unknown as FilterConstructor;
  return class SharedFilters extends Base {
    private changed = false;
    private ours: readonly (readonly [sheetId: string, filterId: string])[] = [];

    override handle(command: AnyCommand): void {
      super.handle(command);
      if (/^(START|SET_MARK|REMOVE_MARK|CREATE_TABLE|DUPLICATE_SHEET)$/.test(command.type))
        this.isEvaluationDirty = true;
      if (this.isEvaluationDirty) this.changed = true;
    }

    /**
     * Rows are looked at when somebody asks, like everything else that is calculated. Whoever asked in the middle of a
     * command saw the cells of before.
     */
    override finalize(): void {
      if (this.changed) this.isEvaluationDirty = true;
      this.changed = false;
    }

    override isRowFiltered(sheetId: string, row: number): boolean {
      if (this.isEvaluationDirty) {
        this.isEvaluationDirty = false;
        this.takeMarks();
        for (const id of this.getters.getSheetIds()) this.updateHiddenRows(id);
        for (const mark of this.getters.getMarks('filter')) this.hideByFormula(mark);
      }
      return super.isRowFiltered(sheetId, row);
    }

    private hideByFormula({ sheetId = '', ranges, data }: Mark): void {
      const { value } = data as { readonly value: FilterValue };
      const column = ranges[0]?.zone.left;
      const zone = this.getters.getFilters(sheetId).find(({ col }) => col === column)?.filteredRange?.zone;
      if (value.filterType !== 'formula' || column === undefined || !zone) return;
      // The library types the getters as the whole workbook's; compiling asks for the tabs' names only.
      const compiled = CompiledFormula.Compile(value.formula, sheetId, this.getters as never);
      const hidden = this.hiddenRows[sheetId] ?? new Set<number>();
      for (let row = zone.top; row <= zone.bottom; row++) {
        const down = row - (ranges[1]?.zone.top ?? zone.top);
        const formula = this.getters.getTranslatedCellFormula(sheetId, 0, down, compiled);
        const result = this.getters.evaluateFormula(sheetId, formula);
        if (typeof result === 'number' ? result === 0 : result !== true) hidden.add(row);
      }
      this.hiddenRows[sheetId] = hidden;
    }

    private takeMarks(): void {
      for (const [sheetId, id] of this.ours) delete this.filterValues[sheetId]?.[id];
      const taken: [string, string][] = [];
      for (const { sheetId = '', ranges, data } of this.getters.getMarks('filter')) {
        const column = ranges[0]?.zone.left;
        const filter = this.getters.getFilters(sheetId).find(({ col }) => col === column);
        const { value } = data as { readonly value: FilterValue };
        if (!filter || value.filterType === 'formula') continue;
        const values = this.filterValues[sheetId] ?? {};
        values[filter.id] = this.inLibraryWords(value, sheetId, filter);
        this.filterValues[sheetId] = values;
        taken.push([sheetId, filter.id]);
      }
      this.ours = taken;
    }

    private inLibraryWords(value: FilterValue, sheetId: string, { col, filteredRange }: Filter): unknown {
      if (value.filterType === 'criterion') return byHostClock(value);
      if (value.filterType !== 'visible') return value;
      const visible = new Set(value.visibleValues.map(plain));
      const hidden = new Set<string>();
      const { top, bottom } = filteredRange?.zone ?? { top: 0, bottom: -1 };
      for (let row = top; row <= bottom; row++) {
        const text = this.getters.getEvaluatedCell({ sheetId, col, row }).formattedValue;
        if (!visible.has(plain(text))) hidden.add(text);
      }
      return { filterType: 'values', hiddenValues: [...hidden] };
    }
  };
}
