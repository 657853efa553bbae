import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { PeopleAdded, PeopleToAdd, RemindersPreview } from '../../src/commands/apiReminders';
import type { AbsentOwner } from '../../src/domain/orphans';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';
import { ANA, aCheckInPanel } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

const goals = ['O-2', 'KR-1', 'KR-2', 'KR-3', 'KR-4', 'KR-5'];
const EVE: AbsentOwner = { owner: 'eve@acme.test', address: 'eve@acme.test', goals };
const LONG = `${'somebody.with.a.long.address.'.repeat(3)}@a-company-with-a-long-name.test`;
const ABSENT: readonly AbsentOwner[] = [
  EVE,
  { owner: LONG, address: LONG, goals: ['KR-7'] },
  { owner: 'Ana', address: '', goals: ['KR-8'] },
];
const ADDED = 'Added eve@acme.test to People. Look at Name, Team and Manager there.';
const reply = (absent: readonly AbsentOwner[]): PeopleAdded => ({ saved: true, message: ADDED, absent });
const PREVIEW: RemindersPreview = {
  letters: [],
  skipped: [{ who: 'eve@acme.test', why: '“eve@acme.test” is not in the People tab.' }],
  absent: ABSENT,
  when: 'Friday 27 November, from 09:00',
};

async function show(name: string, server: FakeServer, size?: { width: number; height: number }) {
  open = await openPanel(browser, builtPanel(name), server, size);
  await open.frame.locator('main:not([aria-busy])').waitFor();
  return open;
}
const peopleAsked = ({ asked }: Pick<OpenPanel, 'asked'>) =>
  asked
    .filter(({ name }) => name === 'addPeople')
    .map(({ input }) => (input as PeopleToAdd).people.map(({ email }) => email));

describe('owners who are not in People', () => {
  it('are listed with what is theirs, each with a click that adds them and no other', async () => {
    const panel = await show('Reminders', {
      previewReminders: () => PREVIEW,
      addPeople: () => reply(ABSENT.slice(1)),
    });
    const { frame } = panel;
    const eve = frame.getByRole('listitem').filter({ hasText: 'KR-1' });
    await expect.poll(() => eve.textContent()).toMatch(/^eve@acme\.testO-2, KR-1, KR-2, KR-3, 2 more/);
    const ana = frame.getByRole('listitem').filter({ hasText: 'KR-8' });
    await expect.poll(() => ana.getByRole('button').count()).toBe(0);
    await expectSound(panel);
    await eve.getByRole('button', { name: 'Add to People eve@acme.test' }).click();
    await frame.getByText(ADDED).first().waitFor();
    expect(peopleAsked(panel)).toEqual([['eve@acme.test']]);
    // the letters are fetched anew: some may be theirs
    expect(panel.asked.filter(({ name }) => name === 'previewReminders')).toHaveLength(2);
    await expectSound(panel);
  });

  it('are added all at once by one more click', async () => {
    const panel = await show('Reminders', { previewReminders: () => PREVIEW, addPeople: () => reply([]) });
    await panel.frame.getByRole('button', { name: 'Add all 2 to People' }).click();
    await panel.frame.getByText(ADDED).first().waitFor();
    expect(peopleAsked(panel)).toEqual([['eve@acme.test', LONG]]);
  });

  it('stand folded below one’s own goals in Check in, and what was typed there stays', async () => {
    const panel = await show('CheckIn', {
      openCheckIn: () => aCheckInPanel({ absent: ABSENT }),
      addPeople: () => reply([]),
    });
    const { frame } = panel;
    await frame.getByLabel('New value').first().fill('900');
    await frame.getByRole('button', { name: '3 owners not in People' }).click();
    await expectSound(panel);
    await frame.getByRole('button', { name: 'Add to People eve@acme.test' }).click();
    await frame.getByText(ADDED).first().waitFor();
    await expect.poll(() => frame.getByRole('button', { name: /owners? not in People/ }).count()).toBe(0);
    await expect.poll(() => frame.getByLabel('New value').first().inputValue()).toBe('900');
    expect(panel.asked.filter(({ name }) => name === 'openCheckIn')).toHaveLength(1);
  });

  it('find themselves in Check in, open where there is nothing else, and get their goals', async () => {
    const self = { owner: ANA.email, address: ANA.email, goals: ['KR-1'] };
    const empty = { goals: [], objectives: [], empty: 'You are not in the People tab.' };
    let opened = 0;
    const panel = await show('CheckIn', {
      openCheckIn: () => aCheckInPanel(opened++ === 0 ? { ...empty, absent: [self] } : {}),
      addPeople: () => reply([]),
    });
    await expectSound(panel);
    await panel.frame.getByRole('button', { name: `Add to People ${ANA.email}` }).click();
    await panel.frame.getByText('Sign 1,500').first().waitFor();
    expect(opened).toBe(2);
  });

  it('are told why when they could not be added', async () => {
    const panel = await show('Reminders', {
      previewReminders: () => PREVIEW,
      addPeople: () => ({ problem: { code: 'sheet.busy', message: 'Somebody else is saving.', fields: {} } }),
    });
    await panel.frame.getByRole('button', { name: 'Add to People eve@acme.test' }).click();
    await panel.frame.getByText('Somebody else is saving.').waitFor();
    await expectSound(panel);
  });
});
