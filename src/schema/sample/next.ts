import { kr, type ShortObjective } from './shorthand';

/** Next quarter, still being written. */
export const nextPlans: readonly ShortObjective[] = [
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
