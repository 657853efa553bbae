import type { Book, GoogleSheet } from './book';

const MAX_TABS = 200;

/** `own` is the tab that is to have it, if there is one. @throws Google's texts for a name that is taken, empty or too long */
export function checkedName(book: Book, name: unknown, own?: string): string {
  const text = String(name ?? '');
  if (text === '') book.fail('The sheet name cannot be empty.');
  if (text.length > 100) book.fail('The sheet name cannot be greater than 100 characters.');
  const isTaken = (sheet: { id: string; name: string }) =>
    sheet.id !== own && sheet.name.toLowerCase() === text.toLowerCase();
  if (book.engine.sheets().some(isTaken)) {
    book.fail(`A sheet with the name "${text}" already exists. Please enter another name.`);
  }
  const unable = /['*?/\\[\]]/.exec(text);
  if (unable) book.fail(`not in the local host yet: the character ${unable[0]} in a sheet's name ("${text}")`);
  return text;
}

/** `wanted`, or `wanted 2` and so on when a tab has that name. */
export function freeName(book: Book, wanted: string): string {
  const names = new Set(book.engine.sheets().map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

export const nextSheetName = (book: Book): string => {
  const names = new Set(book.engine.sheets().map(({ name }) => name));
  let number = names.size + 1;
  while (names.has(`Sheet${number}`)) number++;
  return `Sheet${number}`;
};

/** Makes a tab, empty or a copy of `template`, and makes it the active one. */
export function insertTab(
  book: Book,
  { name, position, template }: { name: string; position: number; template?: string },
): GoogleSheet {
  const { engine } = book;
  const sheets = engine.sheets();
  if (sheets.length >= MAX_TABS) book.fail(`This document has reached the maximum of ${MAX_TABS} sheets.`);
  const id = engine.newId();
  if (template === undefined) {
    book.run([{ type: 'CREATE_SHEET', sheetId: id, name, position, rows: 1000, cols: 26 }]);
  } else {
    book.run([{ type: 'DUPLICATE_SHEET', sheetId: template, sheetIdTo: id, sheetNameTo: name }]);
    placeTab(book, id, position);
  }
  book.selection.set({ sheet: id, row: 0, column: 0, rows: 1, columns: 1 });
  return book.sheet(id);
}

/** Moves a tab to a zero-based place among all tabs. */
export function placeTab(book: Book, id: string, position: number): void {
  const order = book.engine.sheets();
  const from = order.findIndex((sheet) => sheet.id === id);
  // The library counts only visible tabs; hidden ones in between are skipped by it.
  const step = position > from ? 1 : -1;
  const passed = order.slice(Math.min(from, position), Math.max(from, position) + 1).filter((sheet) => sheet.id !== id);
  const delta = step * passed.filter(({ hidden }) => !hidden).length;
  if (delta !== 0) book.run([{ type: 'MOVE_SHEET', sheetId: id, delta }]);
}
