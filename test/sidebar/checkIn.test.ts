import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CheckInReply, CheckInSubmission } from '../../src/commands/apiCheckIn';
import { launchBrowser } from '../support/browser';
import { builtPanel, expectSound, type FakeServer, type OpenPanel, openPanel } from '../support/panel';
import { aCheckInPanel, aGoalCard, anObjectiveCard, PEOPLE } from './samples';

let browser: Browser;
let open: OpenPanel | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => open?.close());

async function show(server: FakeServer, size?: { width?: number; height?: number }) {
  open = await openPanel(browser, builtPanel('CheckIn'), server, size);
  return open;
}

/** The panel with its cards loaded. */
async function loaded(server: FakeServer = {}, panel = aCheckInPanel()) {
  const shown = await show({ openCheckIn: () => panel, ...server });
  await shown.frame.getByRole('heading', { level: 1 }).waitFor();
  await shown.frame.locator('main:not([aria-busy])').waitFor();
  return { ...shown, card: (title: string) => shown.frame.getByRole('listitem').filter({ hasText: title }) };
}

const saveButton = ({ frame }: Pick<OpenPanel, 'frame'>) => frame.locator('footer .primary');
const submissions = ({ asked }: Pick<OpenPanel, 'asked'>) =>
  asked.filter(({ name }) => name === 'submitCheckIn').map(({ input }) => input as CheckInSubmission);
const noReply: CheckInReply = { saved: true, goals: [], objectives: [], moves: [] };

describe('opening', () => {
  it('takes one call, with a skeleton until the answer is there', async () => {
    let arrive = (_: ReturnType<typeof aCheckInPanel>) => {};
    const panel = await show({ openCheckIn: () => new Promise((resolve) => (arrive = resolve)) });
    await panel.frame.locator('.skeleton').waitFor();
    await expect.poll(() => panel.frame.getByRole('status').textContent()).toBe('Loading your goals');
    await expectSound(panel);
    arrive(aCheckInPanel());
    await panel.frame.getByRole('heading', { name: 'Ana Silva' }).waitFor();
    expect(panel.asked).toEqual([{ name: 'openCheckIn', input: {} }]);
    await expectSound(panel);
  });

  it('says of each goal how far it is, how far it should be, when it was answered and when it is due', async () => {
    const { card } = await loaded();
    const sign = card('Sign 1,500');
    await expect
      .poll(() => sign.textContent())
      .toMatch(/40%.*Pace: At risk.*2 days late.*Last 840, On track, checked in 12 Nov.*Reach 1,500 from 400/);
    await sign.getByRole('img', { name: 'Progress 40%, expected by today 57%' }).waitFor();
    await sign.getByRole('img', { name: 'Last 5 check-ins: 5%, 12%, 20%, 31%, 40%' }).waitFor();
    await expect.poll(() => card('Keep support answers').textContent()).toMatch(/Due today.*Keep at most 4 hours/);
  });

  it('unfolds what is due and leaves the rest behind one click', async () => {
    const { card } = await loaded();
    await expect.poll(() => card('Sign 1,500').getByLabel('New value').count()).toBe(1);
    await card('Ship the new pricing').getByRole('button', { name: 'Check in' }).click();
    await expect.poll(() => card('Ship the new pricing').getByRole('radio', { name: 'Yes' }).count()).toBe(1);
  });

  it('lets a title in Hebrew run from right to left, its full stop at the left', async () => {
    const panel = await loaded({}, aCheckInPanel({ goals: [aGoalCard({ title: 'להגיע ליעד.' })] }));
    const [first = 0, last = 0] = await panel.frame
      .getByRole('heading', { level: 3 })
      .first()
      .evaluate((heading) => {
        const text = heading.firstChild as Text;
        return [0, text.length - 1].map((at) => {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          return range.getBoundingClientRect().left;
        });
      });
    expect(last).toBeLessThan(first);
  });

  it('shows titles as text, whatever stands in them', async () => {
    const title = '<img src=x onerror=alert(1)> & "co"';
    const panel = await loaded({}, aCheckInPanel({ goals: [aGoalCard({ title })] }));
    await expect.poll(() => panel.frame.getByRole('heading', { level: 3 }).first().textContent()).toBe(title);
    expect(panel.problems).toEqual([]);
  });

  it('fits 300 px with words as long as they come', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverkaufsstellenleiter';
    const card = aGoalCard({ title: long, objective: long, unit: long, current: long, note: long, check: long });
    const panel = await loaded({}, aCheckInPanel({ goals: [card], objectives: [anObjectiveCard({ title: long })] }));
    await expectSound(panel);
  });

  it('says in plain words why there is nothing and what to do', async () => {
    const empty = 'No key result has you as its owner. Add one with OKRs, Add or edit goals.';
    const panel = await loaded({}, aCheckInPanel({ goals: [], objectives: [], empty }));
    await panel.frame.getByText(empty).waitFor();
    await expect.poll(() => panel.frame.locator('footer').count()).toBe(0);
    await expectSound(panel);
  });

  it('asks who is there when Google does not say, and answers as that person', async () => {
    const unknown = { email: '', name: '', picked: false };
    const ben = { email: 'ben@acme.test', name: 'Ben Okoro', picked: true };
    const panel = await show({
      openCheckIn: ({ as }) => aCheckInPanel({ who: as ? ben : unknown, people: PEOPLE }),
      submitCheckIn: () => noReply,
    });
    await panel.frame.getByRole('heading', { name: 'Who are you?' }).waitFor();
    await expectSound(panel);
    await panel.frame.getByLabel('Your name').selectOption('ben@acme.test');
    await panel.frame.getByRole('button', { name: 'Show my goals' }).click();
    await panel.frame.getByRole('heading', { name: 'Ben Okoro' }).waitFor();
    await panel.frame.getByRole('button', { name: 'No change for Sign' }).click();
    await saveButton(panel).click();
    await panel.frame.getByText('Saved 1 check-in.').first().waitFor();
    expect(submissions(panel)[0]?.as).toBe('ben@acme.test');
  });

  it.each(['PERMISSION_DENIED', 'Exception: Authorization is required to perform that action.'])(
    'explains several accounts when Google says %s, and tries again',
    async (throws) => {
      let times = 0;
      const panel = await show({ openCheckIn: () => (times++ === 0 ? { throws } : aCheckInPanel()) });
      const alert = panel.frame.getByRole('alert');
      await alert.filter({ hasText: 'a window with one account' }).waitFor();
      await expectSound(panel);
      await panel.frame.getByRole('button', { name: 'Try again' }).click();
      await panel.frame.getByRole('heading', { name: 'Ana Silva' }).waitFor();
    },
  );
});

describe('answering', () => {
  it('sends everything in one go, each value as it was typed', async () => {
    const panel = await loaded({ submitCheckIn: () => noReply });
    await expect.poll(() => saveButton(panel).textContent()).toBe('Nothing to save yet');
    const sign = panel.card('Sign 1,500');
    await sign.getByLabel('New value').fill(' €1.2k ');
    await sign.getByRole('radio', { name: 'At risk' }).check();
    await sign.getByRole('radio', { name: '5', exact: true }).check();
    await sign.getByRole('button', { name: 'Add accomplishments' }).click();
    await sign.getByLabel('Blockers').fill('Legal is slow.');
    await panel.frame.getByRole('button', { name: 'No change for Keep support' }).click();
    await panel.card('You said').getByRole('button', { name: 'Write a status update' }).click();
    await panel.card('You said').getByRole('radio', { name: 'Off track' }).check();
    await expect.poll(() => saveButton(panel).textContent()).toBe('Save 3 check-ins');
    await expectSound(panel);
    await saveButton(panel).click();
    await panel.frame.getByText('Saved 3 check-ins.').first().waitFor();
    const blank = {
      value: '',
      noChange: false,
      status: '',
      accomplishments: '',
      blockers: '',
      nextSteps: '',
    };
    expect(submissions(panel)).toEqual([
      {
        request: expect.stringMatching(/^[0-9a-f]{32}$/),
        locale: 'en_GB',
        answers: [
          { ...blank, goal: 'KR-1', value: ' €1.2k ', status: 'At risk', confidence: '5', blockers: 'Legal is slow.' },
          {
            ...{ ...blank, goal: 'KR-2', noChange: true },
            shown: { value: '3.2 hours', status: '', confidence: null },
          },
          { ...blank, goal: 'O-1', status: 'Off track' },
        ],
      },
    ]);
  });

  it('shows the new progress and how the objective moved, and says so to a screen reader', async () => {
    const reply: CheckInReply = {
      saved: true,
      goals: [aGoalCard({ progress: 0.5, current: '950', due: '2026-11-27', daysLate: 0, lastCheckIn: '2026-11-22' })],
      objectives: [anObjectiveCard({ progress: 0.46 })],
      moves: [
        { id: 'O-1', title: 'Become the first choice of small teams', before: 0.41, after: 0.46, pace: 'On track' },
      ],
    };
    const panel = await loaded({ submitCheckIn: () => reply });
    await panel.card('Sign 1,500').getByLabel('New value').fill('950');
    await saveButton(panel).click();
    await panel.card('Sign 1,500').getByText('Saved, from 40% to 50%').waitFor();
    await expect
      .poll(() => panel.frame.getByRole('status').textContent())
      .toBe('Saved 1 check-in. Become the first choice of small teams: from 41% to 46%.');
    await expect
      .poll(() => panel.card('Sign 1,500').textContent())
      .toMatch(/50%.*Due 27 Nov.*Last 950, On track, checked in 22 Nov/);
    await expect.poll(() => panel.card('Write a status update').textContent()).toContain('46%');
    await expect.poll(() => saveButton(panel).textContent()).toBe('Nothing to save yet');
    await expectSound(panel);
  });

  it('has no field for the value of a live key result', async () => {
    const { card } = await loaded();
    const live = card('Weekly active teams');
    await live.getByRole('button', { name: 'Check in' }).click();
    await expect.poll(() => live.getByRole('textbox').count()).toBe(0);
    await expect.poll(() => live.textContent()).toContain('A formula in the sheet fills in the value');
  });

  it('offers no "no change" where nothing has been reported', async () => {
    const { card } = await loaded();
    await expect.poll(() => card('Ship the new pricing').getByRole('button', { name: 'No change' }).count()).toBe(0);
  });

  it('forgets an answer that was put back to how it opened', async () => {
    const panel = await loaded();
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('9');
    await value.fill('');
    await expect.poll(() => saveButton(panel).textContent()).toBe('Nothing to save yet');
    await value.fill('9');
    await panel.card('Sign 1,500').getByRole('button', { name: 'Clear what I entered' }).click();
    await expect.poll(() => saveButton(panel).textContent()).toBe('Nothing to save yet');
  });

  it('works with the keyboard alone', async () => {
    const panel = await loaded({ submitCheckIn: () => noReply });
    const press = (key: string) => panel.page.keyboard.press(key);
    await panel.card('Sign 1,500').getByLabel('New value').focus();
    await panel.page.keyboard.type('950');
    await press('Tab');
    await press('ArrowRight');
    await press('Tab');
    for (let step = 0; step < 60; step += 1) {
      if ((await panel.frame.evaluate(() => document.activeElement?.textContent)) === 'Save 1 check-in') break;
      await press('Tab');
    }
    await press('Enter');
    await panel.frame.getByText('Saved 1 check-in.').first().waitFor();
    expect(submissions(panel)[0]?.answers[0]).toMatchObject({ value: '950', status: 'At risk' });
  });

  it('shows where the focus is', async () => {
    const panel = await loaded();
    await panel.card('Sign 1,500').getByLabel('New value').focus();
    await panel.page.keyboard.press('Tab');
    const outline = () =>
      panel.frame.evaluate(() => getComputedStyle(document.activeElement?.nextElementSibling as Element).outlineStyle);
    await expect.poll(outline).toBe('solid');
  });
});

describe('when saving does not go well', () => {
  it('names what is wrong at each field, focuses the first, and keeps everything typed', async () => {
    let refuse = true;
    const panel = await loaded({
      submitCheckIn: () =>
        refuse
          ? {
              problem: {
                code: 'form.wrong',
                message: '2 fields need another look.',
                fields: { 'KR-1.value': '"95o" is not a number.', 'KR-2.status': 'Choose a status.' },
              },
            }
          : noReply,
    });
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('95o');
    await panel.frame.getByRole('button', { name: 'No change for Keep support' }).click();
    await saveButton(panel).click();
    await panel.card('Sign 1,500').getByText('"95o" is not a number.').waitFor();
    await expect.poll(() => value.evaluate((input) => input === document.activeElement)).toBe(true);
    await expect.poll(() => value.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => value.inputValue()).toBe('95o');
    await expect.poll(() => panel.card('Keep support').textContent()).toContain('Choose a status.');
    await expect.poll(() => panel.frame.getByRole('alert').textContent()).toContain('2 fields need another look.');
    await expectSound(panel);
    refuse = false;
    await value.fill('950');
    await saveButton(panel).click();
    await panel.frame.getByText('Saved 2 check-ins.').first().waitFor();
    const [first, second] = submissions(panel);
    expect(second?.request).toBe(first?.request);
  });

  it('asks before "no change" confirms what was not shown, with the card as it is now, and keeps the other answers', async () => {
    const moved = 'When you chose “No change” you saw “200”; by now “250” stands there.';
    let isMoved = true;
    const start = aCheckInPanel();
    const panel = await loaded({
      openCheckIn: () =>
        isMoved
          ? start
          : { ...start, goals: start.goals.map((goal) => (goal.id === 'KR-2' ? { ...goal, current: '250' } : goal)) },
      submitCheckIn: () => {
        if (!isMoved) return noReply;
        isMoved = false;
        return {
          problem: { code: 'form.wrong', message: 'One field needs another look.', fields: { 'KR-2.noChange': moved } },
        };
      },
    });
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('950');
    await panel.frame.getByRole('button', { name: 'No change for Keep support' }).click();
    await saveButton(panel).click();
    await panel.card('Keep support').getByText(moved).waitFor();
    const confirm = panel.card('Keep support').getByRole('button', { name: 'Confirm 250' });
    await confirm.waitFor();
    expect(await value.inputValue()).toBe('950');
    await expectSound(panel);
    await confirm.click();
    await panel.card('Keep support').getByText('No change: 250').waitFor();
    await expect.poll(() => panel.card('Keep support').getByText(moved).count()).toBe(0);
    await saveButton(panel).click();
    await panel.frame.getByText('Saved 2 check-ins.').first().waitFor();
    const [first, second] = submissions(panel).map(
      ({ answers }) => answers.find(({ goal }) => goal === 'KR-2')?.shown?.value,
    );
    expect([first, second]).toEqual([start.goals.find(({ id }) => id === 'KR-2')?.current, '250']);
  });

  it('keeps a lost submit as it was and sends the very same again', async () => {
    let lost = true;
    const panel = await loaded({
      submitCheckIn: () =>
        lost ? { throws: 'NetworkError: Connection failure due to HTTP 0' } : { ...noReply, saved: false },
    });
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('950');
    await saveButton(panel).click();
    await panel.frame.getByRole('button', { name: 'Retry' }).waitFor();
    expect([await value.inputValue(), await value.isEditable()]).toEqual(['950', false]);
    await expectSound(panel);
    lost = false;
    await panel.frame.getByRole('button', { name: 'Retry' }).click();
    await panel.frame.getByText('nothing was written twice').first().waitFor();
    const [first, second] = submissions(panel);
    expect(second).toEqual(first);
  });

  it('makes a new submit when a lost one is edited again', async () => {
    const panel = await loaded({ submitCheckIn: () => ({ throws: 'Service Spreadsheets timed out' }) });
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('950');
    await saveButton(panel).click();
    await panel.frame.getByRole('button', { name: 'Edit again' }).click();
    await value.fill('960');
    await saveButton(panel).click();
    await panel.frame.getByRole('button', { name: 'Retry' }).waitFor();
    const [first, second] = submissions(panel);
    expect(second?.request).not.toBe(first?.request);
    expect(second?.answers[0]?.value).toBe('960');
  });

  it('sends what stands in the form now after a refusal, under the same id', async () => {
    let busy = true;
    const problem = { code: 'busy', message: 'Someone else is saving. Try again in a moment.', fields: {} };
    const panel = await loaded({ submitCheckIn: () => (busy ? { problem } : noReply) });
    const value = panel.card('Sign 1,500').getByLabel('New value');
    await value.fill('950');
    await saveButton(panel).click();
    await panel.frame.getByText('Someone else is saving.').first().waitFor();
    busy = false;
    await value.fill('960');
    await saveButton(panel).click();
    await panel.frame.getByText('Saved 1 check-in.').first().waitFor();
    const [first, second] = submissions(panel);
    expect(second).toMatchObject({ request: first?.request, answers: [{ value: '960' }] });
  });

  it('treats an unexpected failure as one that may have been saved', async () => {
    const problem = { code: 'unexpected', message: 'Something went wrong. Look at the sheet first.', fields: {} };
    const panel = await loaded({ submitCheckIn: () => ({ problem }) });
    await panel.card('Sign 1,500').getByLabel('New value').fill('950');
    await saveButton(panel).click();
    await panel.frame.getByRole('button', { name: 'Edit again' }).waitFor();
  });

  it('answers a click at once, and submits once however often it is clicked', async () => {
    let arrive = (_: CheckInReply) => {};
    const panel = await loaded({ submitCheckIn: () => new Promise((resolve) => (arrive = resolve)) });
    await panel.card('Sign 1,500').getByLabel('New value').fill('950');
    await saveButton(panel).dblclick();
    await expect.poll(() => saveButton(panel).textContent()).toBe('Saving 1 check-in…');
    await saveButton(panel).dispatchEvent('click');
    await saveButton(panel).press('Enter');
    await expectSound(panel);
    arrive(noReply);
    await panel.frame.getByText('Saved 1 check-in.').first().waitFor();
    expect(submissions(panel)).toHaveLength(1);
  });

  it('asks before leaving with something unsent', async () => {
    const picked = { email: 'ana@acme.test', name: 'Ana Silva', picked: true };
    const panel = await loaded({}, aCheckInPanel({ who: picked }));
    const asks = () => panel.frame.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
    await expect.poll(asks).toBe(false);
    await panel.card('Sign 1,500').getByLabel('New value').fill('950');
    await expect.poll(asks).toBe(true);
    await panel.frame.getByRole('button', { name: 'Not you?' }).click();
    await panel.frame.getByRole('dialog', { name: 'Leave 1 check-in unsaved?' }).waitFor();
    await expectSound(panel);
    await panel.page.keyboard.press('Escape');
    await expect.poll(() => panel.card('Sign 1,500').getByLabel('New value').inputValue()).toBe('950');
    await panel.frame.getByRole('button', { name: 'Not you?' }).click();
    await panel.frame.getByRole('button', { name: 'Discard and leave' }).click();
    await panel.frame.getByRole('heading', { name: 'Who are you?' }).waitFor();
  });

  it('lets nobody else in while answers are being saved', async () => {
    let arrive = (_: CheckInReply) => {};
    const picked = { email: 'ana@acme.test', name: 'Ana Silva', picked: true };
    const panel = await loaded(
      { submitCheckIn: () => new Promise((resolve) => (arrive = resolve)) },
      aCheckInPanel({ who: picked }),
    );
    await panel.card('Sign 1,500').getByLabel('New value').fill('950');
    await saveButton(panel).click();
    const leave = panel.frame.getByRole('button', { name: 'Not you?' });
    await expect.poll(() => leave.isDisabled()).toBe(true);
    arrive(noReply);
    await expect.poll(() => leave.isDisabled()).toBe(false);
  });

  it('gives back what was typed when "No change" is undone', async () => {
    const panel = await loaded();
    const card = panel.card('Sign 1,500');
    await card.getByRole('button', { name: 'Add accomplishments' }).click();
    await card.getByLabel('Accomplishments').fill('Two launches.');
    await card.getByRole('button', { name: 'No change for' }).click();
    await card.getByText('with what you wrote').waitFor();
    await card.getByRole('button', { name: 'Undo no change for' }).click();
    await expect.poll(() => card.getByLabel('Accomplishments').inputValue()).toBe('Two launches.');
    await expect.poll(() => saveButton(panel).textContent()).toBe('Save 1 check-in');
  });

  it('shows a goal in the sheet, and says when it is gone', async () => {
    const panel = await loaded({ showCell: () => ({ shown: false }) });
    await panel.frame.getByRole('button', { name: 'Show KR-1 in the sheet' }).click();
    await panel.frame.getByText('KR-1 is not in the sheet any more.').waitFor();
    await expectSound(panel);
  });
});
