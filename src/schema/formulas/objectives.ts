import { OBJECTIVE_TYPES } from '../../domain/book';
import { CHECKS } from '../../domain/checkTexts';
import { type Column, helper } from '../table';
import { ownerCheck } from './persons';
import * as shared from './shared';
import { quoted, when } from './shared';

/*
 * A formula may not sum a column it stands in, so the cascade climbs in three hidden stages: what Individual
 * objectives give their parents, then Team, then Department. The visible columns add the last stage to the own KRs.
 */

/** Weight and weighted value of one rolled-up number. */
const PAIRS = [
  { name: 'Progress', weight: 'countsWeight', value: 'weightedProgress' },
  { name: 'Expected', weight: 'expectedWeight', value: 'weightedExpected' },
  { name: 'Score', weight: 'scoreWeight', value: 'weightedScore' },
] as const;
type Pair = (typeof PAIRS)[number]['name'];

/** Levels that give something upwards, lowest first; a stage holds its own level and all below. */
const STAGES_UP = [
  { stage: 'A', rank: 4 },
  { stage: 'B', rank: 3 },
  { stage: 'C', rank: 2 },
] as const;
type Stage = (typeof STAGES_UP)[number]['stage'];

/** Doubling finds whoever stands in a loop: after 512 steps up, only loops are left to stand on. */
const DOUBLINGS = [2, 4, 8, 16, 32, 64, 128, 256, 512] as const;

const sumBelow = (field: string): string => `SUMIFS({objectives.${field}};{objectives.linkRow};ROW())`;

const own = (pair: Pair, part: 'Weight' | 'Value'): string => `own${pair}${part}`;
const given = (stage: Stage, pair: Pair, part: 'Weight' | 'Value'): string => `given${stage}${pair}${part}`;

/** Own key results plus what the children of the stage below give. */
const total = (below: Stage | '', pair: Pair, part: 'Weight' | 'Value'): string =>
  below === '' ? `{${own(pair, part)}}` : `({${own(pair, part)}}+${sumBelow(given(below, pair, part))})`;
const totalReported = (below: Stage | ''): string =>
  below === '' ? '{ownReported}' : `({ownReported}+${sumBelow(`given${below}Reported`)})`;

function stageColumns({ stage, rank }: (typeof STAGES_UP)[number], below: Stage | ''): Record<string, Column> {
  const columns: Record<string, Column> = {};
  const lower = (field: (s: Stage) => string) => (below === '' ? '0' : `{${field(below)}}`);
  const counts = () => `{${given(stage, 'Progress', 'Weight')}}`;
  for (const { name } of PAIRS) {
    const weight = given(stage, name, 'Weight');
    const value = given(stage, name, 'Value');
    const gives = () =>
      name === 'Progress'
        ? `${total(below, name, 'Weight')}>0`
        : `AND(${counts()}>0;${total(below, name, 'Weight')}>0)`;
    columns[weight] = helper(
      `${stage} ${name} weight`,
      () => `=IF({rank}=${rank};IF(${gives()};{childWeight};0);${lower((s) => given(s, name, 'Weight'))})`,
    );
    columns[value] = helper(
      `${stage} ${name}`,
      () =>
        `=IF({rank}=${rank};IF({${weight}}>0;{${weight}}*${total(below, name, 'Value')}/${total(below, name, 'Weight')};0);` +
        `${lower((s) => given(s, name, 'Value'))})`,
    );
  }
  columns[`given${stage}Reported`] = helper(
    `${stage} Reported`,
    () => `=IF({rank}=${rank};IF(${counts()}>0;${totalReported(below)};0);${lower((s) => `given${s}Reported`)})`,
  );
  return columns;
}

function ownColumns(): Record<string, Column> {
  const sum = (field: string) => `=SUMIFS({keyResults.${field}};{keyResults.objectiveRow};ROW())`;
  const columns: Record<string, Column> = {};
  for (const { name, weight, value } of PAIRS) {
    columns[own(name, 'Weight')] = helper(`Own ${name} weight`, () => sum(weight));
    columns[own(name, 'Value')] = helper(`Own ${name}`, () => sum(value));
  }
  columns.ownReported = helper('Own reported', () => sum('reported'));
  return columns;
}

function ancestorColumns(): Record<string, Column> {
  const columns: Record<string, Column> = {};
  DOUBLINGS.forEach((steps, index) => {
    const half = index === 0 ? 'parentRow' : `up${steps / 2}`;
    columns[`up${steps}`] = helper(
      `Up ${steps}`,
      () => `=IFERROR(IF({${half}}="";"";INDEX({objectives.${half}};{${half}}));"")`,
    );
  });
  return columns;
}

/** The hidden columns behind the cascade. */
export const rollupHelpers: { readonly ancestors: Record<string, Column>; readonly sums: Record<string, Column> } = {
  ancestors: ancestorColumns(),
  sums: {
    ...ownColumns(),
    ...stageColumns(STAGES_UP[0], ''),
    ...stageColumns(STAGES_UP[1], 'A'),
    ...stageColumns(STAGES_UP[2], 'B'),
  },
};

const mean = (pair: Pair) => (): string =>
  `=IFERROR(IF(${total('C', pair, 'Weight')}>0;${total('C', pair, 'Value')}/${total('C', pair, 'Weight')};"");"")`;

const inLoop = (): string => `COUNTIF({objectives.up512};ROW())>0`;
const rankAbove = (): string => `INDEX({objectives.rank};{parentRow})`;

/** The parent's row when the link counts (docs/numbers.md). */
const linkRow = (): string =>
  `=IFERROR(IF(OR({parentRow}="";{rank}="");"";IF(OR({parentRow}=ROW();${inLoop()};${rankAbove()}="");"";` +
  `IF(${rankAbove()}<{rank};{parentRow};"")));"")`;

const pace = (): string => {
  const starts = `INDEX({cycles.starts};{cycleRow})`;
  const notStarted = `IF({cycleRow}="";FALSE;IF(ISNUMBER(${starts});Today<INT(${starts});FALSE))`;
  const words = `IF(${totalReported('C')}=0;"No data";${shared.paceByGap('{progress}', '{expected}')})`;
  return `=IFERROR(IF({progress}="";"";IF(${notStarted};"Not started";${words}));"")`;
};

const parentCheck = (): string =>
  `IF({parent}="";"";IF({parentRow}="";${quoted(CHECKS.parentUnknown)};IF({parentRow}=ROW();${quoted(CHECKS.parentItself)};` +
  `IF(${inLoop()};${quoted(CHECKS.parentLoop)};IF({rank}="";"";${when(`{linkRow}=""`, CHECKS.parentLevel)})))))`;

const depthCheck = (): string => {
  const up = (row: string) => `INDEX({objectives.linkRow};${row})`;
  const third = up(up('{linkRow}'));
  return `IF({linkRow}="";"";IF(${up('{linkRow}')}="";"";${when(`${third}=""`, '', quoted(CHECKS.tooDeep))}))`;
};

const check = (): string =>
  shared.checkOf([
    shared.idCheck('{objectives.id}'),
    when(`{title}=""`, CHECKS.objectiveTitleMissing),
    `IF({level}="";${quoted(CHECKS.levelMissing)};${when(`{rank}=""`, CHECKS.levelMissing)})`,
    when(`{owner}=""`, CHECKS.ownerMissing),
    ownerCheck(),
    shared.cycleCheck(),
    parentCheck(),
    `IF({type}="";"";IF(${shared.isOneOf('{type}', OBJECTIVE_TYPES)};"";${quoted(CHECKS.typeUnknown)}))`,
    shared.weightCheck(),
    depthCheck(),
    shared.stageCheck(),
    shared.statusCheck('{score}<>""'),
    shared.droppedCheck(),
  ]);

/** Objectives of the Dashboard's cycle and of the longer cycle it lies in, from the highest level down. */
const shownKey = (): string => {
  const longer = `IF({cycle}=CycleShownParent;CycleShownParent<>"";FALSE)`;
  const shown = `AND({cycle}<>"";OR({cycle}=CycleShown;${longer});NOT(${shared.doesNotCount('{stage}')}))`;
  return `=IFERROR(IF(${shown};IF({rank}="";9;{rank})*100000+ROW();"");"")`;
};

/** Every computed column of the Objectives tab, by field. */
export const objectiveFormulas = {
  progress: mean('Progress'),
  expected: mean('Expected'),
  pace,
  score: mean('Score'),
  keyResults: () => `=COUNTIFS({keyResults.objectiveRow};ROW();{keyResults.countsWeight};">0")`,
  check,
  rank: () =>
    `=IFERROR(IF({level}="Company";1;IF({level}="Department";2;IF({level}="Team";3;IF({level}="Individual";4;""))));"")`,
  cycleRow: () => shared.rowOf('{cycle}', '{cycles.id}'),
  parentRow: () => shared.rowOf('{parent}', '{objectives.id}'),
  linkRow,
  childWeight: () =>
    `=IFERROR(IF(${shared.doesNotCount('{stage}')};0;IF({linkRow}="";0;${shared.weightOf('{weight}')}));0)`,
  shownKey,
  shownOrder: () => `=IF({shownKey}="";"";COUNTIF({objectives.shownKey};"<="&{shownKey}))`,
};
