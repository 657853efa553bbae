import { NOT_COUNTING } from '../../domain/keyResult';
import { type DashboardCell, FIRST_WEEK, WEEK_ROWS } from '../dashboard';
import * as weeks from '../formulas/weeks';
import { averageOf, B, C, cell, counting, countOf, D, E, F, G, I, J, K, LATE, MISSED } from './cells';

/** The headline numbers. */
export function tiles(): DashboardCell[] {
  const week = (field: number) => weeks.range(field, FIRST_WEEK, WEEK_ROWS);
  const answered = `SUM(${week(F)})`;
  const all = `(${answered}+SUM(${week(LATE)})+SUM(${week(MISSED)}))`;
  // what was not agreed or was dropped leaves the average, whatever score was typed for it
  const agreed = NOT_COUNTING.map((stage) => `{keyResults.stage};"<>${stage}"`);
  const kept = ['{keyResults.grade};"<>Dropped"', ...agreed].join(';');
  const scored = countOf('{keyResults.score};">=0"', kept);
  // rounded, because three scores of 0.6 add up to a little less than 1.8
  const mean = `ROUND(AVERAGEIFS({keyResults.score};{keyResults.cycle};CycleShown;${kept});9)`;
  const tile = (at: number, label: string, formula: string): DashboardCell[] => [
    cell(4, at, 'tileLabel', label),
    cell(5, at, 'tile', formula),
  ];
  return [
    ...tile(
      B,
      'Average progress of key results',
      `=IF(${averageOf('progress')}="";"No key results yet";TEXT(${averageOf('progress')};"0%")&" of "&TEXT(${averageOf('expected')};"0%")&" expected")`,
    ),
    ...tile(C, 'Key results', `=${countOf(counting)}`),
    ...tile(D, 'At risk', `=${countOf(counting, `{keyResults.pace};"At risk"`)}`),
    ...tile(E, 'Off track', `=${countOf(counting, `{keyResults.pace};"Off track"`)}`),
    ...tile(F, 'Late now', `=${countOf(`{keyResults.daysLate};">0"`)}`),
    ...tile(G, 'Checked in on time', `=IF(${all}=0;"–";TEXT(${answered}/${all};"0%"))`),
    ...tile(
      I,
      'Average score',
      `=IF(${scored}=0;"Not scored yet";TEXT(${mean};"0.00")&", "&${scored}&" of "&${countOf(kept)}&" scored")`,
    ),
    ...tile(
      J,
      'What the score says',
      `=IF(${scored}=0;"–";IF(${mean}>9/10;"Too easy: raise ambition";IF(${mean}<4/10;"Unrealistic: recalibrate";IF(AND(${mean}>=6/10;${mean}<=7/10);"Healthy band";"Neutral"))))`,
    ),
    ...tile(K, 'Disagreements', `=${countOf(`{keyResults.attentionWhy};"*, pace *"`)}`),
  ];
}
