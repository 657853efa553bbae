export type Outcome = 'outcome' | 'activity' | 'unclear';

export interface KeyResultLabels {
  readonly measurable: boolean;
  readonly outcome: Outcome;
  readonly baseline: boolean;
  readonly vague: boolean;
  readonly business_as_usual: boolean;
  readonly multiple_metrics: boolean;
}

export interface ObjectiveLabels {
  readonly contains_metric: boolean;
  readonly vague_generic: boolean;
  readonly business_as_usual: boolean;
  readonly action_oriented: boolean;
  readonly is_task: boolean;
}
