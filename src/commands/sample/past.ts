import type { Rules } from '../../domain/book';
import type { Day } from '../../domain/day';
import { nextWeekday } from '../../domain/day';
import { numbersOf } from '../../domain/numbers';
import { snapshotOf } from '../../domain/snapshot';
import type { SamplePlans } from '../../schema/sample/plans';
import type { SeedRow } from '../../schema/seeds';
import { cycleRows } from './calendar';
import { bookOf, type SampleKeyResult, type SampleTeam } from './team';

/** One snapshot a week since the year began, worked out by the rules from what had been said by then. */
export function sampleHistory(team: SampleTeam, today: Day, rules: Rules): readonly SeedRow[] {
  const begins = team.cycles[0]?.starts ?? today;
  const rows: SeedRow[] = [];
  for (let day = nextWeekday(begins, rules.checkInWeekday); day < today; day += 7)
    rows.push(...snapshotOn(team, day, rules));
  return rows;
}

function snapshotOn(team: SampleTeam, day: Day, rules: Rules): readonly SeedRow[] {
  const running = team.cycles.map((cycle) => ({
    ...cycle,
    phase: day >= cycle.starts && day <= cycle.ends ? 'Execution' : 'Closed',
  }));
  const said = team.keyResults.map(({ checkIns }) => checkIns.filter(({ at }) => Number(at) < day + 1));
  const keyResults = team.keyResults.map(({ fields }, index) => {
    const last = said[index]?.[(said[index]?.length ?? 0) - 1];
    const stage = fields.stage === 'Dropped' && last !== undefined ? 'Approved' : fields.stage;
    return {
      ...fields,
      current: last?.value ?? null,
      status: last?.status ?? '',
      confidence: last?.confidence ?? null,
      stage,
    };
  });
  const book = bookOf(team, keyResults, said.flat(), cycleRows(running));
  return snapshotOf(book, numbersOf(book, rules, day), day).map((row) => ({ ...row }));
}

/** Final scores of the closed quarters; the running one has a few forecasts. */
export function sampleScores(team: SampleTeam, rules: Rules): readonly SeedRow[] {
  const rows: SeedRow[] = [];
  for (const keyResult of team.keyResults) {
    const id = `S-${rows.length + 1}`;
    if (keyResult.cycle.phase === 'Closed') rows.push(finalScore(keyResult, id, rows.length, rules, team.plans));
    else if (keyResult.cycle.key === 'now' && rows.length % 2 === 0 && keyResult.checkIns.length > 0)
      rows.push(forecast(keyResult, id));
  }
  return rows;
}

function finalScore(
  { fields, cycle, checkIns }: SampleKeyResult,
  id: string,
  turn: number,
  rules: Rules,
  { people, scoring }: SamplePlans,
): SeedRow {
  const progress = Number(checkIns[checkIns.length - 1]?.progress || 0);
  const own = Math.round(progress * 10) / 10;
  const agreed = turn % 5 === 2 ? Math.max(0, Math.round((own - 0.1) * 10) / 10) : own;
  const grade = agreed >= rules.achievedFrom ? 'Achieved' : agreed >= rules.partialFrom ? 'Partial' : 'Missed';
  const achieved = grade === 'Achieved';
  return {
    id,
    keyResult: fields.id,
    round: 'Final',
    ownerScore: own,
    evidence: scoring.evidence,
    ownerAt: cycle.ends + 3 + 10 / 24,
    managerScore: agreed,
    discussed: agreed === own ? scoring.agreed : scoring.lowered,
    finalScore: agreed,
    grade,
    impact: achieved ? scoring.impact : scoring.smallImpact,
    deviation: achieved ? '' : scoring.deviation,
    reason: achieved ? '' : (scoring.reasons[turn % scoring.reasons.length] ?? ''),
    finalBy: people.find(({ email }) => email === fields.owner)?.manager || people[0]?.email || '',
    finalAt: cycle.ends + 6 + 15 / 24,
  };
}

function forecast({ fields, checkIns }: SampleKeyResult, id: string): SeedRow {
  const last = checkIns[checkIns.length - 1];
  return {
    id,
    keyResult: fields.id,
    round: 'Mid',
    ownerScore: last?.status === 'Off track' ? 0.3 : last?.status === 'At risk' ? 0.6 : 0.8,
    evidence: '',
    ownerAt: Number(last?.at || 0),
  };
}
