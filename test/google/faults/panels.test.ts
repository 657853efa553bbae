import { describe, expect, it } from 'vitest';
import { commands } from '../../../src/commands/all';
import type { Api, CommandName } from '../../../src/commands/api';
import { ANA, reply } from '../host';
import { differences, visible } from './content';
import { proveEveryFault, type Scene } from './laws';
import { asks, goalsWorkbook, typeUnseen } from './workbook';

const answer = { noChange: false, status: 'At risk', confidence: '4', blockers: '', nextSteps: '' };
const checkIn = { ...answer, value: '10', accomplishments: 'Ten more' };
const score = { score: '0.7', evidence: 'Shown in May', managerScore: '', discussed: '', deviation: '', reason: '' };
const finished = { ...score, act: 'finish', grade: 'Achieved', impact: 'Fewer calls', keyResult: 'KR-2' } as const;

const DRAFT = { panel: 'Goals', person: '', goal: 'O-1', at: 7, text: '{}' } as const;

type Prepared<Name extends CommandName> = () => { readonly input: Api[Name]['input'] } & Pick<
  Scene,
  'start' | 'settled'
>;
interface Case<Name extends CommandName> {
  readonly when: string;
  /** Nothing that lasts is changed. */
  readonly looks?: boolean;
  readonly prepare: Prepared<Name>;
}

/** An input that asks about the goals as they are. */
const asking = <Input>(input: Input) => [
  { when: 'there are goals', looks: true, prepare: () => ({ input, start: goalsWorkbook() }) },
];

/** What a panel opens with: it takes in what no event told of. */
const opening = <Input>(input: Input) => [
  ...asking(input),
  { when: 'goals and answers were typed', prepare: () => ({ input, start: goalsWorkbook(typeUnseen) }) },
];

/** Every command of the panels, in every situation in which it writes differently. */
const cases: { readonly [Name in CommandName]: readonly Case<Name>[] } = {
  openCheckIn: opening({}),
  openGoals: opening({ goal: 'O-1' }),
  openScoring: opening({}),
  showCell: asking({ goal: 'KR-3' }),
  openDrafts: asking({ panel: 'Goals' }),
  keepDrafts: [
    {
      when: 'a goal is begun and another one was saved',
      looks: true,
      prepare: () => ({ start: goalsWorkbook(), input: { drafts: [DRAFT, { ...DRAFT, goal: 'O-2', text: '' }] } }),
    },
  ],
  previewReminders: opening({}),
  submitCheckIn: [
    {
      when: 'two key results and an objective are answered at once',
      prepare: () => ({
        start: goalsWorkbook(),
        input: {
          request: 'check-in-1',
          answers: [
            { ...checkIn, goal: 'KR-1' },
            { ...checkIn, goal: 'KR-3' },
            { ...checkIn, goal: 'O-2', value: '' },
          ],
        },
      }),
    },
    {
      when: 'something else was typed into the cells and not taken in',
      prepare: () => ({
        start: goalsWorkbook(typeUnseen),
        input: { request: 'check-in-2', answers: [{ ...checkIn, goal: 'KR-2' }] },
      }),
    },
  ],
  addPeople: [
    {
      when: 'two owners are not in People',
      prepare: () => ({
        start: goalsWorkbook((host) => {
          host.typeIn('Key results!D2:D3', [['bo@example.com'], ['cy@example.com']]);
        }),
        input: { request: 'add-people-1', people: ['bo@example.com', 'cy@example.com'].map((email) => ({ email })) },
      }),
    },
  ],
  saveGoals: [
    {
      when: 'an objective is new, with two key results',
      prepare: () => {
        let draft: Api['saveGoals']['input'] | undefined;
        const start = goalsWorkbook((host) => {
          draft = reply(host, 'openGoals', { goal: '' }).draft;
        });
        if (!draft) throw new Error('Nothing prepared');
        const blank = { id: '', owner: ANA, delegate: '', measure: 'Reach', unit: '', start: '0', weight: '' } as const;
        const fresh = {
          ...blank,
          cadence: '',
          starts: '',
          ends: '',
          scoringRule: '',
          stage: 'Approved',
          waved: '',
          target: '10',
        };
        const objective = { ...draft.objective, title: 'New', team: 'Growth', stage: 'Approved' };
        const keyResults = ['first', 'second'].map((title) => ({ ...fresh, title }));
        return { start, input: { request: 'save-goals-1', objective, keyResults, reason: '' } };
      },
    },
    {
      when: 'an agreed objective changes, with one key result changed and one new',
      prepare: () => {
        let draft: Api['saveGoals']['input'] | undefined;
        const start = goalsWorkbook((host) => {
          host.typeIn('Objectives!K3', 'Approved');
          draft = reply(host, 'openGoals', { goal: 'O-2' }).draft;
        });
        const [first, ...others] = draft?.keyResults ?? [];
        if (!draft || !first) throw new Error('Nothing prepared');
        const keyResults = [{ ...first, target: '120' }, ...others, { ...first, id: '', title: 'Another' }];
        const objective = { ...draft.objective, title: 'Suppliers love us' };
        return { start, input: { request: 'save-goals-2', objective, keyResults, reason: 'They grew' } };
      },
    },
  ],
  dropGoal: ['KR-2', 'O-2'].map((goal) => ({
    when: `the goal is ${goal}`,
    prepare: () => ({
      start: goalsWorkbook((host) => void host.typeIn('Objectives!K3', 'Approved')),
      input: { request: 'drop-goal-1', goal, reason: 'No longer ours to do' },
    }),
  })),
  saveScore: [
    {
      when: 'an owner scores',
      prepare: () => ({
        start: goalsWorkbook(),
        input: { ...score, request: 'score-01', act: 'selfScore', keyResult: 'KR-2', grade: '', impact: '' },
      }),
    },
    {
      when: 'a score is locked that nobody gave before',
      prepare: () => ({ start: goalsWorkbook(), input: { ...finished, request: 'score-02' } }),
    },
    {
      when: 'a score is locked that its owner gave',
      prepare: () => ({
        start: goalsWorkbook(
          (host) =>
            void reply(host, 'saveScore', {
              ...{ ...score, request: 'score-00', act: 'selfScore', keyResult: 'KR-2', grade: '', impact: '' },
            }),
        ),
        input: { ...finished, request: 'score-03' },
      }),
    },
  ],
  reopenScore: [
    {
      when: 'it was locked',
      prepare: () => ({
        start: goalsWorkbook((host) => void reply(host, 'saveScore', { ...finished, request: 'finish-1' })),
        input: { request: 'reopen-1', keyResult: 'KR-2', reason: 'Counted wrongly' },
      }),
    },
  ],
};

describe.each(Object.keys(commands) as readonly CommandName[])('%s, broken off at the calls of today', (name) => {
  const situations: readonly Case<CommandName>[] = cases[name] ?? [];
  it('has its situations told here', () => expect(situations).not.toHaveLength(0));

  it.each(situations)(
    'leaves the workbook whole and is finished by the same again when $when',
    ({ prepare, looks = false }) => {
      const { input, ...scene } = prepare();
      const { workbooks, done } = proveEveryFault({ ...scene, act: asks(name, input) });
      const isChanged = differences(visible(scene.start), visible(done)).length > 0;
      expect(isChanged).toBe(!looks);
      expect(workbooks).toBeGreaterThan(isChanged ? 2 : 0);
    },
  );
});
