import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckInSubmission } from '../../src/commands/apiCheckIn';
import type { GoalsDraft } from '../../src/commands/apiGoals';
import type { StoredDraft } from '../../src/domain/draft';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel, type PanelLook } from '../support/panel';
import { aCheckInPanel, aDraft, aGoalCard, aGoalsPanel, aScoringPanel } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

const noReply = { saved: true, goals: [], objectives: [], moves: [] };

/** What happens once a panel is there: its parts, found anew after each opening. */
function partsOf(shown: OpenPanel) {
  open = shown;
  const { frame } = shown;
  const card = (title: string) => frame.getByRole('listitem').filter({ hasText: title });
  return {
    ...shown,
    card,
    sign: card('Sign 1,500'),
    value: card('Sign 1,500').getByLabel('New value'),
    save: frame.locator('footer .primary'),
    title: frame.getByLabel('Objective', { exact: true }),
    takeUp: frame.getByRole('button', { name: 'Take it up' }),
    throwAway: frame.getByRole('button', { name: 'Throw it away' }),
    final: frame.getByLabel('Final score, 0.0 to 1.0'),
    again: async () => {
      const next = await shown.reopen();
      await next.frame.locator('main:not([aria-busy])').waitFor();
      return partsOf(next);
    },
  };
}

async function panelOf(name: 'CheckIn' | 'Goals' | 'Scoring', server: FakeServer = {}, look: PanelLook = {}) {
  const shown = await openPanel(browser, builtPanel(name), { ...OPENING, ...server }, look);
  await shown.frame.locator('main:not([aria-busy])').waitFor();
  return partsOf(shown);
}

const OPENING: FakeServer = {
  openCheckIn: () => aCheckInPanel(),
  openGoals: ({ goal }) => aGoalsPanel(goal === 'O-3' ? { draft: aDraft() } : {}),
  openScoring: () => aScoringPanel(),
};

const lost = { throws: 'NetworkError: Connection failure due to HTTP 0' };
const submissions = ({ asked }: Pick<OpenPanel, 'asked'>) =>
  asked.filter(({ name }) => name === 'submitCheckIn').map(({ input }) => input as CheckInSubmission);

describe('what was begun in Check in', () => {
  it('is offered back after closing with its time, taken up as it was, and gone once it is saved', async () => {
    const first = await panelOf('CheckIn', { submitCheckIn: () => noReply });
    await first.value.fill('950');
    await first.sign.getByRole('button', { name: 'Add accomplishments' }).click();
    await first.sign.getByLabel('Blockers').fill('No room.');
    const second = await first.again();
    await second.sign.getByText(/You had begun this today \d\d:\d\d\./).waitFor();
    expect(await second.value.count()).toBe(0);
    await expect.poll(() => second.save.textContent()).toBe('Nothing to save yet');
    await expectSound(second);
    await second.takeUp.click();
    expect([await second.value.inputValue(), await second.sign.getByLabel('Blockers').inputValue()]).toEqual([
      '950',
      'No room.',
    ]);
    await second.save.click();
    await second.frame.getByText('Saved 1 check-in.').first().waitFor();
    expect(submissions(second)).toMatchObject([{ answers: [{ goal: 'KR-1', value: '950', blockers: 'No room.' }] }]);
    const third = await second.again();
    await third.value.waitFor();
    expect(await third.takeUp.count()).toBe(0);
  });

  it('is gone when it is thrown away or cleared, and stays when it is left unanswered', async () => {
    const first = await panelOf('CheckIn');
    await first.value.fill('950');
    await first.card('Keep support').getByLabel('New value').fill('3');
    const second = await (await first.again()).again();
    await second.sign.getByRole('button', { name: 'Throw it away' }).click();
    await second.value.waitFor();
    await second.card('Keep support').getByRole('button', { name: 'Take it up' }).click();
    await second.card('Keep support').getByRole('button', { name: 'Clear' }).click();
    const third = await second.again();
    await third.value.waitFor();
    expect(await third.takeUp.count()).toBe(0);
  });

  it('says that a lost save may have been saved, and offers it back', async () => {
    const first = await panelOf('CheckIn', { submitCheckIn: () => lost });
    await first.value.fill('950');
    await first.save.click();
    await first.frame.getByRole('button', { name: 'Retry' }).waitFor();
    const second = await first.again();
    await second.sign.getByText('Look in the sheet whether it was saved.').waitFor();
    await expectSound(second);
    await second.takeUp.click();
    expect(await second.value.inputValue()).toBe('950');
  });

  it('belongs to one person and one workbook', async () => {
    let panel = aCheckInPanel();
    const first = await panelOf('CheckIn', { openCheckIn: () => panel });
    await first.value.fill('950');
    panel = aCheckInPanel({ who: { email: 'ben@acme.test', name: 'Ben Okoro', picked: false } });
    const ben = await first.again();
    await ben.value.waitFor();
    expect(await ben.takeUp.count()).toBe(0);
    panel = aCheckInPanel({ workbook: 'workbook-2' });
    const other = await ben.again();
    await other.value.waitFor();
    expect(await other.takeUp.count()).toBe(0);
    panel = aCheckInPanel();
    await (await other.again()).takeUp.waitFor();
  });

  it.each(['__proto__', 'KR.1', 'constructor'])('a goal called %j has its own answer and draft', async (id) => {
    const goals = [aGoalCard({ id }), aGoalCard({ id: 'KR-2', title: 'Keep support' })];
    const first = await panelOf('CheckIn', {
      openCheckIn: () => aCheckInPanel({ goals, objectives: [] }),
      submitCheckIn: () => ({
        problem: { code: 'form.wrong', message: 'One field.', fields: { [`${id}.value`]: 'Not a number.' } },
      }),
    });
    await expect.poll(() => first.save.textContent()).toBe('Nothing to save yet');
    await first.value.fill('95o');
    await first.save.click();
    await first.sign.getByText('Not a number.').waitFor();
    expect(await first.card('Keep support').getByText('Not a number.').count()).toBe(0);
    const second = await first.again();
    await second.takeUp.click();
    expect(await second.value.inputValue()).toBe('95o');
  });
});

describe('what was begun in Goals', () => {
  it('is taken up on the objective it belongs to, and asks where somebody else has changed a field since', async () => {
    let title = 'Win the teams next door';
    const panel = await panelOf('Goals', {
      openGoals: ({ goal }) => {
        const draft = aDraft();
        return aGoalsPanel(goal === 'O-3' ? { draft: { ...draft, objective: { ...draft.objective, title } } } : {});
      },
      saveGoals: () => ({
        problem: {
          code: 'form.wrong',
          message: 'One field needs another look.',
          fields: { 'objective.title': 'Somebody else has changed this meanwhile.' },
          stands: { 'objective.title': 'Win the town' },
        },
      }),
    });
    await panel.frame.getByLabel('Goal', { exact: true }).selectOption('O-3');
    await panel.frame.getByRole('heading', { name: 'Edit O-3' }).waitFor();
    await panel.title.fill('Win the street');
    await panel.frame.getByLabel('Why is this changed?').fill('Nearer.');
    title = 'Win the town';
    const again = await panel.again();
    await again.frame.getByText(/Begun today \d\d:\d\d, not saved:/).waitFor();
    await expectSound(again);
    await again.frame.getByRole('button', { name: 'O-3', exact: true }).click();
    await again.frame.getByText(/You had begun this today/).waitFor();
    expect(await again.title.count()).toBe(0);
    await expectSound(again);
    await again.takeUp.click();
    await again.save.click();
    await again.frame.getByText('Theirs: Win the town').waitFor();
    await again.frame.getByText('Yours: Win the street').waitFor();
    const sent = again.asked.filter(({ name }) => name === 'saveGoals').map(({ input }) => input as GoalsDraft);
    expect(sent).toMatchObject([
      {
        objective: { title: 'Win the street' },
        reason: 'Nearer.',
        opened: { objectives: [{ title: 'Win the teams next door' }] },
      },
    ]);
  });

  it('is dropped without a word once it stands in the sheet', async () => {
    let title = aDraft().objective.title;
    const panel = await panelOf('Goals', {
      openGoals: () => aGoalsPanel({ draft: aDraft({ objective: { ...aDraft().objective, title } }) }),
      saveGoals: () => lost,
    });
    await panel.title.fill('Win the street');
    await panel.save.click();
    await panel.frame.getByRole('button', { name: 'Retry' }).waitFor();
    title = 'Win the street';
    const again = await panel.again();
    await again.title.waitFor();
    expect(await again.takeUp.count()).toBe(0);
    title = 'Somebody else’s';
    const later = await again.again();
    await later.title.waitFor();
    expect(await later.takeUp.count()).toBe(0);
  });

  it('is kept when another goal is opened, if that is wished, and gone when it is discarded', async () => {
    const panel = await panelOf('Goals');
    const goal = panel.frame.getByLabel('Goal', { exact: true });
    await panel.title.fill('Half a thought');
    await goal.selectOption('O-3');
    await panel.frame.getByRole('dialog', { name: 'Leave without saving?' }).waitFor();
    await expectSound(panel);
    await panel.frame.getByRole('button', { name: 'Keep it for later' }).click();
    await panel.frame.getByRole('heading', { name: 'Edit O-3' }).waitFor();
    await panel.frame.getByRole('button', { name: 'a new objective' }).click();
    await panel.takeUp.click();
    expect(await panel.title.inputValue()).toBe('Half a thought');
    await goal.selectOption('O-3');
    await panel.frame.getByRole('button', { name: 'Discard and leave' }).click();
    await panel.frame.getByRole('heading', { name: 'Edit O-3' }).waitFor();
    expect(await panel.frame.getByText('not saved:').count()).toBe(0);
  });
});

it('a score that was begun is named in the list, and offered back on its key result', async () => {
  const panel = await panelOf('Scoring');
  await panel.frame.getByRole('button', { name: 'Sign 1,500' }).click();
  await panel.final.fill('0.9');
  await panel.frame.getByLabel('Impact').fill('Fewer calls.');
  const again = await panel.again();
  await again.frame.getByText('not saved yet').waitFor();
  await again.frame.getByRole('button', { name: 'Sign 1,500' }).click();
  await again.takeUp.waitFor();
  expect(await again.final.count()).toBe(0);
  await expectSound(again);
  await again.takeUp.click();
  expect([await again.final.inputValue(), await again.frame.getByLabel('Impact').inputValue()]).toEqual([
    '0.9',
    'Fewer calls.',
  ]);
});

describe('where the browser keeps nothing', () => {
  const kept = new Map<string, StoredDraft>();
  const store: FakeServer = {
    openDrafts: () => ({ drafts: [...kept.values()] }),
    keepDrafts: ({ drafts }) => {
      for (const draft of drafts) kept.set(draft.goal, draft);
      return { kept: true };
    },
  };

  it('drafts are kept at Google once typing rests, and forgotten there when they are saved', async () => {
    const first = await panelOf('CheckIn', { ...store, submitCheckIn: () => noReply }, { storage: false });
    await first.value.pressSequentially('950');
    await expect.poll(() => kept.get('KR-1')?.text).toContain('950');
    expect(first.asked.filter(({ name }) => name === 'keepDrafts')).toHaveLength(1);
    const second = await first.again();
    await second.takeUp.click();
    expect(await second.value.inputValue()).toBe('950');
    await expectSound(second);
    await second.save.click();
    await expect.poll(() => kept.get('KR-1')?.text, { timeout: 5_000 }).toBe('');
    const third = await second.again();
    await third.value.waitFor();
    expect(await third.takeUp.count()).toBe(0);
  });

  it('and Google cannot be asked, it is said as soon as something is typed', async () => {
    const panel = await panelOf('CheckIn', { openDrafts: () => lost }, { storage: false });
    const warning = panel.frame.getByText('Save before you close this sidebar');
    expect(await warning.count()).toBe(0);
    await panel.value.fill('950');
    await warning.waitFor();
    await expectSound(panel);
  });
});
