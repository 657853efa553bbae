import { type Answer, answerShown, answersByGoal, answersTo } from '../domain/answer';
import type { CheckIn } from '../domain/book';
import type { ActualTab } from '../schema/actual';
import { fromGrid } from '../schema/rows';
import { tables } from '../schema/workbook';
import { gridOf } from './tab';
import { clockOf } from './zone';

/** What was answered last, by goal, from cells that were read already; worked out when somebody first asks. */
export function answered(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tabs: readonly ActualTab[],
): (goal: string) => Answer {
  let byGoal: ReturnType<typeof answersByGoal> | undefined;
  return (goal) => {
    byGoal ??= answersByGoal(checkInsIn(spreadsheet, tabs));
    return answerShown(answersTo(byGoal, goal));
  };
}

/** Columns that are missing as well are added by the same repair, and hold nothing yet. */
function checkInsIn(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  tabs: readonly ActualTab[],
): readonly CheckIn[] {
  const valuesIn = ({ tab }: { readonly tab: string }) => tabs.find(({ name }) => name === tab)?.values ?? [];
  const clock = clockOf(spreadsheet.getSpreadsheetTimeZone(), Date.now());
  const [headings = [], ...rows] = gridOf(valuesIn(tables.checkIns), clock);
  const wanted = Object.values(tables.checkIns.columns).map(({ heading }) => heading);
  const all = [...headings, ...wanted.filter((heading) => !headings.includes(heading))];
  return fromGrid({ ...tables.checkIns, name: 'checkIns' as const }, [all, ...rows]).rows;
}
