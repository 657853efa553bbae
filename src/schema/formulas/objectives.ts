import { OBJECTIVE_TYPES } from '../../domain/book';
import { CHECKS } from '../../domain/checkTexts';
import { type At, type Column, helper } from '../table';
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

const sumBelow = (at: At, field: string): string =>
  `SUMIFS(${at.column('objectives', field)};${at.column('objectives', 'linkRow')};ROW())`;

const own = (pair: Pair, part: 'Weight' | 'Value'): string => `own${pair}${part}`;
const given = (stage: Stage, pair: Pair, part: 'Weight' | 'Value'): string => `given${stage}${pair}${part}`;

/** Own key results plus what the children of the stage below give. */
const total = (at: At, below: Stage | '', pair: Pair, part: 'Weight' | 'Value'): string =>
  below === '' ? at(own(pair, part)) : `(${at(own(pair, part))}+${sumBelow(at, given(below, pair, part))})`;
const totalReported = (at: At, below: Stage | ''): string =>
  below === '' ? at('ownReported') : `(${at('ownReported')}+${sumBelow(at, `given${below}Reported`)})`;

function stageColumns({ stage, rank }: (typeof STAGES_UP)[number], below: Stage | ''): Record<string, Column> {
  const columns: Record<string, Column> = {};
  const lower = (field: (s: Stage) => string, at: At) => (below === '' ? '0' : at(field(below)));
  const counts = (at: At) => at(given(stage, 'Progress', 'Weight'));
  for (const { name } of PAIRS) {
    const weight = given(stage, name, 'Weight');
    const value = given(stage, name, 'Value');
    const gives = (at: At) =>
      name === 'Progress'
        ? `${total(at, below, name, 'Weight')}>0`
        : `AND(${counts(at)}>0;${total(at, below, name, 'Weight')}>0)`;
    columns[weight] = helper(
      `${stage} ${name} weight`,
      (at) =>
        `=IF(${at('rank')}=${rank};IF(${gives(at)};${at('childWeight')};0);${lower((s) => given(s, name, 'Weight'), at)})`,
    );
    columns[value] = helper(
      `${stage} ${name}`,
      (at) =>
        `=IF(${at('rank')}=${rank};IF(${at(weight)}>0;${at(weight)}*${total(at, below, name, 'Value')}/${total(at, below, name, 'Weight')};0);` +
        `${lower((s) => given(s, name, 'Value'), at)})`,
    );
  }
  columns[`given${stage}Reported`] = helper(
    `${stage} Reported`,
    (at) =>
      `=IF(${at('rank')}=${rank};IF(${counts(at)}>0;${totalReported(at, below)};0);${lower((s) => `given${s}Reported`, at)})`,
  );
  return columns;
}

function ownColumns(): Record<string, Column> {
  const sum = (at: At, field: string) =>
    `=SUMIFS(${at.column('keyResults', field)};${at.column('keyResults', 'objectiveRow')};ROW())`;
  const columns: Record<string, Column> = {};
  for (const { name, weight, value } of PAIRS) {
    columns[own(name, 'Weight')] = helper(`Own ${name} weight`, (at) => sum(at, weight));
    columns[own(name, 'Value')] = helper(`Own ${name}`, (at) => sum(at, value));
  }
  columns.ownReported = helper('Own reported', (at) => sum(at, 'reported'));
  return columns;
}

function ancestorColumns(): Record<string, Column> {
  const columns: Record<string, Column> = {};
  DOUBLINGS.forEach((steps, index) => {
    const half = index === 0 ? 'parentRow' : `up${steps / 2}`;
    columns[`up${steps}`] = helper(
      `Up ${steps}`,
      (at) => `=IFERROR(IF(${at(half)}="";"";INDEX(${at.column('objectives', half)};${at(half)}));"")`,
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

const mean =
  (pair: Pair) =>
  (at: At): string =>
    `=IFERROR(IF(${total(at, 'C', pair, 'Weight')}>0;${total(at, 'C', pair, 'Value')}/${total(at, 'C', pair, 'Weight')};"");"")`;

const inLoop = (at: At): string => `COUNTIF(${at.column('objectives', 'up512')};ROW())>0`;
const rankAbove = (at: At): string => `INDEX(${at.column('objectives', 'rank')};${at('parentRow')})`;

/** The parent's row when the link counts (okr-model.md section 4). */
const linkRow = (at: At): string =>
  `=IFERROR(IF(OR(${at('parentRow')}="";${at('rank')}="");"";IF(OR(${at('parentRow')}=ROW();${inLoop(at)};${rankAbove(at)}="");"";` +
  `IF(${rankAbove(at)}<${at('rank')};${at('parentRow')};"")));"")`;

const pace = (at: At): string => {
  const starts = `INDEX(${at.column('cycles', 'starts')};${at('cycleRow')})`;
  const notStarted = `IF(${at('cycleRow')}="";FALSE;IF(ISNUMBER(${starts});Today<${starts};FALSE))`;
  const words = `IF(${totalReported(at, 'C')}=0;"No data";${shared.paceByGap(at('progress'), at('expected'))})`;
  return `=IFERROR(IF(${at('progress')}="";"";IF(${notStarted};"Not started";${words}));"")`;
};

const parentCheck = (at: At): string =>
  `IF(${at('parent')}="";"";IF(${at('parentRow')}="";${quoted(CHECKS.parentUnknown)};IF(${at('parentRow')}=ROW();${quoted(CHECKS.parentItself)};` +
  `IF(${inLoop(at)};${quoted(CHECKS.parentLoop)};IF(${at('rank')}="";"";${when(`${at('linkRow')}=""`, CHECKS.parentLevel)})))))`;

const depthCheck = (at: At): string => {
  const up = (row: string) => `INDEX(${at.column('objectives', 'linkRow')};${row})`;
  const third = up(up(at('linkRow')));
  return `IF(${at('linkRow')}="";"";IF(${up(at('linkRow'))}="";"";${when(`${third}=""`, '', quoted(CHECKS.tooDeep))}))`;
};

const check = (at: At): string =>
  shared.checkOf([
    shared.idCheck(at, at.column('objectives', 'id')),
    when(`${at('title')}=""`, CHECKS.objectiveTitleMissing),
    `IF(${at('level')}="";${quoted(CHECKS.levelMissing)};${when(`${at('rank')}=""`, CHECKS.levelMissing)})`,
    when(`${at('owner')}=""`, CHECKS.ownerMissing),
    shared.cycleCheck(at),
    parentCheck(at),
    `IF(${at('type')}="";"";IF(${shared.isOneOf(at('type'), OBJECTIVE_TYPES)};"";${quoted(CHECKS.typeUnknown)}))`,
    shared.weightCheck(at),
    depthCheck(at),
    shared.stageCheck(at),
    shared.statusCheck(at),
    shared.droppedCheck(at),
  ]);

/** Objectives of the Dashboard's cycle and of the longer cycle it lies in, from the highest level down. */
const shownKey = (at: At): string => {
  const longer = `IF(${at('cycle')}=CycleShownParent;CycleShownParent<>"";FALSE)`;
  const shown = `AND(${at('cycle')}<>"";OR(${at('cycle')}=CycleShown;${longer});NOT(${shared.doesNotCount(at('stage'))}))`;
  return `=IFERROR(IF(${shown};IF(${at('rank')}="";9;${at('rank')})*100000+ROW();"");"")`;
};

/** Every computed column of the Objectives tab, by field. */
export const objectiveFormulas = {
  progress: mean('Progress'),
  expected: mean('Expected'),
  pace,
  score: mean('Score'),
  keyResults: (at: At) =>
    `=COUNTIFS(${at.column('keyResults', 'objectiveRow')};ROW();${at.column('keyResults', 'countsWeight')};">0")`,
  check,
  rank: (at: At) =>
    `=IFERROR(IF(${at('level')}="Company";1;IF(${at('level')}="Department";2;IF(${at('level')}="Team";3;IF(${at('level')}="Individual";4;""))));"")`,
  cycleRow: (at: At) => shared.rowOf(at('cycle'), at.column('cycles', 'id')),
  parentRow: (at: At) => shared.rowOf(at('parent'), at.column('objectives', 'id')),
  linkRow,
  childWeight: (at: At) =>
    `=IFERROR(IF(${shared.doesNotCount(at('stage'))};0;IF(${at('linkRow')}="";0;${shared.weightOf(at('weight'))}));0)`,
  shownKey,
  shownOrder: (at: At) =>
    `=IF(${at('shownKey')}="";"";COUNTIF(${at.column('objectives', 'shownKey')};"<="&${at('shownKey')}))`,
};
