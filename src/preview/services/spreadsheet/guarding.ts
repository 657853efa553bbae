import { cellName } from '../../engine/address';
import type { Area, CellWrite } from '../../engine/engine';
import { contains, overlaps, zoneOf } from './areas';
import type { Book } from './book';
import type { Guard } from './guard';
import { type ProtectionFacts, protectionsOn } from './protections';
import { ruleAt } from './rangeRules';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

/** May this person change it? The owner and whoever protected it always may. */
export const mayEdit = ({ hooks }: Book, { warningOnly, editors, creator }: ProtectionFacts, user: string): boolean =>
  warningOnly || editors === undefined || user === creator || user === hooks.owner || editors.includes(user);

/** What stands in the way of changing the area: nothing, a warning to confirm, or a refusal. */
export function barrier(book: Book, area: Area, user: string): 'none' | 'warning' | 'refused' {
  const zone = zoneOf(area);
  let found: 'none' | 'warning' = 'none';
  for (const { facts, type, zones } of protectionsOn(book, area.sheet)) {
    const free = type === 'SHEET' && zones.some((open) => contains(open, zone));
    const hit = type === 'SHEET' ? !free : zones.some((closed) => overlaps(closed, zone));
    if (!hit) continue;
    if (facts.warningOnly) found = 'warning';
    else if (!mayEdit(book, facts, user)) return 'refused';
  }
  return found;
}

/** Values that break a rule which rejects them. @throws for the first such cell */
function checkRules(book: Book, sheet: string, cells: readonly CellWrite[]): void {
  const rules = book.engine.getters.getDataValidationRules(sheet);
  if (!rules.some(({ isBlocking }) => isBlocking)) return;
  for (const { row, column, content } of cells) {
    if (content === null || content === undefined || content === '' || typeof content === 'object') continue;
    const rule = ruleAt(book, sheet, row, column);
    // A formula of one's own looks at the cell as it is after the write; it is checked where it is entered by hand.
    if (!rule?.isBlocking || rule.criterion.type === 'customFormula') continue;
    const verdict = book.engine.getters.getValidationResultForCellValue(content, { sheetId: sheet, row, col: column });
    if (verdict.isValid) continue;
    const help = rule.google?.helpText;
    book.fail(
      help ??
        `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
    );
  }
}

/** Scripts are bound by protections as the person who runs them, and by validation rules. */
export const createGuard = (book: Book): Guard => ({
  write(area, cells) {
    if (barrier(book, area, book.context.run.effectiveUser) === 'refused') book.fail(PROTECTED);
    if (cells.length > 0) checkRules(book, area.sheet, cells);
  },
  structure(sheet) {
    const refused = protectionsOn(book, sheet).some(
      ({ type, facts }) => type === 'SHEET' && !mayEdit(book, facts, book.context.run.effectiveUser),
    );
    if (refused) book.fail(PROTECTED);
  },
});
