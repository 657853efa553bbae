import type { GoalBook, KeyResult, Objective, Worded } from '../domain/book';
import { isBlank, sameText } from '../domain/cell';
import { numberStyleOf } from '../domain/numberStyle';
import { presetFor } from '../domain/wording/presets';
import { type Remark, remarksOnKeyResult, remarksOnObjective } from '../domain/wording/remarks';
import { type Change, set } from './command';

/** More would be a wall of text in a cell. */
const MOST_REMARKS = 2;

/** What stands beside an objective about its title; `waved` are codes of remarks its writer does not want. */
export function objectiveWording(
  { title, team }: Pick<Objective, 'title' | 'team'>,
  locale: string,
  waved: string,
): Worded {
  return worded(title, remarksOnObjective(title, { style: numberStyleOf(locale), preset: presetFor(team) }), waved);
}

/** The same for a key result; `team` is that of its objective. */
export function keyResultWording(
  { title, start, measure }: Pick<KeyResult, 'title' | 'start' | 'measure'>,
  team: string,
  locale: string,
  waved: string,
): Worded {
  const hasStart = !isBlank(start) || sameText(measure, 'Yes/No');
  const context = { style: numberStyleOf(locale), preset: presetFor(team), hasStart };
  return worded(title, remarksOnKeyResult(title, context), waved);
}

function worded(title: string, remarks: readonly Remark[], waved: string): Worded {
  const unwanted = new Set(waved.split(' '));
  const said = remarks.filter(({ code }) => !unwanted.has(code)).slice(0, MOST_REMARKS);
  return {
    wordingSaid: said.map(({ says, asks }) => `${says} ${asks}`).join(' '),
    wordingTitle: title,
    wordingWaved: remarks.flatMap(({ code }) => (unwanted.has(code) ? code : [])).join(' '),
  };
}

/** What was waved off about the title as it stands; a new title is a new text. */
export const wavedOf = ({ title, wordingTitle, wordingWaved }: Worded & Pick<Objective, 'title'>): string =>
  title === wordingTitle ? wordingWaved : '';

/** Says anew what is said about titles that were typed over. Rows about which nothing was said yet are left alone. */
export function rewordings(book: GoalBook, locale: string): readonly Change[] {
  const isRetyped = ({ id, title, wordingTitle }: Objective | KeyResult) =>
    id.trim() !== '' && wordingTitle !== '' && title !== wordingTitle;
  return [
    ...book.objectives
      .filter(isRetyped)
      .map((row): Change => set('objectives', row, objectiveWording(row, locale, ''))),
    ...book.keyResults
      .filter(isRetyped)
      .map((row): Change => set('keyResults', row, keyResultWording(row, teamOf(book, row), locale, ''))),
  ];
}

/** The team of a key result's objective. */
export const teamOf = ({ objectives }: Pick<GoalBook, 'objectives'>, { objective }: Pick<KeyResult, 'objective'>) =>
  objectives.find(({ id }) => id !== '' && sameText(id, objective))?.team ?? '';
