import type { Book, Cycle, KeyResult, Objective } from '../domain/book';
import { isNumber, sameText } from '../domain/cell';
import type { Day } from '../domain/day';
import { stageByPhase } from '../domain/goalDraft';

/** The cycle that new goals are about: of those that today lies in, the shortest; else the next one to begin. */
export function currentCycle(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  const dated = cycles.filter(({ id, starts, ends }) => id !== '' && isNumber(starts) && isNumber(ends));
  const length = ({ starts, ends }: Cycle) => Number(ends) - Number(starts);
  const around = dated.filter(({ starts, ends }) => Number(starts) <= today && Number(ends) >= today);
  const ahead = dated.filter(({ starts }) => Number(starts) > today);
  const next = (list: readonly Cycle[], by: (cycle: Cycle) => number) => [...list].sort((a, b) => by(a) - by(b))[0];
  return next(around, length) ?? next(ahead, ({ starts }) => Number(starts));
}

/** What a new objective says where its writer left a cell empty. */
export function objectiveDefaults(
  book: Pick<Book, 'cycles'>,
  row: { readonly cycle: string },
  today: Day,
): Pick<Objective, 'cycle' | 'type' | 'stage'> {
  const cycle = cycleFor(book, row.cycle, today);
  return { cycle: cycle?.id ?? '', type: 'Aspirational', stage: stageByPhase(cycle) };
}

/** What a new KR says where its writer left a cell empty: its objective's cycle first, else the current one. */
export function keyResultDefaults(
  book: Pick<Book, 'cycles' | 'objectives'>,
  row: { readonly cycle: string; readonly objective: string; readonly live: boolean },
  today: Day,
): Pick<KeyResult, 'cycle' | 'measure' | 'source' | 'stage'> {
  const above = book.objectives.find(({ id }) => id !== '' && sameText(id, row.objective));
  const cycle = cycleFor(book, row.cycle || above?.cycle || '', today);
  return {
    cycle: cycle?.id ?? '',
    measure: 'Reach',
    source: row.live ? 'Live' : 'Typed',
    stage: stageByPhase(cycle),
  };
}

const cycleFor = (book: Pick<Book, 'cycles'>, named: string, today: Day): Cycle | undefined =>
  named === '' ? currentCycle(book.cycles, today) : book.cycles.find(({ id }) => sameText(id, named));
