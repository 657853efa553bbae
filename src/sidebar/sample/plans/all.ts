import type { ObjectivePlan, SamplePlans } from '../../../commands/sample/plans';
import { nextPlans } from './next';
import { currentPlans } from './now';
import { pastPlans } from './past';
import { addressOf, people } from './people';
import type { Plan } from './plan';
import { STORIES } from './stories';
import { words } from './words';
import { work } from './work';
import { yearPlans } from './year';

const addressed = ({ owner, keyResults, ...plan }: Plan): ObjectivePlan => ({
  ...plan,
  owner: addressOf(owner),
  keyResults: keyResults.map((keyResult) => ({
    ...keyResult,
    owner: addressOf(keyResult.owner),
    delegate: addressOf(keyResult.delegate ?? ''),
  })),
});

/** What the build puts into the panel, for it to show and for Add sample team to read. */
export const plans: SamplePlans = {
  people,
  objectives: [...yearPlans, ...pastPlans, ...currentPlans, ...nextPlans].map(addressed),
  stories: STORIES,
  words,
  work,
  scoring: {
    evidence: 'Dashboard of the last week, link in the initiative.',
    agreed: 'Agreed at once.',
    lowered: 'The last step was made by another team; we took that off.',
    impact: 'Clinics noticed and said so.',
    smallImpact: 'A start; the bigger effect comes next quarter.',
    deviation: 'Reached later than planned.',
    reasons: [
      'We began too late.',
      'One person short for a month.',
      'The first plan did not work; the second one did, but later.',
    ],
  },
};
