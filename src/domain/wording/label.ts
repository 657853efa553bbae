import { judgeKeyResult } from './keyResultRules';
import type { KeyResultLabels, ObjectiveLabels } from './labels';
import { type Lexicon, lexiconOf } from './lexicon';
import { judgeObjective } from './objectiveRules';
import { readStatement } from './statement';
import type { Style } from './values';
import { ENGLISH } from './words/english';

let english: Lexicon | undefined;
/** Made on first use: loading the script costs nothing. */
export const englishLexicon = (): Lexicon => {
  english ??= lexiconOf(ENGLISH);
  return english;
};

const POINT: Style = { decimal: '.' };

const valuesOf = (findings: object): object =>
  Object.fromEntries(Object.entries(findings).map(([label, { value }]) => [label, value]));

export const labelsOfKeyResult = (text: string, lexicon = englishLexicon(), style = POINT): KeyResultLabels =>
  valuesOf(judgeKeyResult(readStatement(text, lexicon, style))) as KeyResultLabels; // a finding for each label

export const labelsOfObjective = (text: string, lexicon = englishLexicon(), style = POINT): ObjectiveLabels =>
  valuesOf(judgeObjective(readStatement(text, lexicon, style))) as ObjectiveLabels; // a finding for each label
