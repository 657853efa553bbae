import { registries } from '@odoo/o-spreadsheet';
import type { Mark, MarkKind } from './marks';

/** What a column's filter lets through, in the library's words and one of Google's it does not have. */
export type FilterValue =
  | { readonly filterType: 'values'; readonly hiddenValues: readonly string[] }
  | { readonly filterType: 'visible'; readonly visibleValues: readonly string[] }
  | {
      readonly filterType: 'criterion';
      readonly type: string;
      readonly values: readonly string[];
      readonly dateValue?: string;
    };

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
}

interface AnyCommand {
  readonly type: string;
  readonly kind?: MarkKind;
}

/** The part of the library's plugin that is stepped into; it is not in its public types. */
interface FilterEvaluation {
  readonly getters: Getters;
  filterValues: Record<string, Record<string, unknown> | undefined>;
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
      }
      return super.isRowFiltered(sheetId, row);
    }

    private takeMarks(): void {
      for (const [sheetId, id] of this.ours) delete this.filterValues[sheetId]?.[id];
      const taken: [string, string][] = [];
      for (const { sheetId = '', ranges, data } of this.getters.getMarks('filter')) {
        const column = ranges[0]?.zone.left;
        const filter = this.getters.getFilters(sheetId).find(({ col }) => col === column);
        if (!filter) continue;
        const values = this.filterValues[sheetId] ?? {};
        values[filter.id] = this.inLibraryWords((data as { readonly value: FilterValue }).value, sheetId, filter);
        this.filterValues[sheetId] = values;
        taken.push([sheetId, filter.id]);
      }
      this.ours = taken;
    }

    private inLibraryWords(value: FilterValue, sheetId: string, { col, filteredRange }: Filter): unknown {
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
