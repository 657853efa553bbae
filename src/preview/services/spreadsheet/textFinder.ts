import type { Area } from '../../engine/engine';

import type { Book, GoogleRange } from './book';
import { unwrap } from './handle';
import { RangeCore } from './range';
import { isFound, patternOf, replaced, type Wanted } from './textPattern';

export type GoogleFinder = GoogleAppsScript.Spreadsheet.TextFinder;

interface Found {
  readonly area: Area;
  readonly text: string;
  readonly isFormula: boolean;
}

/** Class TextFinder: looks through what cells show, or through their formulas. */
export class TextFinderCore {
  private wanted: Wanted;
  private inFormulas = false;
  private current: Area | undefined;
  private start: Area | undefined;

  constructor(
    readonly book: Book,
    readonly areas: () => readonly Area[],
    text: string,
  ) {
    this.wanted = { text, regex: false, matchCase: false, entireCell: false, ignoreDiacritics: false };
  }

  private with(more: Partial<Wanted>): GoogleFinder {
    this.wanted = { ...this.wanted, ...more };
    return this.self;
  }
  private get self(): GoogleFinder {
    // The facade gives the script its own handle instead.
    return this as unknown as GoogleFinder;
  }

  ignoreDiacritics(ignoreDiacritics: boolean): GoogleFinder {
    return this.with({ ignoreDiacritics });
  }
  matchCase(matchCase: boolean): GoogleFinder {
    return this.with({ matchCase });
  }
  matchEntireCell(entireCell: boolean): GoogleFinder {
    return this.with({ entireCell });
  }
  matchFormulaText(matchFormulaText: boolean): GoogleFinder {
    this.inFormulas = matchFormulaText;
    return this.self;
  }
  useRegularExpression(useRegEx: boolean): GoogleFinder {
    return this.with({ regex: useRegEx });
  }
  startFrom(startRange: GoogleRange): GoogleFinder {
    this.start = unwrap(startRange, RangeCore)?.area ?? this.book.fail('Range not found');
    this.current = undefined;
    return this.self;
  }

  findAll(): GoogleRange[] {
    return this.book.context.realm.array(this.found().map(({ area }) => this.book.range(area)));
  }
  findNext(): GoogleRange | null {
    const all = this.found();
    const from = this.current ?? this.start;
    // Google looks on behind the cell it starts from.
    return this.go(from ? all.find(({ area }) => this.order(area) > this.order(from)) : all[0]);
  }
  findPrevious(): GoogleRange | null {
    const all = this.found();
    const from = this.current ?? this.start;
    return this.go(from ? all.findLast(({ area }) => this.order(area) < this.order(from)) : all.at(-1));
  }
  getCurrentMatch(): GoogleRange | null {
    return this.current ? this.book.range(this.current) : null;
  }
  replaceAllWith(replaceText: string): number {
    return this.found().reduce((sum, found) => sum + this.replace(found, String(replaceText)), 0);
  }
  replaceWith(replaceText: string): number {
    const { current } = this;
    const found = current && this.found().find(({ area }) => this.order(area) === this.order(current));
    return found ? this.replace(found, String(replaceText)) : 0;
  }

  private go(found: Found | undefined): GoogleRange | null {
    if (!found) return null;
    this.current = found.area;
    return this.book.range(found.area);
  }

  /** Cells in reading order, tab after tab. */
  private order({ sheet, row, column }: Area): number {
    const tab = this.book.engine.sheets().findIndex(({ id }) => id === sheet);
    return (tab * 2 ** 24 + row) * 2 ** 16 + column;
  }

  private found(): Found[] {
    const { book, wanted } = this;
    try {
      patternOf(wanted);
    } catch (error) {
      if (error instanceof SyntaxError) return book.fail(`Invalid argument: ${wanted.text}`);
      throw error;
    }
    return this.areas().flatMap((area) => this.cellsOf(area).filter(({ text }) => isFound(text, wanted)));
  }

  private cellsOf(area: Area): Found[] {
    const { engine } = this.book;
    const used = engine.used(area.sheet);
    const rows = Math.min(area.rows, used.row - area.row);
    const columns = Math.min(area.columns, used.column - area.column);
    if (rows < 1 || columns < 1) return [];
    const looked = { ...area, rows, columns };
    const contents = engine.content(looked);
    return engine.display(looked).flatMap((line, r) =>
      line.flatMap((shown, c): Found[] => {
        const content = contents[r]?.[c] ?? null;
        const formula = content !== null && typeof content === 'object' ? content.formula : undefined;
        if (this.inFormulas && formula === undefined) return [];
        const cell = { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 };
        const text = this.inFormulas ? (formula ?? '') : shown;
        return [{ area: cell, text, isFormula: formula !== undefined }];
      }),
    );
  }

  /** What a formula shows cannot be replaced, only its text. The new text is read as typing would. */
  private replace({ area, text, isFormula }: Found, by: string): number {
    if (isFormula && !this.inFormulas) return 0;
    const result = replaced(text, this.wanted, by);
    if (result.count > 0) new RangeCore(this.book, area).self.setValue(result.text);
    return result.count;
  }
}
