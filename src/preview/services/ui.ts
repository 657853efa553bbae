import type { AlertRequest, ButtonName, ButtonSetName, Panel } from '../dialogs';
import type { MenuEntry, MenuItem } from '../menu';
import { ADD_ON_NAME } from '../product';
import type { Parts } from './parts';
import { servedPage } from './servedPage';
import { standIn } from './surface';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;

const BUTTON_SETS = ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'] as const;
const SIDEBAR_WIDTH = 300;

/** `SpreadsheetApp.getUi()`: refused where nobody sits in front of the workbook. */
export function createUi(parts: Parts): () => Ui {
  const { context, enums, stores, dialogs } = parts;
  const menus = new WeakMap<Menu, () => MenuEntry>();
  const Button = enums<Ui['Button']>('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
  const ButtonSet = enums<Ui['ButtonSet']>('ButtonSet', BUTTON_SETS);

  /** An account may hide its address from the script, not from its own window. */
  const inFront = (): string => context.run.activeUser || context.world.user;

  // Google drops every lock of a script that waits for a person.
  const waiting = <T>(answer: () => T): T => {
    context.flush();
    stores.releaseLocksOf(context.runId);
    return answer();
  };
  const requestOf = (args: readonly unknown[]): AlertRequest => {
    const request = { user: inFront(), ...readArguments(args, buttonSetName) };
    context.effects.alerts.push(request);
    return request;
  };
  const show = (kind: Panel['kind'], page: GoogleAppsScript.HTML.HtmlOutput, title?: string): void => {
    context.flush();
    const size = context.uncounted(() => ({
      title: title ?? page.getTitle() ?? '',
      width: kind === 'sidebar' ? SIDEBAR_WIDTH : (page.getWidth() ?? 600),
      height: kind === 'sidebar' ? undefined : (page.getHeight() ?? 400),
      html: servedPage(page.getContent(), page.getMetaTags()),
    }));
    const panel: Panel = { kind, user: inFront(), ...size };
    context.effects.panels.push(panel);
    if (kind === 'sidebar') dialogs.showSidebar(panel);
    else dialogs.showDialog(panel);
  };

  const createMenu = (caption: string, inExtensions: boolean): Menu => {
    const items: MenuItem[] = [];
    const entry = (): MenuEntry => ({ kind: 'menu', caption, inExtensions, items: [...items] });
    const menu: Menu = standIn(context, 'Menu', {
      addItem(itemCaption: string, functionName: string) {
        items.push({ kind: 'item', caption: String(itemCaption), functionName: String(functionName) });
        return this as Menu;
      },
      addSeparator() {
        items.push({ kind: 'separator' });
        return this as Menu;
      },
      addSubMenu(submenu: Menu) {
        const made = menus.get(submenu);
        if (!made) throw context.realm.error(`The parameters don't match the method signature for Ui.Menu.addSubMenu.`);
        items.push(made());
        return this as Menu;
      },
      addToUi() {
        const user = inFront();
        const own = stores.menus.get(user) ?? new Map<string, MenuEntry>();
        stores.menus.set(user, own.set(caption, entry()));
      },
    });
    menus.set(menu, entry);
    return menu;
  };

  const promptResponse = (button: ButtonName, text: string) =>
    standIn(context, 'PromptResponse', { getResponseText: () => text, getSelectedButton: () => Button[button] });

  const ui: Ui = standIn(context, 'Ui', {
    Button,
    ButtonSet,
    alert: (...args: unknown[]) => {
      const request = requestOf(args);
      return Button[waiting(() => dialogs.alert(request))];
    },
    prompt: (...args: unknown[]) => {
      const request = requestOf(args.length === 1 ? [args[0], 'OK'] : args);
      const { button, text } = waiting(() => dialogs.prompt(request));
      return promptResponse(button, text);
    },
    createAddonMenu: () => createMenu(ADD_ON_NAME, true),
    createMenu: (caption: string) => createMenu(String(caption), false),
    showSidebar: (page) => show('sidebar', page),
    showModalDialog: (page, title) => show('modal', page, String(title)),
    showModelessDialog: (page, title) => show('modeless', page, String(title)),
  });
  return () => {
    // Nobody sits before a run of the clock; an installable open or edit trigger has the window of whoever acts.
    if (context.run.timeDriven) throw context.realm.error('Cannot call SpreadsheetApp.getUi() from this context.');
    return ui;
  };

  function buttonSetName(value: unknown): ButtonSetName {
    const name = BUTTON_SETS.find((set) => set === String(value));
    if (name) return name;
    throw context.realm.error(`The parameters (String,${typeof value}) don't match the method signature for Ui.alert.`);
  }
}

/** `(prompt)`, `(prompt, buttons)` and `(title, prompt, buttons)`. */
function readArguments(args: readonly unknown[], setName: (value: unknown) => ButtonSetName) {
  if (args.length >= 3) return { title: String(args[0]), message: String(args[1]), buttons: setName(args[2]) };
  return { title: '', message: String(args[0]), buttons: args.length === 2 ? setName(args[1]) : ('OK' as const) };
}

/** `Browser.msgBox` and `inputBox`, the older form of the same dialogs; they answer with lower-case words. */
export function createBrowser(parts: Parts, getUi: () => Ui): GoogleAppsScript.Base.Browser {
  const { context, enums } = parts;
  const Buttons = enums<Ui['ButtonSet']>('ButtonSet', BUTTON_SETS);
  const asked = (args: readonly unknown[]): [string, string, GoogleAppsScript.Base.ButtonSet] => {
    const { title, message, buttons } = readArguments(args, (value) => String(value) as ButtonSetName);
    return [title, message, Buttons[buttons]];
  };
  const word = (button: unknown): string => (String(button) === 'CLOSE' ? 'cancel' : String(button).toLowerCase());
  return standIn(context, 'Browser', {
    Buttons,
    msgBox: (...args: unknown[]) => word(context.uncounted(() => getUi().alert(...asked(args)))),
    inputBox: (...args: unknown[]) =>
      context.uncounted(() => {
        const response = getUi().prompt(...asked(args));
        const affirmed = ['OK', 'YES'].includes(String(response.getSelectedButton()));
        return affirmed ? response.getResponseText() : 'cancel';
      }),
  });
}
