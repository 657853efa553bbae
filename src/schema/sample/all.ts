import { nextPlans } from './next';
import { currentPlans } from './now';
import { pastPlans } from './past';
import { addressOf, people } from './people';
import type { KeyResultPlan, ObjectivePlan, SamplePlans } from './plans';
import type { ShortKeyResult, ShortObjective } from './shorthand';
import { STORIES } from './stories';
import { words } from './words';
import { work } from './work';
import { yearPlans } from './year';

/** In full: what was left out is what is usual. */
const objectiveOf = ({ key, parent, cycle, owner, keyResults, ...plan }: ShortObjective): ObjectivePlan => ({
  key,
  parent,
  cycle,
  fields: { type: 'Aspirational', weight: null, status: '', note: '', ...plan, owner: addressOf(owner) },
  keyResults: keyResults.map(keyResultOf),
});

const keyResultOf = ({
  story,
  wrong,
  owner,
  delegate,
  rule,
  start,
  target,
  ...plan
}: ShortKeyResult): KeyResultPlan => ({
  story,
  ...(wrong && { wrong }),
  fields: {
    measure: 'Reach',
    weight: null,
    lineage: '',
    ...plan,
    owner: addressOf(owner),
    delegate: addressOf(delegate ?? ''),
    start: plan.measure === 'Yes/No' ? null : start,
    target: plan.measure === 'Yes/No' ? null : target,
    current: null,
    status: '',
    confidence: null,
    note: '',
    cadence: null,
    ends: null,
    scoringRule: rule ?? 'Score = progress at the end, to one decimal.',
    source: 'Typed',
  },
});

/** The whole team as it is added, but for what follows from today. */
export const plans: SamplePlans = {
  people,
  objectives: [...yearPlans, ...pastPlans, ...currentPlans, ...nextPlans].map(objectiveOf),
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
