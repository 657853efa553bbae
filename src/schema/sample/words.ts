import type { SamplePlans } from './plans';

/** What people write, by the status they give. */
export const words: SamplePlans['words'] = {
  'On track': [
    {
      accomplishments: 'First ten clinics switched over and kept it.',
      nextSteps: 'Roll it out to the next thirty.',
    },
    {
      accomplishments: 'Removed the slowest step; the change shows in the numbers.',
      nextSteps: 'Do the same for the second slowest.',
    },
    {
      accomplishments: 'Talked to six clinics; four want it this month.',
      nextSteps: 'Book the remaining two.',
    },
    { accomplishments: 'Tried two versions, the shorter one won.', nextSteps: 'Make it the standard.' },
  ],
  'At risk': [
    {
      accomplishments: 'Two of four fixes are live.',
      blockers: 'Waiting for a decision on prices.',
      nextSteps: 'Decide with Tom on Monday.',
    },
    {
      accomplishments: 'Found out why it stalls: the old data.',
      blockers: 'Nobody free to clean it.',
      nextSteps: 'Ask Records for one week.',
    },
    {
      accomplishments: 'Half of the group is on board.',
      blockers: 'Holiday weeks.',
      nextSteps: 'Pick it up with the other half.',
    },
  ],
  'Off track': [
    {
      blockers: 'The partner has not answered for three weeks.',
      nextSteps: 'Decide whether to go another way.',
    },
    {
      accomplishments: 'Showed it to two clinics; neither would use it.',
      blockers: 'We may be solving the wrong problem.',
      nextSteps: 'Talk about dropping it.',
    },
  ],
};
