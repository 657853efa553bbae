import type { Level, Measure, ObjectiveType } from '../../domain/book';
import type { Cell } from '../../domain/cell';
import type { PersonKey } from './people';

/** How a key result went so far; `checkIns.ts` turns it into numbers and words. */
export type Story =
  | 'steady'
  | 'ahead'
  | 'behind'
  | 'stalled'
  | 'rosy'
  | 'silent'
  | 'never'
  | 'done'
  | 'dropped'
  | 'late start';

export interface KeyResultPlan {
  readonly title: string;
  readonly owner: PersonKey;
  readonly unit: string;
  readonly start: Cell;
  readonly target: Cell;
  readonly story: Story;
  readonly measure?: Measure;
  readonly delegate?: PersonKey;
  readonly weight?: Cell;
  readonly rule?: string;
  /** The same word on rows that repeat one key result over several quarters. */
  readonly lineage?: string;
  /** Put over what the story would write, to show what Check says. */
  readonly wrong?: Readonly<Record<string, Cell>>;
}

export interface ObjectivePlan {
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly level: Level;
  readonly team: string;
  readonly owner: PersonKey;
  readonly parent: string;
  readonly cycle: 'year' | 'q1' | 'q2' | 'now' | 'next';
  readonly type?: ObjectiveType;
  readonly weight?: Cell;
  readonly keyResults: readonly KeyResultPlan[];
}

const kr = (
  title: string,
  owner: PersonKey,
  unit: string,
  start: Cell,
  target: Cell,
  story: Story,
  more: Partial<KeyResultPlan> = {},
): KeyResultPlan => ({ title, owner, unit, start, target, story, ...more });

/** What the year is about: company and departments. */
export const yearPlans: readonly ObjectivePlan[] = [
  {
    key: 'choice',
    title: 'Small clinics choose us first',
    why: 'Two larger rivals have begun to serve our clinics; being the obvious choice keeps us independent.',
    level: 'Company',
    team: 'Company',
    owner: 'ines',
    parent: '',
    cycle: 'year',
    keyResults: [
      kr('Paying clinics grow from 820 to 1,400', 'ines', 'clinics', 820, 1400, 'steady'),
      kr('Clinics that leave fall from 9% to 5% a year', 'amara', '%', 9, 5, 'behind'),
    ],
  },
  {
    key: 'work',
    title: 'People do the best work of their lives here',
    why: 'We lost four good colleagues last year who said they had stopped learning.',
    level: 'Company',
    team: 'Company',
    owner: 'ines',
    parent: '',
    cycle: 'year',
    type: 'Committed',
    keyResults: [
      kr('Colleagues who would recommend us stay at 80% or more', 'ines', '%', null, 80, 'steady', {
        measure: 'At least',
      }),
      kr('Overtime stays at 3 hours a week or less', 'tom', 'hours', null, 3, 'behind', { measure: 'At most' }),
    ],
  },
  {
    key: 'paper',
    title: 'A clinic runs its day without paper',
    why: 'Paper is why doctors still stay until eight.',
    level: 'Department',
    team: 'Product',
    owner: 'tom',
    parent: 'choice',
    cycle: 'year',
    keyResults: [
      kr('Clinics with no printed day list rise from 12% to 60%', 'tom', '%', 12, 60, 'steady'),
      kr('Certified for electronic prescriptions', 'raj', '', null, true, 'never', { measure: 'Yes/No' }),
    ],
  },
  {
    key: 'help',
    title: 'Every clinic gets help the same day',
    why: 'An unanswered question at nine is a full waiting room at eleven.',
    level: 'Department',
    team: 'Customer',
    owner: 'amara',
    parent: 'choice',
    cycle: 'year',
    keyResults: [
      kr('Questions answered the same day rise from 61% to 95%', 'amara', '%', 61, 95, 'ahead'),
      kr('Clinics that rate our help 4.5 or better rise from 210 to 600', 'jonas', 'clinics', 210, 600, 'behind'),
    ],
  },
];

/** The running quarter: everything that happens to key results happens to one of these. */
export const currentPlans: readonly ObjectivePlan[] = [
  {
    key: 'phone',
    title: 'Patients book without a phone call',
    why: 'Reception spends half the morning on the phone.',
    level: 'Team',
    team: 'Booking',
    owner: 'lena',
    parent: 'paper',
    cycle: 'now',
    keyResults: [
      kr('Appointments booked online rise from 34% to 55%', 'lena', '%', 34, 55, 'steady', {
        lineage: 'online-share',
        weight: 2,
      }),
      kr('Missed appointments fall from 14% to 9%', 'maya', '%', 14, 9, 'ahead', { lineage: 'no-shows' }),
      kr('Time to book falls from 5 minutes to 90 seconds', 'pierre', 'seconds', 300, 90, 'behind', {
        delegate: 'yuki',
      }),
      kr('Two clinic groups move their whole calendar to us', 'olga', 'groups', 0, 2, 'rosy'),
    ],
  },
  {
    key: 'waiting',
    title: 'Waiting rooms stay calm on Mondays',
    why: 'Monday is when clinics doubt us.',
    level: 'Team',
    team: 'Booking',
    owner: 'maya',
    parent: 'paper',
    cycle: 'now',
    keyResults: [
      kr('Booking page stays up 99.9% of the time', 'yuki', '%', null, 99.9, 'steady', { measure: 'At least' }),
      kr('Waiting list fills 40 freed slots a week', 'olga', 'slots', 4, 40, 'stalled'),
      kr('Reminder texts cost at most €0.04 each', 'pierre', '€', 0.07, 0.04, 'behind', { measure: 'At most' }),
    ],
  },
  {
    key: 'records',
    title: 'A doctor finds anything in three seconds',
    why: 'Searching is the most frequent complaint in every interview.',
    level: 'Team',
    team: 'Records',
    owner: 'raj',
    parent: 'paper',
    cycle: 'now',
    keyResults: [
      kr('Median search time falls from 11 to 3 seconds', 'sam', 'seconds', 11, 3, 'done', { lineage: 'search-time' }),
      kr('Records with a complete medication list rise from 48% to 80%', 'nadia', '%', 48, 80, 'silent'),
      kr('Letters written by hand fall from 1,900 to 700 a week', 'carlos', 'letters', 1900, 700, 'rosy'),
      kr('New letter editor passes the security review', 'freya', '', null, true, 'done', {
        measure: 'Yes/No',
        rule: '1.0 when the reviewer signs, else 0.',
      }),
    ],
  },
  {
    key: 'safe',
    title: 'Nobody worries about lost records',
    why: 'One clinic lost a day of notes in spring; we promised never again.',
    level: 'Team',
    team: 'Records',
    owner: 'nadia',
    parent: 'paper',
    cycle: 'now',
    type: 'Committed',
    keyResults: [
      kr('Restore drills done without help rise from 0 to 6', 'freya', 'drills', 0, 6, 'steady'),
      kr('Unsaved notes per 1,000 visits fall from 8 to 1', 'sam', 'notes', 8, 1, 'late start'),
      kr('Backups checked by an outside auditor', 'carlos', '', null, true, 'never', { measure: 'Yes/No' }),
    ],
  },
  {
    key: 'start',
    title: 'A new clinic is at home in a week',
    why: 'Clinics that feel at home in week one stay.',
    level: 'Team',
    team: 'Onboarding',
    owner: 'sofia',
    parent: 'help',
    cycle: 'now',
    keyResults: [
      kr('Days from contract to first patient fall from 19 to 7', 'sofia', 'days', 19, 7, 'ahead', {
        lineage: 'days-to-first',
      }),
      kr('Clinics that finish set-up alone rise from 22% to 50%', 'ben', '%', 22, 50, 'steady'),
      kr('First-week questions per clinic fall from 30 to 12', 'aisha', 'questions', 30, 12, 'behind'),
      kr('Trainers who can run a full introduction rise from 2 to 6', 'luca', 'trainers', 2, 6, 'dropped'),
    ],
  },
  {
    key: 'switch',
    title: 'Switching to us feels easy',
    why: 'Fear of moving data is the reason most prospects stay where they are.',
    level: 'Team',
    team: 'Onboarding',
    owner: 'mei',
    parent: 'help',
    cycle: 'now',
    weight: 2,
    keyResults: [
      kr('Imports that need no correction rise from 55% to 90%', 'mei', '%', 55, 90, 'stalled'),
      kr('Systems we can import from rise from 3 to 8', 'ben', 'systems', 3, 8, 'steady', { weight: 0 }),
      kr('Prospects who name data as their worry fall', 'aisha', '%', 40, 'TBD', 'never'),
    ],
  },
  {
    key: 'answer',
    title: 'Answers come before the second coffee',
    why: 'Fast answers are what clinics tell each other about.',
    level: 'Team',
    team: 'Support',
    owner: 'jonas',
    parent: 'help',
    cycle: 'now',
    keyResults: [
      kr('First answer falls from 95 to 20 minutes', 'kofi', 'minutes', 95, 20, 'ahead', { lineage: 'first-answer' }),
      kr('Questions solved in one go rise from 58% to 75%', 'elin', '%', 58, 75, 'steady', { lineage: 'one-go' }),
      kr('Satisfaction stays at 4.5 or more', 'rosa', 'points', 4.1, 4.5, 'rosy', { measure: 'At least' }),
      kr('Open questions older than two days stay at 10 or fewer', 'david', 'questions', 45, 10, 'silent', {
        measure: 'At most',
      }),
    ],
  },
  {
    key: 'teach',
    title: 'Clinics help themselves and like it',
    why: 'The best question is the one nobody has to ask.',
    level: 'Team',
    team: 'Support',
    owner: 'elin',
    parent: 'help',
    cycle: 'now',
    keyResults: [
      kr('Help pages read per question rise from 2 to 6', 'hugo', 'pages', 2, 6, 'silent'),
      kr('Clinics in the monthly question hour rise from 15 to 80', 'rosa', 'clinics', 15, 80, 'steady'),
      kr('Videos watched to the end rise from 20% to 45%', 'david', '%', 20, 45, 'behind', {
        wrong: { current: 'about 30' },
      }),
    ],
  },
  {
    key: 'mayaGrows',
    title: 'Maya leads a launch on her own',
    why: 'She wants to become a product lead next year.',
    level: 'Individual',
    team: 'Booking',
    owner: 'maya',
    parent: 'phone',
    cycle: 'now',
    type: 'Development',
    weight: 0,
    keyResults: [
      kr('Interviews led without help rise from 0 to 8', 'maya', 'interviews', 0, 8, 'steady'),
      kr('Colleagues rate her planning 4.0 or better', 'maya', 'points', 3.2, 4, 'behind', { measure: 'At least' }),
    ],
  },
  {
    key: 'benGrows',
    title: 'Ben can run an import end to end',
    why: 'Two people should be able to do what Mei does.',
    level: 'Individual',
    team: 'Onboarding',
    owner: 'ben',
    parent: '',
    cycle: 'now',
    type: 'Development',
    weight: 0,
    keyResults: [
      kr('Imports run alone rise from 0 to 5', 'ben', 'imports', 0, 5, 'ahead', { wrong: { weight: -1 } }),
      kr('Data course passed', 'ben', '', null, true, 'never', { measure: 'Yes/No' }),
    ],
  },
];

/** Two closed quarters, so that trends, scores and repeated key results have a past. */
const past = (cycle: 'q1' | 'q2', shift: number): readonly ObjectivePlan[] => [
  {
    key: `${cycle}-book`,
    title: shift ? 'Booking online is the normal way' : 'Online booking works for every clinic',
    why: 'Reception spends half the morning on the phone.',
    level: 'Team',
    team: 'Booking',
    owner: 'lena',
    parent: 'paper',
    cycle,
    keyResults: [
      kr(
        `Appointments booked online rise from ${shift ? '27% to 36%' : '18% to 28%'}`,
        'lena',
        '%',
        shift ? 27 : 18,
        shift ? 36 : 28,
        'steady',
        { lineage: 'online-share' },
      ),
      kr(
        `Missed appointments fall from ${shift ? '16% to 13%' : '19% to 15%'}`,
        'maya',
        '%',
        shift ? 16 : 19,
        shift ? 13 : 15,
        shift ? 'behind' : 'steady',
        { lineage: 'no-shows' },
      ),
      kr(
        shift ? 'Clinics with a booking page rise from 400 to 700' : 'Clinics with a booking page rise from 150 to 400',
        'olga',
        'clinics',
        shift ? 400 : 150,
        shift ? 700 : 400,
        'done',
      ),
    ],
  },
  {
    key: `${cycle}-find`,
    title: shift ? 'Search understands what doctors mean' : 'Search is quick on old computers',
    why: 'Searching is the most frequent complaint in every interview.',
    level: 'Team',
    team: 'Records',
    owner: 'raj',
    parent: 'paper',
    cycle,
    keyResults: [
      kr(
        `Median search time falls from ${shift ? '18 to 11' : '30 to 18'} seconds`,
        'sam',
        'seconds',
        shift ? 18 : 30,
        shift ? 11 : 18,
        'done',
        { lineage: 'search-time' },
      ),
      kr(
        shift ? 'Searches without a result fall from 22% to 8%' : 'Searches without a result fall from 35% to 20%',
        'nadia',
        '%',
        shift ? 22 : 35,
        shift ? 8 : 20,
        'behind',
      ),
      kr('Nightly backups stay complete', 'freya', '%', null, 100, 'steady', { measure: 'At least' }),
    ],
  },
  {
    key: `${cycle}-home`,
    title: shift ? 'Set-up takes days, not weeks' : 'Every clinic gets one person to ask',
    why: 'Clinics that feel at home in week one stay.',
    level: 'Team',
    team: 'Onboarding',
    owner: 'sofia',
    parent: 'help',
    cycle,
    keyResults: [
      kr(
        `Days from contract to first patient fall from ${shift ? '26 to 19' : '34 to 26'}`,
        'sofia',
        'days',
        shift ? 26 : 34,
        shift ? 19 : 26,
        'steady',
        { lineage: 'days-to-first' },
      ),
      kr(
        shift ? 'Set-up guides in four languages' : 'Welcome calls within two days rise from 40% to 90%',
        'aisha',
        shift ? 'languages' : '%',
        shift ? 1 : 40,
        shift ? 4 : 90,
        shift ? 'stalled' : 'done',
      ),
    ],
  },
  {
    key: `${cycle}-fast`,
    title: shift ? 'Support answers before lunch' : 'Support answers the same day',
    why: 'Fast answers are what clinics tell each other about.',
    level: 'Team',
    team: 'Support',
    owner: 'jonas',
    parent: 'help',
    cycle,
    keyResults: [
      kr(
        `First answer falls from ${shift ? '160 to 95' : '300 to 160'} minutes`,
        'kofi',
        'minutes',
        shift ? 160 : 300,
        shift ? 95 : 160,
        'done',
        { lineage: 'first-answer' },
      ),
      kr(
        `Questions solved in one go rise from ${shift ? '51% to 60%' : '44% to 52%'}`,
        'elin',
        '%',
        shift ? 51 : 44,
        shift ? 60 : 52,
        shift ? 'steady' : 'behind',
        { lineage: 'one-go' },
      ),
    ],
  },
];

export const pastPlans: readonly ObjectivePlan[] = [...past('q1', 0), ...past('q2', 1)];

/** Next quarter, still being written. */
export const nextPlans: readonly ObjectivePlan[] = [
  {
    key: 'next-group',
    title: 'Clinic groups feel at home',
    why: 'Groups ask for things single clinics never need.',
    level: 'Team',
    team: 'Booking',
    owner: 'lena',
    parent: 'paper',
    cycle: 'next',
    keyResults: [
      kr('Groups with a shared calendar rise from 2 to 10', 'lena', 'groups', 2, 10, 'never'),
      kr('Appointments moved between clinics take under a minute', 'olga', 'seconds', 240, 60, 'never'),
    ],
  },
  {
    key: 'next-learn',
    title: 'Support teaches what it learns',
    why: 'Every answer should be given once.',
    level: 'Team',
    team: 'Support',
    owner: 'elin',
    parent: 'help',
    cycle: 'next',
    keyResults: [kr('Repeated questions fall from 38% to 20%', 'elin', '%', 38, 20, 'never')],
  },
];
