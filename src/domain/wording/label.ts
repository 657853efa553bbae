import { judgeKeyResult } from './keyResultRules';
import type { KeyResultLabels, ObjectiveLabels } from './labels';
import { type Lexicon, lexiconOf } from './lexicon';
import { judgeObjective } from './objectiveRules';
import { PRESETS, type PresetName } from './presets';
import { readStatement } from './statement';
import type { Style } from './values';
import { ENGLISH } from './words/english';

const made = new Map<PresetName | null, Lexicon>();

/** English, with the words of a preset. Made on first use: loading the script costs nothing. */
export function englishLexicon(preset: PresetName | null = null): Lexicon {
  const lexicon = made.get(preset) ?? lexiconOf(ENGLISH, preset === null ? {} : PRESETS[preset].words);
  made.set(preset, lexicon);
  return lexicon;
}

const POINT: Style = { decimal: '.' };

/** What the rubric of `docs/writing.md` says of a key result's title. */
export function labelsOfKeyResult(text: string, lexicon = englishLexicon(), style = POINT): KeyResultLabels {
  const { measurable, outcome, baseline, vague, business_as_usual, multiple_metrics } = judgeKeyResult(
    readStatement(text, lexicon, style),
  );
  return {
    measurable: measurable.value,
    outcome: outcome.value,
    baseline: baseline.value,
    vague: vague.value,
    business_as_usual: business_as_usual.value,
    multiple_metrics: multiple_metrics.value,
  };
}

/** What the rubric says of an objective's title. */
export function labelsOfObjective(text: string, lexicon = englishLexicon(), style = POINT): ObjectiveLabels {
  const { contains_metric, vague_generic, business_as_usual, action_oriented, is_task } = judgeObjective(
    readStatement(text, lexicon, style),
  );
  return {
    contains_metric: contains_metric.value,
    vague_generic: vague_generic.value,
    business_as_usual: business_as_usual.value,
    action_oriented: action_oriented.value,
    is_task: is_task.value,
  };
}
