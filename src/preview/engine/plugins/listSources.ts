import { CorePlugin, type Range, type WorkbookData } from '@odoo/o-spreadsheet';

interface Source {
  readonly sheetId: string;
  readonly ruleId: string;
  readonly range: Range;
}

interface AnyCommand {
  readonly type: string;
  readonly sheetId: string;
  readonly sheetIdTo: string;
  readonly rule: { readonly id: string; readonly criterion: { readonly type: string; readonly values: string[] } };
}

/** After these, the cells of a "value in range" list may be elsewhere or their tab may have another name. */
const MOVING = new Set(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'RENAME_SHEET', 'MOVE_RANGES']);

/**
 * Dropdowns that take their items from cells: the library keeps those cells as a text that nothing moves when rows are
 * inserted above them. This keeps a range beside each and writes the text anew.
 */
export class ListSourcesPlugin extends CorePlugin {
  private sources: Record<string, Source | undefined> = {};

  override adaptRanges({ applyChange }: Parameters<CorePlugin['adaptRanges']>[0]): void {
    for (const [key, source] of Object.entries(this.sources)) {
      if (!source) continue;
      const { changeType, range } = applyChange(source.range);
      if (changeType === 'REMOVE') this.put(key, undefined);
      else if (changeType !== 'NONE') this.put(key, { ...source, range });
    }
  }

  override handle(command: unknown): void {
    const { type, sheetId, sheetIdTo, rule } = command as AnyCommand;
    if (type === 'ADD_DATA_VALIDATION_RULE') this.remember(sheetId, rule.id, rule.criterion);
    else if (type === 'DUPLICATE_SHEET') this.rememberSheet(sheetIdTo);
    else if (MOVING.has(type)) this.rewrite();
  }

  override import(data: WorkbookData): void {
    for (const sheet of data.sheets) this.rememberSheet(sheet.id);
  }

  private rememberSheet(sheetId: string): void {
    for (const { id, criterion } of this.getters.getDataValidationRules(sheetId)) this.remember(sheetId, id, criterion);
  }

  private remember(
    sheetId: string,
    ruleId: string,
    { type, values }: { type: string; values: readonly string[] },
  ): void {
    if (type !== 'isValueInRange') return;
    const range = this.getters.getRangeFromSheetXC(sheetId, values[0] ?? '');
    this.put(`${sheetId} ${ruleId}`, { sheetId, ruleId, range });
  }

  private rewrite(): void {
    for (const [key, source] of Object.entries(this.sources)) {
      if (!source) continue;
      const { sheetId, ruleId, range } = source;
      const rule = this.getters.tryGetSheet(sheetId) ? this.getters.getDataValidationRule(sheetId, ruleId) : undefined;
      if (rule?.criterion.type !== 'isValueInRange') this.put(key, undefined);
      else {
        const text = this.getters.getRangeString(range, sheetId);
        if (rule.criterion.values[0] === text) continue;
        const ranges = rule.ranges.map((each) => this.getters.getRangeData(each));
        const criterion = { ...rule.criterion, values: [text] };
        this.dispatch('ADD_DATA_VALIDATION_RULE', { sheetId, rule: { ...rule, criterion }, ranges });
      }
    }
  }

  private put(key: string, source: Source | undefined): void {
    // The history is typed by the state's own field names, which a plugin outside the library cannot declare.
    const update = this.history.update as unknown as (
      field: 'sources',
      key: string,
      source: Source | undefined,
    ) => void;
    update('sources', key, source);
  }
}
