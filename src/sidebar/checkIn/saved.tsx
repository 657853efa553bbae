import type { CheckInPanel, CheckInReply, CheckInSubmission, ObjectiveMove } from '../../commands/apiCheckIn';
import { counted, percent } from '../kit/format';

/** What a save did, as sentences: the first for the number, one for each objective that moved. */
export function savedSentences(reply: CheckInReply, count: number): readonly string[] {
  const first = reply.saved
    ? `Saved ${counted(count, 'check-in')}.`
    : `${counted(count, 'check-in')} had been saved before; nothing was written twice.`;
  return [first, ...worthTelling(reply).map(({ title, before, after }) => `${title}: ${fromTo(before, after)}.`)];
}

/** The objectives that moved; when none did, the nearest one, which comes first. */
function worthTelling({ moves }: CheckInReply): readonly ObjectiveMove[] {
  const moved = moves.filter(({ before, after }) => percent(before) !== percent(after));
  return moved.length > 0 ? moved : moves.slice(0, 1);
}

/** "41% → 46%", or that it stayed. The arrow is a letter of every font; readers say "right arrow", so words stand by. */
export function fromTo(before: number | null, after: number | null): string {
  const [was, is] = [percent(before, 'no progress'), percent(after, 'no progress')];
  return was === is ? `stays at ${is}` : `from ${was} to ${is}`;
}

/** What the last save did to each card: "Saved: from 40% to 60%". */
export function savedLines(
  panel: CheckInPanel,
  reply: CheckInReply,
  { answers }: CheckInSubmission,
): ReadonlyMap<string, string> {
  const after = new Map(reply.goals.map((goal) => [goal.id, goal.progress]));
  const before = new Map(panel.goals.map((goal) => [goal.id, goal.progress]));
  return new Map(
    answers.map(({ goal }) => {
      const moved = after.has(goal) ? fromTo(before.get(goal) ?? null, after.get(goal) ?? null) : '';
      return [goal, moved ? `Saved, ${moved}` : 'Saved'];
    }),
  );
}

const SHOWN = 3;

export function Saved({ sentences }: { readonly sentences: readonly string[] }) {
  const [first, ...moves] = sentences;
  const more = moves.length - SHOWN;
  return (
    <>
      <p>
        <b>{first}</b>
      </p>
      {moves.slice(0, SHOWN).map((move) => (
        <p key={move}>{move}</p>
      ))}
      {more > 0 && <p>and {counted(more, 'more objective')}</p>}
    </>
  );
}
