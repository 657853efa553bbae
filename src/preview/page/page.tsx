import { registries, stores } from '@odoo/o-spreadsheet';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import * as api from './api';
import type { PageDesk } from './boot';
import { PanelDialog, QuestionBox, ScriptDialog, Sidebar, Toasts } from './dialogs';
import { ExecutionLog } from './executionLog';
import { fileItems } from './fileMenu';
import { goTo, selectionOf } from './grid';
import { Header } from './header';
import { Hints, hintsSeen } from './hints';
import { cellLinkOf, cellLinkOfHash } from './letterLinks';
import type { Menu } from './menuBar';
import { libraryItems, scriptItems } from './menuItem';
import { Outbox } from './outbox';
import type { PanelActions } from './panelFrame';
import { KEYS_TEXT, leaveRegion, listenForKeys } from './regions';
import { dropToast, now, tell, update, usePage } from './store';
import { sheetOfGid } from './tabs';

const LIBRARY_MENUS = ['edit', 'view', 'insert', 'format', 'data'];

export function Page({ desk }: { readonly desk: PageDesk }) {
  const { menu, sidebar, dialog, asked, questions, drawer, outboxOpen, running } = usePage();
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  const [hints, setHints] = useState(!hintsSeen());

  useEffect(() => {
    if (!place.current) return;
    desk.mount(place.current).then(
      () => {
        setReady(true);
        followHash(desk);
        listenForKeys({ isEditing, focusGrid, activateSheet: (id) => goTo(desk.grid().model, id, '') });
        window.addEventListener('hashchange', () => followHash(desk));
      },
      (error: Error) => tell('The grid could not be shown', error.message),
    );
  }, []);

  const run = (functionName: string) => {
    api
      .runFunction(functionName, selectionOf(desk.grid().model))
      .catch((error: Error) => tell(`${functionName} stopped`, error.message));
  };
  const cancel = () => {
    api.cancelRun().catch((error: Error) => tell('The script was not cancelled', error.message));
  };
  const isEditing = () => desk.grid().env.getStore(stores.CellComposerStore).editionMode !== 'inactive';
  const focusGrid = () => {
    place.current?.querySelector<HTMLElement>('.o-grid-composer .o-composer')?.focus();
  };
  const menus = useMemo((): Menu[] => {
    if (!ready) return [];
    const { env } = desk.grid();
    const library = registries.topbarMenuRegistry.getMenuItems();
    return [
      {
        label: 'File',
        items: () => fileItems({ hints: () => setHints(true), keys: () => tell('Keyboard', KEYS_TEXT) }),
      },
      ...LIBRARY_MENUS.flatMap((id) => library.filter((item) => item.id === id)).map((item) => ({
        // The library's texts are objects that turn into text when they are shown.
        label: String(item.name(env)),
        items: () => libraryItems(item.children(env), env),
      })),
      ...menu.map((entry) => ({ label: entry.caption, items: () => scriptItems(entry.items, run), isScripts: true })),
    ];
  }, [menu, ready]);

  const actionsOf = (close: () => void): PanelActions => ({
    call: (name, args) => api.callFunction(name, args, selectionOf(desk.grid().model)),
    close: () => {
      close();
      focusGrid();
    },
    focusGrid,
    leave: (back) => leaveRegion(back, { focusGrid }),
    isTyping: () => document.activeElement instanceof HTMLInputElement || isEditing(),
    size: () => undefined,
  });
  const sidebarActions = useMemo(() => actionsOf(() => update({ sidebar: undefined })), []);
  const dialogActions = useMemo(() => actionsOf(() => update({ dialog: undefined })), []);
  const [first] = asked;
  const [question] = questions;

  return (
    <div class="page">
      <Header menus={menus} leave={focusGrid} />
      {running && (
        <div class="running" role="status">
          Running script…
          <button type="button" class="running-cancel" onClick={cancel}>
            Cancel
          </button>
        </div>
      )}
      <div class="work">
        <main class="grid-place" ref={place} data-hint="grid" aria-label="Spreadsheet" />
        {sidebar && <Sidebar panel={sidebar} actions={sidebarActions} />}
        {drawer === 'log' && <ExecutionLog />}
      </div>
      {outboxOpen && <Outbox openCell={(href) => openCell(desk, href)} />}
      {dialog && <PanelDialog panel={dialog} actions={dialogActions} key={dialog.id} />}
      {first && (
        <ScriptDialog
          key={first.id}
          dialog={first}
          answer={(button, text) => {
            // It stays, with what was typed in it, until the script has the answer.
            api.answerDialog(first.id, button, text).then(
              () => update({ asked: now().asked.filter(({ id }) => id !== first.id) }),
              (error: Error) => tell('The answer did not arrive', `${error.message} Please answer once more.`),
            );
          }}
        />
      )}
      {question && <QuestionBox question={question} key={question.id} />}
      <Toasts drop={dropToast} />
      {ready && hints && <Hints bare={isBare(desk)} done={() => setHints(false)} />}
    </div>
  );
}

/** @returns false for a link to anywhere else; those open as links do. */
function openCell(desk: PageDesk, href: string): boolean {
  const link = cellLinkOf(href);
  if (!link) return false;
  const { model } = desk.grid();
  const sheetId = sheetOfGid(model, link.gid);
  if (sheetId === undefined || !goTo(model, sheetId, link.range)) {
    tell('That place is gone', 'The tab or the cell this link points to is no longer in the workbook.');
  }
  return true;
}

/** Whether the add-on has not been set up in the workbook. */
const isBare = (desk: PageDesk): boolean => desk.grid().model.getters.getSheetIdByName('Key results') === undefined;

function followHash(desk: PageDesk): void {
  const link = cellLinkOfHash(location.hash);
  if (!link) return;
  const { model } = desk.grid();
  const sheetId = sheetOfGid(model, link.gid);
  if (sheetId !== undefined) goTo(model, sheetId, link.range);
}
