import type { SavedMark } from '../engine/plugins/marks';
import { LONGEST_TEXT } from './cellValue';
import { themeOf } from './color';
import { toFileConditionalFormat } from './conditional';
import { fromFileConditionalFormats } from './conditionalImport';
import { toFileValidation } from './validation';
import { validationsIn, validationsXml } from './validationPart';
import type { ConditionalFormat, Sheet, ValidationRule, Workbook } from './workbookData';

/**
 * The edited sheets, and from the state before the edits whatever a file cannot say: protections, metadata, charts,
 * rules and details of rules without a counterpart. What belonged to a tab that is gone goes with it.
 */
export function keepFrom(known: Workbook, edited: Workbook): Workbook {
  const before = new Map(known.sheets.map((sheet) => [sheet.id, sheet]));
  const ids = new Set(edited.sheets.map(({ id }) => id));
  const kept = (known.marks ?? []).filter(
    ({ kind, sheetId }) => kind !== 'note' && (sheetId === undefined || ids.has(sheetId)),
  );
  const protectedBefore = new Set(kept.filter(isTabProtection).map(({ sheetId }) => sheetId));
  const read = (edited.marks ?? []).filter((mark) => !isTabProtection(mark) || !protectedBefore.has(mark.sheetId));
  return {
    ...edited,
    customTableStyles: known.customTableStyles ?? {},
    sheets: edited.sheets.map((sheet) => {
      const old = before.get(sheet.id);
      return old ? keepSheet(old, sheet) : sheet;
    }),
    marks: [...read, ...kept],
  };
}

const isTabProtection = ({ kind, data }: SavedMark): boolean =>
  kind === 'protection' && (data as { type?: unknown }).type === 'SHEET';

const keepSheet = (old: Sheet, sheet: Sheet): Sheet => ({
  ...sheet,
  cells: keepTexts(old.cells, sheet.cells),
  // A program without a window (LibreOffice as a converter) loses both; nobody loses much by keeping them.
  panes: sheet.panes ?? old.panes,
  areGridLinesVisible: sheet.areGridLinesVisible !== false && old.areGridLinesVisible !== false,
  figures: old.figures,
  tables: sheet.tables.length > 0 && old.tables.length > 0 ? old.tables : sheet.tables,
  dataValidationRules: keepRules(old, sheet),
  conditionalFormats: keepFormats(old, sheet),
  ...(old.isLocked && { isLocked: true }),
});

/** A text that the file had to cut, and nobody touched, gets its end back. */
function keepTexts(old: Sheet['cells'], cells: Sheet['cells']): Sheet['cells'] {
  const kept = Object.entries(cells).map(([address, content]) => {
    const before = old[address];
    const cut = typeof content === 'string' && content.length >= LONGEST_TEXT && typeof before === 'string';
    return [address, cut && before.startsWith(content) ? before : content];
  });
  return Object.fromEntries(kept);
}

/** A rule that reads in the file as it did before keeps its id, its list's colours and all that a file cannot say. */
function keepRules(old: Sheet, sheet: Sheet): ValidationRule[] {
  const before = (old.dataValidationRules as ValidationRule[]).map((rule) => ({ rule, written: ruleAsWritten(rule) }));
  const rules = (sheet.dataValidationRules as ValidationRule[]).map(
    (rule) => before.find(({ written }) => written && contentOf(written) === contentOf(rule))?.rule ?? rule,
  );
  return [...rules, ...before.flatMap(({ rule, written }) => (written ? [] : [rule]))];
}

const ruleAsWritten = (rule: ValidationRule): ValidationRule | undefined => {
  const written = toFileValidation(rule);
  return written && validationsIn(validationsXml([written]))[0];
};

function keepFormats(old: Sheet, sheet: Sheet): ConditionalFormat[] {
  const before = old.conditionalFormats.map((format) => ({ format, written: formatAsWritten(format) }));
  const formats = sheet.conditionalFormats.map(
    (format) => before.find(({ written }) => written && contentOf(written) === contentOf(format))?.format ?? format,
  );
  return [...formats, ...before.flatMap(({ format, written }) => (written ? [] : [format]))];
}

const formatAsWritten = (format: ConditionalFormat): ConditionalFormat | undefined => {
  const written = toFileConditionalFormat(format, 1);
  return written && fromFileConditionalFormats([written], themeOf(undefined))[0];
};

/** Ids are given anew with every import. */
const contentOf = ({ id: _id, ...rule }: ValidationRule | ConditionalFormat): string =>
  JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)));
