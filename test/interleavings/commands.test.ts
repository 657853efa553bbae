import { describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/all';
import type { Api, CommandName } from '../../src/commands/api';
import type { SavedWorkbook } from '../../src/preview/saved';
import { asks } from '../google/faults/workbook';
import { ANA, reply } from '../google/host';
import { EACH, PATIENCE_MS, SEED } from './amount';
import { tryInterleavings } from './interleaving';
import { distinctWorkbook, typeUnseen } from './workbook';

const answer = { noChange: false, status: 'Off track', confidence: '5', blockers: 'Rain', nextSteps: 'Wait' };
const score = { score: '0.7', evidence: 'Shown in May', managerScore: '', discussed: '', deviation: '', reason: '' };
const finished = { ...score, act: 'finish', grade: 'Achieved', impact: 'Fewer calls', keyResult: 'KR-2' } as const;

interface Case<Name extends CommandName> {
  readonly when: string;
  readonly prepare: () => { readonly input: Api[Name]['input']; readonly start: SavedWorkbook };
}

const asking = <Input>(input: Input) => [
  { when: 'there are goals', prepare: () => ({ input, start: distinctWorkbook() }) },
];

/** The goals panel as it opened, for its reader to change. */
function opened(goal: string, change: (draft: Api['saveGoals']['input']) => Partial<Api['saveGoals']['input']>) {
  let input: Api['saveGoals']['input'] | undefined;
  const start = distinctWorkbook((host) => {
    const { draft } = reply(host, 'openGoals', { goal });
    input = {
      ...draft,
      opened: { objectives: goal === '' ? [] : [draft.objective], keyResults: draft.keyResults },
      ...change(draft),
      request: 'save-goals-1',
    };
  });
  if (!input) throw new Error('Nothing prepared');
  return { start, input };
}

/** Every command of the panels, in every situation in which it writes differently. */
const cases: { readonly [Name in CommandName]: readonly Case<Name>[] } = {
  openCheckIn: asking({}),
  openGoals: asking({ goal: 'O-1' }),
  openScoring: asking({}),
  showCell: asking({ goal: 'KR-3' }),
  openDrafts: asking({ panel: 'Goals' }),
  keepDrafts: asking({ drafts: [{ panel: 'Goals', person: '', goal: 'O-1', at: 7, text: '{}' }] }),
  previewReminders: asking({}),
  addPeople: [
    {
      when: 'two owners are not in People',
      prepare: () => ({
        start: distinctWorkbook((host) => host.typeIn('Key results!D2:D3', [['bo@example.com'], ['cy@example.com']])),
        input: { request: 'add-people-1', people: ['bo@example.com', 'cy@example.com'].map((email) => ({ email })) },
      }),
    },
  ],
  submitCheckIn: [
    {
      when: 'key results beside each other and far away, and an objective, are answered',
      prepare: () => ({
        start: distinctWorkbook(),
        input: {
          request: 'check-in-1',
          answers: [
            { ...answer, goal: 'KR-1', value: '31', accomplishments: 'Thirty-one' },
            { ...answer, goal: 'KR-2', value: '32', accomplishments: 'Thirty-two', confidence: '4' },
            { ...answer, goal: 'KR-4', value: '34', accomplishments: 'Thirty-four' },
            { ...answer, goal: 'O-2', value: '', accomplishments: 'Trusted more' },
          ],
        },
      }),
    },
    {
      when: 'something else was typed into the cells and not taken in',
      prepare: () => ({
        start: distinctWorkbook(typeUnseen),
        input: {
          request: 'check-in-2',
          answers: [{ ...answer, goal: 'KR-2', value: '32', accomplishments: 'Thirty-two' }],
        },
      }),
    },
  ],
  saveGoals: [
    {
      when: 'an objective is new, with two key results',
      prepare: () =>
        opened('', ({ objective }) => {
          const blank = {
            id: '',
            owner: ANA,
            delegate: '',
            measure: 'Reach',
            unit: '',
            start: '0',
            weight: '',
          } as const;
          const fresh = { ...blank, cadence: '', starts: '', ends: '', scoringRule: '', stage: 'Approved', waved: '' };
          return {
            objective: { ...objective, title: 'Neighbours greet us', team: 'Growth', stage: 'Approved' },
            keyResults: ['first', 'second'].map((word, at) => ({
              ...fresh,
              title: `The ${word}`,
              target: `${70 + at}`,
            })),
          };
        }),
    },
    {
      when: 'key results far from each other change in an agreed objective, and one is new',
      prepare: () =>
        opened('O-2', ({ objective, keyResults: [first, ...others] }) => {
          const last = others.at(-1);
          if (!first || !last) throw new Error('O-2 has too few key results');
          return {
            objective: { ...objective, title: 'Suppliers love us' },
            keyResults: [
              { ...first, target: '888' },
              ...others.slice(0, -1),
              { ...last, unit: 'crates' },
              { ...first, id: '', title: 'Another', target: '99' },
            ],
            reason: 'They grew',
          };
        }),
    },
  ],
  dropGoal: ['KR-2', 'O-2'].map((goal) => ({
    when: `the goal is ${goal}`,
    prepare: () => ({
      start: distinctWorkbook(),
      input: { request: 'drop-goal-1', goal, reason: 'No longer ours to do' },
    }),
  })),
  saveScore: [
    {
      when: 'an owner scores',
      prepare: () => ({
        start: distinctWorkbook(),
        input: { ...score, request: 'score-01', act: 'selfScore', keyResult: 'KR-2', grade: '', impact: '' },
      }),
    },
    {
      when: 'a score is locked that its owner gave',
      prepare: () => ({
        start: distinctWorkbook(),
        input: { ...finished, keyResult: 'KR-3', request: 'score-03' },
      }),
    },
  ],
  reopenScore: [
    {
      when: 'it was locked',
      prepare: () => ({
        start: distinctWorkbook((host) => void reply(host, 'saveScore', { ...finished, request: 'finish-1' })),
        input: { request: 'reopen-1', keyResult: 'KR-2', reason: 'Counted wrongly' },
      }),
    },
  ],
};

describe.each(Object.keys(commands) as readonly CommandName[])('%s, while a colleague works in the sheet', (name) => {
  const situations: readonly Case<CommandName>[] = cases[name] ?? [];
  it('has its situations told here', () => expect(situations).not.toHaveLength(0));

  it.each(situations)(
    `keeps what was typed and each row its own when $when (again: CADENCE_SEED=${SEED})`,
    ({ prepare }) => {
      const { start, input } = prepare();
      expect(tryInterleavings({ start, act: asks(name, input) }, EACH, SEED)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
