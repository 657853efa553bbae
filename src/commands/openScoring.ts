import type { Book, KeyResult } from '../domain/book';
import { sameText } from '../domain/cell';
import type { Day } from '../domain/day';
import { stageCounts } from '../domain/keyResult';
import { followed } from '../domain/lookup';
import { numberStyleOf } from '../domain/numberStyle';
import { type Actor, isInCharge, maySelfScore } from '../domain/permission';
import type { Api } from './api';
import { opening } from './command';
import { currentCycle } from './defaults';
import { Form } from './form';
import { cyclesOf } from './goalDraft';
import { averageOf, type ScoringShown, scoreCard, scoringShown } from './scoreCards';
import { actorOf, whoIs } from './who';

type Open = Api['openScoring'];

/** The key results of a cycle that this person owns or whose owner they manage; all of them for an Admin. */
export const openScoring = opening<Open['input'], Open['reply'], never>({
  also: [],
  input(json) {
    const form = Form.of(json ?? {}, 'a request for the scoring panel');
    return form.done({ cycle: form.text('cycle', '') });
  },
  decide(book, { cycle: asked = '' }, circumstances) {
    const { rules, today, locale, user, workbook } = circumstances;
    const who = whoIs('', user, book);
    const actor = actorOf(who);
    const shown = scoringShown(book, circumstances);
    const cycle = followed(shown.cycles, asked)?.id ?? cycleToScore(book, today);
    const rows = book.keyResults
      .filter((row) => row.id !== '' && sameText(row.cycle, cycle) && isTheirs(row, actor, shown))
      .filter((row) => stageCounts(row.stage) || sameText(row.stage, 'Dropped'));
    return {
      reply: {
        workbook,
        who,
        numbers: numberStyleOf(locale),
        cycles: cyclesOf(book),
        cycle,
        keyResults: byObjective(rows, shown).map((row) => scoreCard(shown, row, actor)),
        grades: { achieved: rules.achievedFrom, committed: rules.committedAchievedFrom, partial: rules.partialFrom },
        average: averageOf(shown, cycle),
        empty: rows.length > 0 ? '' : whyEmpty(who.email, cycle),
      },
    };
  },
});

const isTheirs = (row: KeyResult, actor: Actor, { directory }: ScoringShown): boolean =>
  maySelfScore(actor, row, directory) || isInCharge(actor, row, directory);

/** A cycle being graded comes before the one that runs. */
function cycleToScore(book: Pick<Book, 'cycles'>, today: Day): string {
  const grading = book.cycles.find(({ id, phase }) => id !== '' && sameText(phase, 'Grading'));
  return (grading ?? currentCycle(book.cycles, today))?.id ?? book.cycles.find(({ id }) => id !== '')?.id ?? '';
}

/** In the order of the Objectives tab, then of the Key results tab. */
function byObjective(rows: readonly KeyResult[], { objectives }: ScoringShown): readonly KeyResult[] {
  const place = (row: KeyResult) => followed(objectives, row.objective)?.row ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((a, b) => (place(a) === place(b) ? a.row - b.row : place(a) - place(b)));
}

function whyEmpty(email: string, cycle: string): string {
  if (cycle === '') return 'There is no cycle yet. Add one to the tab Cycles, then open this panel again.';
  if (email === '') {
    return 'Google does not say who you are in this workbook, so nothing can be scored from here. Use an account of the same organisation as the workbook, or type into the tab Scores.';
  }
  return `In ${cycle} no key result belongs to ${email} or to somebody whose Manager in the tab People is ${email}. Choose another cycle, or look at the tab People.`;
}
