import { expect, it } from 'vitest';
import { openApp } from './support';

const emails = (users: readonly GoogleAppsScript.Base.User[]) => users.map((user) => user.getEmail());

it('lists the owner and the editors, each once', () => {
  const { spreadsheet } = openApp({ hooks: { owner: 'owner@example.com' } });
  expect(emails(spreadsheet.getEditors())).toEqual(['owner@example.com']);
  spreadsheet.addEditor('Bo@example.com').addEditors(['cy@example.com', 'bo@example.com', 'owner@example.com']);
  expect(spreadsheet.getOwner()?.getEmail()).toBe('owner@example.com');
  expect(emails(spreadsheet.getEditors())).toEqual(['owner@example.com', 'bo@example.com', 'cy@example.com']);
  spreadsheet.removeEditor('bo@example.com');
  expect(emails(spreadsheet.getEditors())).toEqual(['owner@example.com', 'cy@example.com']);
});

it('makes an editor of a viewer, and leaves an editor one', () => {
  const { spreadsheet } = openApp({ hooks: { owner: 'owner@example.com' } });
  spreadsheet.addViewers(['bo@example.com', 'cy@example.com']);
  spreadsheet.addEditor('bo@example.com');
  spreadsheet.addViewer('bo@example.com');
  expect(emails(spreadsheet.getViewers())).toEqual(['cy@example.com']);
  expect(emails(spreadsheet.getEditors())).toContain('bo@example.com');
  spreadsheet.removeViewer('cy@example.com');
  expect(emails(spreadsheet.getViewers())).toEqual([]);
});

it('takes a User for an address, refuses what is none, and saves the list', () => {
  const { spreadsheet, engine } = openApp({ hooks: { owner: 'owner@example.com' } });
  const [owner] = spreadsheet.getEditors();
  if (owner) spreadsheet.addViewer(owner);
  expect(emails(spreadsheet.getViewers())).toEqual([]);
  expect(() => spreadsheet.addEditor('bo')).toThrow('Invalid email: bo');
  spreadsheet.addEditor('bo@example.com');
  const again = openApp({ data: JSON.parse(JSON.stringify(engine.exportData())) });
  expect(emails(again.spreadsheet.getEditors())).toContain('bo@example.com');
});
