import type { DigestView, GoalView } from './digestView';

/** The plain-text part: the same goals and links as the HTML part. */
export function digestText(view: DigestView): string {
  return [
    view.greeting,
    view.lead,
    ...view.goals.map(goalText),
    ...(view.more === '' ? [] : [`… ${view.more}:\n${view.sheetLink}`]),
    `--\n${view.why}\n${view.off}:\n${view.offLink}`,
  ]
    .join('\n\n')
    .concat('\n');
}

function goalText(goal: GoalView): string {
  const lines = [
    `* ${goal.title} (${goal.due})`,
    goal.objective,
    goal.onBehalfOf,
    goal.numbers,
    [goal.status === '' ? '' : `Status: ${goal.status}`, goal.pace].filter((word) => word !== '').join(' · '),
    goal.last,
    `Check in: ${goal.link}`,
  ];
  return lines.filter((line) => line !== '').join('\n  ');
}
