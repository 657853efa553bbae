import { kr, type ShortObjective } from './shorthand';

/** What the year is about: company and departments. */
export const yearPlans: readonly ShortObjective[] = [
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
      kr('Certified for electronic prescriptions', 'raj', '', null, true, 'steady', { measure: 'Yes/No' }),
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
