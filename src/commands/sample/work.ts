import type { Day } from '../../domain/day';
import type { SeedRow } from '../../schema/seeds';
import { addressOf } from './people';
import type { SampleTeam } from './team';

const idOf = (team: SampleTeam, start: string): string =>
  team.keyResults.find(({ fields }) => fields.title.startsWith(start) && fields.stage !== 'Draft')?.fields.id ?? '';

/** Projects, follow-ups, a revision and what was learned: enough that no tab is empty. */
export function sampleWork(
  team: SampleTeam,
  today: Day,
): {
  initiatives: readonly SeedRow[];
  followUps: readonly SeedRow[];
  revisions: readonly SeedRow[];
  reflections: readonly SeedRow[];
} {
  const quarter = team.cycles.find(({ key }) => key === 'q2')?.id ?? '';
  const dropped = team.keyResults.find(({ fields }) => fields.stage === 'Dropped')?.fields.id ?? '';
  return {
    initiatives: [
      {
        id: 'I-1',
        title: 'Booking page in three steps',
        link: '',
        owner: addressOf('pierre'),
        state: 'Running',
        due: today + 20,
        keyResult: idOf(team, 'Time to book'),
        because: 'Two of five steps ask for things nobody uses.',
        share: 0.6,
        moved: '',
      },
      {
        id: 'I-2',
        title: 'New search index',
        link: '',
        owner: addressOf('sam'),
        state: 'Done',
        due: today - 12,
        keyResult: idOf(team, 'Median search time falls from 11'),
        because: 'Nine of eleven seconds are spent reading the disk.',
        share: 0.9,
        moved: 'Yes',
      },
      {
        id: 'I-3',
        title: 'Import tool from a partner',
        link: '',
        owner: addressOf('mei'),
        state: 'Planned',
        due: today + 40,
        keyResult: idOf(team, 'Imports that need'),
        because: 'They have solved the five systems we fail at.',
        share: 0.5,
        moved: '',
      },
    ],
    followUps: [
      {
        id: 'F-1',
        kind: 'Risk',
        text: 'The partner for imports may raise prices.',
        goal: idOf(team, 'Imports that need'),
        owner: addressOf('mei'),
        due: today + 7,
        state: 'Open',
        decision: '',
      },
      {
        id: 'F-2',
        kind: 'Resource request',
        text: 'One week of Records to clean the old data.',
        goal: idOf(team, 'Time to book'),
        owner: addressOf('lena'),
        due: today + 3,
        state: 'Open',
        decision: '',
      },
      {
        id: 'F-3',
        kind: 'Action',
        text: 'Ask clinics on Mondays what they waited for.',
        goal: idOf(team, 'Waiting list'),
        owner: addressOf('olga'),
        due: today - 2,
        state: 'Done',
        decision: '',
      },
    ],
    revisions: [
      {
        at: today - 21 + 15 / 24,
        by: addressOf('sofia'),
        goal: dropped,
        field: 'Stage',
        from: 'Approved',
        to: 'Dropped',
        reason: 'Trainers are hired centrally from now on.',
        approvedBy: addressOf('amara'),
      },
    ],
    reflections: [
      {
        objective: team.objectives.find((row) => row.cycle === quarter && row.team === 'Booking')?.id ?? '',
        cycle: quarter,
        worked: 'Small releases every week.',
        didNot: 'We counted clinics that had not opened yet.',
        carryForward: 'Count only clinics with patients.',
        by: addressOf('lena'),
        at: today - 40 + 11 / 24,
      },
      {
        objective: team.objectives.find((row) => row.cycle === quarter && row.team === 'Support')?.id ?? '',
        cycle: quarter,
        worked: 'One person on the phone, one on letters.',
        didNot: 'Nobody looked at the oldest questions.',
        carryForward: 'Oldest first, every morning.',
        by: addressOf('jonas'),
        at: today - 39 + 10 / 24,
      },
    ],
  };
}
