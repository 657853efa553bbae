type Menu = GoogleAppsScript.Base.Menu;

/** A menu as data: items name the function that Google calls. */
export type MenuItem =
  | { readonly label: string; readonly run: string }
  | { readonly label: string; readonly parts: readonly MenuItem[] }
  | 'line';

/**
 * Puts the menu up: at the top under this title, or as the add-on's own under Extensions, which has its name from
 * Google. Where an add-on is installed but not used in this file (NONE) only the latter may be made.
 */
export function putUpMenu(title: string, items: readonly MenuItem[], atTheTop: boolean): void {
  const ui = SpreadsheetApp.getUi();
  filled(atTheTop ? ui.createMenu(title) : ui.createAddonMenu(), items).addToUi();
}

function filled(menu: Menu, items: readonly MenuItem[]): Menu {
  for (const item of items) {
    if (item === 'line') menu.addSeparator();
    else if ('run' in item) menu.addItem(item.label, item.run);
    else menu.addSubMenu(filled(SpreadsheetApp.getUi().createMenu(item.label), item.parts));
  }
  return menu;
}

/** Shows a built page beside the sheet. The file is never a template: what it holds is for the browser. */
export function showSidebar(file: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle(title));
}

/** Shows a built page over the sheet, which can be worked in meanwhile. Sizes are in pixels. */
export function showWindow(file: string, title: string, width: number, height: number): void {
  const page = HtmlService.createHtmlOutputFromFile(file).setWidth(width).setHeight(height);
  SpreadsheetApp.getUi().showModelessDialog(page, title);
}

/** Tells the person something and waits until they have read it. Never called while a lock is held: Google drops it. */
export function tellInDialog(title: string, message: string): void {
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, message, ui.ButtonSet.OK);
}

/** Asks and waits for the answer; a dialog that is closed says no. Never called while a lock is held either. */
export function askInDialog(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** A word at the corner of the window that goes away by itself. */
export function tellInCorner(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, message: string): void {
  spreadsheet.toast(message, 'OKRs', 8);
}
