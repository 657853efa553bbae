import type { SavedMark } from '../engine/plugins/marks';
import { toFileConditionalFormat } from './conditional';
import { toFileValidation } from './validation';
import { type ImportedRule, validationsIn, validationsXml } from './validationPart';
import type { Sheet, ValidationRule, Workbook } from './workbookData';

/** Marks that a file shows itself; the file's word counts for them. */
const SHOWN: readonly SavedMark['kind'][] = ['note', 'rule'];

/**
 * The edited sheets, and from the state before the edits whatever a file cannot say: protections, metadata, charts,
 * rules and details of rules without a counterpart. What belonged to a tab that is gone goes with it.
 */
export function keepFrom(known: Workbook, edited: Workbook): Workbook {
  const before = new Map(known.sheets.map((sheet) => [sheet.id, sheet]));
  const ids = new Set(edited.sheets.map(({ id }) => id));
  const kept = (known.marks ?? []).filter(
    ({ kind, sheetId }) => !SHOWN.includes(kind) && (sheetId === undefined || ids.has(sheetId)),
  );
  return {
    ...edited,
    customTableStyles: known.customTableStyles ?? {},
    sheets: edited.sheets.map((sheet) => {
      const old = before.get(sheet.id);
      return old ? keepSheet(old, sheet) : sheet;
    }),
    marks: [...(edited.marks ?? []), ...kept],
  };
}

const keepSheet = (old: Sheet, sheet: Sheet): Sheet => ({
  ...sheet,
  // A program without a window (LibreOffice as a converter) loses both; nobody loses much by keeping them.
  panes: sheet.panes ?? old.panes,
  areGridLinesVisible: sheet.areGridLinesVisible !== false && old.areGridLinesVisible !== false,
  figures: old.figures,
  tables: sheet.tables.length > 0 && old.tables.length > 0 ? old.tables : sheet.tables,
  dataValidationRules: keepRules(old, sheet),
  conditionalFormats: [
    ...sheet.conditionalFormats,
    ...old.conditionalFormats.filter(
      (format) => format.rule.type === 'IconSetRule' || !toFileConditionalFormat(format, 1),
    ),
  ],
  ...(old.isLocked && { isLocked: true }),
});

/** A rule that reads in the file as it did before keeps its list colours, its look and its id. */
function keepRules(old: Sheet, sheet: Sheet): ValidationRule[] {
  const before = old.dataValidationRules.map((rule) => ({ rule, written: asWritten(rule) }));
  const rules = sheet.dataValidationRules.map((rule) => {
    const same = before.find(({ written }) => written && sameRule(written.rule, rule));
    return same?.rule ?? rule;
  });
  return [...rules, ...before.flatMap(({ rule, written }) => (written ? [] : [rule]))];
}

const asWritten = (rule: ValidationRule): ImportedRule | undefined => {
  const written = toFileValidation(rule, undefined);
  return written ? validationsIn(validationsXml([written]))[0] : undefined;
};

const sameRule = (a: ValidationRule, b: ValidationRule): boolean =>
  a.criterion.type === b.criterion.type &&
  JSON.stringify(a.criterion.values) === JSON.stringify(b.criterion.values) &&
  [...a.ranges].sort().join(' ') === [...b.ranges].sort().join(' ');
