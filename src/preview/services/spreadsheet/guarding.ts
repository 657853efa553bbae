import { cellName } from '../../engine/address';
import type { Area, CellWrite, Scalar } from '../../engine/engine';
import { markRefused } from '../../refusedWrites';
import { contains, overlaps, zoneOf } from './areas';
import type { Book } from './book';
import type { Guard } from './guard';
import { type ProtectionFacts, protectionsOn } from './protections';
import { ruleAt } from './rangeRules';

export const PROTECTED =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const deny = ({ context }: Book, message: string): never => {
  throw markRefused(context.realm.error(message));
};

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();

/** May this person change it? The owner and whoever protected it always may, and their domain where it was let in. */
export function mayEdit({ hooks }: Book, facts: ProtectionFacts, user: string): boolean {
  const { warningOnly, editors, creator, domainEdit } = facts;
  if (warningOnly || editors === undefined || user === creator || user === hooks.owner) return true;
  return editors.includes(user) || (domainEdit && domainOf(user) === domainOf(hooks.owner ?? creator));
}

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
  // a rule may look at cells that were written just before
  book.engine.flush();
  const own: CellWrite[] = [];
  for (const cell of cells) {
    const { row, column, content } = cell;
    if (content === null || content === undefined || content === '' || typeof content === 'object') continue;
    const rule = ruleAt(book, sheet, row, column);
    if (!rule?.isBlocking) continue;
    if (rule.criterion.type === 'customFormula') own.push(cell);
    else if (!isValid(book, sheet, cell, content)) refuse(book, sheet, cell);
  }
  if (own.length > 0) checkOwnFormulas(book, sheet, cells, own);
}

/** A formula of one's own looks at the cells as they are after the write: it is tried out and taken back. */
function checkOwnFormulas(book: Book, sheet: string, cells: readonly CellWrite[], own: readonly CellWrite[]): void {
  const before = cells.map(({ row, column, format, ...write }): CellWrite => {
    const area = { sheet, row, column, rows: 1, columns: 1 };
    const content = book.engine.content(area)[0]?.[0] ?? null;
    const was = book.engine.looks(area)[0]?.[0]?.format ?? '';
    return { row, column, ...('content' in write && { content }), ...(format !== undefined && { format: was }) };
  });
  book.engine.write(sheet, cells);
  book.engine.flush();
  const broken = own.find((cell) => !isValid(book, sheet, cell, cell.content as Scalar));
  if (!broken) return;
  book.engine.write(sheet, before);
  book.engine.flush();
  refuse(book, sheet, broken);
}

function isValid(book: Book, sheet: string, { row, column }: CellWrite, content: Scalar): boolean {
  // The library asks about texts, numbers and booleans; an empty cell is never asked about.
  const value = content ?? '';
  return book.engine.getters.getValidationResultForCellValue(value, { sheetId: sheet, row, col: column }).isValid;
}

function refuse(book: Book, sheet: string, { row, column }: CellWrite): never {
  return deny(
    book,
    ruleAt(book, sheet, row, column)?.google?.helpText ??
      `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`,
  );
}

/** Scripts are bound by protections as the person who runs them, and by validation rules. */
export const createGuard = (book: Book): Guard => ({
  write(area, cells) {
    if (barrier(book, area, book.context.run.effectiveUser) === 'refused') deny(book, PROTECTED);
    if (cells.length > 0) checkRules(book, area.sheet, cells);
  },
  structure(sheet) {
    const refused = protectionsOn(book, sheet).some(
      ({ type, facts }) => type === 'SHEET' && !mayEdit(book, facts, book.context.run.effectiveUser),
    );
    if (refused) deny(book, PROTECTED);
  },
});
