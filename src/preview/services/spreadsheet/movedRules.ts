import { areaOf, overlaps, type Zone } from './areas';
import type { Book } from './book';
import { layRule, ruleFactsAt } from './rangeRules';

interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The library moves rows as a cut and a paste, which forgets what a rule says beyond its own terms: the help text and a
 * checkbox's two values. Looks at the rules before the move; the result puts them right after it.
 */
export function keepRules(book: Book, sheet: string, moved: Zone): (shift: Shift) => void {
  const kept = book.engine.getters.getDataValidationRules(sheet).flatMap((rule) =>
    rule.ranges.flatMap(({ zone }) => {
      if (!overlaps(zone, moved)) return [];
      const part = within(zone, moved);
      const facts = ruleFactsAt(book, sheet, part.top, part.left);
      return facts && (facts.helpText !== null || facts.criteria === 'CHECKBOX') ? [{ part, facts }] : [];
    }),
  );
  return ({ rows, columns }) => {
    for (const { part, facts } of kept) {
      const area = areaOf(sheet, part);
      const to = { ...area, row: area.row + rows, column: area.column + columns };
      // Its ranges may have moved as well, so those are read anew.
      const now = ruleFactsAt(book, sheet, to.row, to.column);
      const args = facts.criteria === 'CHECKBOX' ? facts.args : (now?.args ?? facts.args);
      layRule(book, [to], { ...facts, args });
    }
  };
}

const within = (zone: Zone, bounds: Zone): Zone => ({
  top: Math.max(zone.top, bounds.top),
  bottom: Math.min(zone.bottom, bounds.bottom),
  left: Math.max(zone.left, bounds.left),
  right: Math.min(zone.right, bounds.right),
});
