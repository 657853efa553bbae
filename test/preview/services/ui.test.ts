import { describe, expect, it } from 'vitest';
import { HeadlessDialogs } from '../../../src/preview/dialogs';
import { menuFunctions } from '../../../src/preview/menu';
import { errorOf, openHost, probe, resultOf } from '../fixtures/host';

const UI = 'const ui = SpreadsheetApp.getUi();';

describe('the menu', () => {
  it('is what onOpen built: items, separators and submenus in order', () => {
    const host = openHost();
    host.open();
    expect(host.menu()).toEqual([
      {
        kind: 'menu',
        caption: 'Fixture',
        inExtensions: false,
        items: [
          { kind: 'item', caption: 'Say hello', functionName: 'sayHello' },
          { kind: 'separator' },
          {
            kind: 'menu',
            caption: 'More',
            inExtensions: false,
            items: [{ kind: 'item', caption: 'Panel', functionName: 'showPanel' }],
          },
        ],
      },
    ]);
    expect(menuFunctions(host.menu())).toEqual(['sayHello', 'showPanel']);
  });

  it('of one name is replaced by a later one', () => {
    const host = openHost();
    host.open();
    resultOf(host, `${UI} ui.createMenu("Fixture").addItem("Other", "probe").addToUi()`);
    expect(menuFunctions(host.menu())).toEqual(['probe']);
  });

  it('stands under Extensions for createAddonMenu', () => {
    const host = openHost();
    resultOf(host, `${UI} ui.createAddonMenu().addItem("Other", "probe").addToUi()`);
    expect(host.menu()).toMatchObject([{ inExtensions: true, items: [{ caption: 'Other' }] }]);
  });

  it('is there at once after installing, which runs with full rights', () => {
    const host = openHost();
    expect(host.install('bo@example.com')[0]?.logs.map(({ text }) => text)).toEqual([
      ...['installed under FULL', 'opened under FULL'],
    ]);
    expect(host.menu('bo@example.com')).toHaveLength(1);
  });

  it('belongs to the window of whoever opened the workbook', () => {
    const host = openHost();
    host.open('bob@example.com');
    expect(host.menu('bob@example.com')).toHaveLength(1);
    expect(host.menu('ann@example.com')).toEqual([]);
  });

  it('is not there when onOpen fails', () => {
    const host = openHost();
    host.change({ limits: { simpleTriggerMs: -1 } });
    expect(host.open()).toMatchObject([{ ok: false }]);
    expect(host.menu()).toEqual([]);
  });
});

describe('alert and prompt', () => {
  it.each([
    { code: 'ui.alert("a")', asked: { title: '', message: 'a', buttons: 'OK' }, answer: 'OK' },
    {
      code: 'ui.alert("a", ui.ButtonSet.OK_CANCEL)',
      asked: { title: '', message: 'a', buttons: 'OK_CANCEL' },
      answer: 'OK',
    },
    {
      code: 'ui.alert("t", "a", ui.ButtonSet.YES_NO)',
      asked: { title: 't', message: 'a', buttons: 'YES_NO' },
      answer: 'YES',
    },
  ])('$code asks and answers with the affirmative button', ({ code, asked, answer }) => {
    const report = probe(openHost(), `${UI} return String(${code})`);
    expect(report.alerts).toEqual([{ user: 'ann@example.com', ...asked }]);
    expect(report.value).toBe(answer);
  });

  it('give what the person chose, equal to the Button of that name', () => {
    const host = openHost({ dialogs: new HeadlessDialogs(['NO', { button: 'OK', text: 'Ann' }, 'CLOSE']) });
    expect(resultOf(host, `${UI} return ui.alert("t", "a", ui.ButtonSet.YES_NO) === ui.Button.NO`)).toBe(true);
    const ask = `${UI} const r = ui.prompt("Name?"); return [String(r.getSelectedButton()), r.getResponseText()]`;
    expect(resultOf(host, ask)).toEqual(['OK', 'Ann']);
    expect(resultOf(host, ask)).toEqual(['CLOSE', '']);
  });

  it('refuse an answer that the dialog does not offer', () => {
    const host = openHost({ dialogs: new HeadlessDialogs(['YES']) });
    expect(errorOf(host, `${UI} ui.alert("a")`)).toBe('"YES" cannot answer "a": it offers OK.');
  });

  it('work through Browser too, which answers in words', () => {
    const host = openHost({ dialogs: new HeadlessDialogs(['NO', { button: 'OK', text: 'Ann' }, 'CANCEL']) });
    expect(resultOf(host, 'return Browser.msgBox("t", "a", Browser.Buttons.YES_NO)')).toBe('no');
    expect(resultOf(host, 'return Browser.inputBox("Name?", Browser.Buttons.OK_CANCEL)')).toBe('Ann');
    expect(resultOf(host, 'return Browser.inputBox("Name?", Browser.Buttons.OK_CANCEL)')).toBe('cancel');
  });
});

describe('sidebars and dialogs', () => {
  it('show the page with its title and size', () => {
    const page = 'HtmlService.createHtmlOutput("<b>x</b>").setTitle("T").setWidth(500).setHeight(200)';
    const code = `${UI} ui.showSidebar(${page}); ui.showModalDialog(${page}, "M"); ui.showModelessDialog(${page}, "L")`;
    expect(probe(openHost(), code).panels).toEqual([
      { kind: 'sidebar', user: 'ann@example.com', title: 'T', html: '<b>x</b>', width: 300, height: undefined },
      { kind: 'modal', user: 'ann@example.com', title: 'M', html: '<b>x</b>', width: 500, height: 200 },
      { kind: 'modeless', user: 'ann@example.com', title: 'L', html: '<b>x</b>', width: 500, height: 200 },
    ]);
  });

  it('have no place in a trigger', () => {
    expect(probe(openHost(), UI, { kind: 'trigger' }).error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});

it('a toast reaches the report with title and seconds', () => {
  const { toasts } = probe(openHost(), 'SpreadsheetApp.getActiveSpreadsheet().toast("Done", "Set up", -1)');
  expect(toasts).toEqual([{ user: 'ann@example.com', message: 'Done', title: 'Set up', seconds: -1 }]);
});
