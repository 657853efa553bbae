import { type Finding, judgeKeyResult } from './keyResultRules';
import { englishLexicon } from './label';
import { judgeObjective } from './objectiveRules';
import { PRESETS, type PresetName } from './presets';
import type { RemarkCode, RemarkText } from './remarkTexts';
import { type Rewrite, rewriteOf } from './rewrite';
import { readStatement, type Statement } from './statement';
import type { Tokens } from './tokens';
import type { Style } from './values';
import { ENGLISH_REMARKS } from './words/englishRemarks';
import { Word } from './words/language';

/** One thing to think about in a goal's title. Never an error. */
export interface Remark {
  readonly code: RemarkCode;
  /** The words it is about, each as typed. */
  readonly words: readonly string[];
  readonly says: string;
  /** One harder question. */
  readonly asks: string;
  readonly rewrite: Rewrite;
}

export interface RemarkContext {
  readonly style: Style;
  readonly preset: PresetName | null;
  /** A start is given beside the title. */
  readonly hasStart: boolean;
}

type Found = readonly [RemarkCode, Finding<unknown>];

/** Remarks on a key result's title, the one that matters most first. None for an empty title. */
export function remarksOnKeyResult(title: string, { style, preset, hasStart }: RemarkContext): readonly Remark[] {
  const statement = readStatement(title, englishLexicon(preset), style);
  if (statement.tokens.length === 0) return [];
  const { measurable, outcome, baseline, vague, business_as_usual, multiple_metrics } = judgeKeyResult(statement);
  const usual = business_as_usual.value;
  const special = preset === null ? null : countedAs(statement, preset);
  const figure = statement.amounts.find(({ role, value }) => role === 'target' && value !== null);
  const found: (Found | false | null)[] = [
    vague.value && ['vague', vague],
    special,
    usual && ['usual', business_as_usual],
    outcome.value === 'activity' && !usual && special?.[0] !== 'output' && ['activity', outcome],
    outcome.value === 'unclear' && !vague.value && !usual && ['unclear', outcome],
    outcome.value === 'outcome' && !measurable.value && !vague.value && !usual && ['unmeasured', whole(statement)],
    multiple_metrics.value && ['many', multiple_metrics],
    measurable.value &&
      outcome.value === 'outcome' &&
      !baseline.value &&
      !hasStart &&
      !usual &&
      !multiple_metrics.value &&
      figure !== undefined &&
      figure.step === 0 && ['noStart', { value: true, words: statement.tokens.slice(figure.first, figure.last + 1) }],
  ];
  return found.flatMap((one) => (one ? [remark(one, statement, ENGLISH_REMARKS.keyResult)] : []));
}

/** Remarks on an objective's title, the one that matters most first. None for an empty title. */
export function remarksOnObjective(
  title: string,
  { style, preset }: Pick<RemarkContext, 'style' | 'preset'>,
): readonly Remark[] {
  const statement = readStatement(title, englishLexicon(preset), style);
  if (statement.tokens.length === 0) return [];
  const { is_task, contains_metric, vague_generic, business_as_usual, action_oriented } = judgeObjective(statement);
  const found: (Found | false)[] = [
    is_task.value && ['task', is_task],
    contains_metric.value && ['metric', contains_metric],
    vague_generic.value && ['generic', vague_generic],
    business_as_usual.value && ['usual', business_as_usual],
    !action_oriented.value && !business_as_usual.value && ['still', action_oriented],
  ];
  return found.flatMap((one) => (one ? [remark(one, statement, ENGLISH_REMARKS.objective)] : []));
}

/** What a preset says about the thing that is counted. */
function countedAs({ clauses, tokens }: Statement, preset: PresetName): Found | null {
  const { code, nouns } = PRESETS[preset].counted;
  const counted = tokens.find(({ word }) => nouns.split(' ').some((noun) => new RegExp(`(^| )${noun}s?$`).test(word)));
  const amount = clauses.some(({ targets }) => targets.some(({ unit, form }) => form === 'number' && unit !== '%'));
  const isSingle = !tokens.some(({ word }) => /^(rate|share|churn|retention|margin|time)$/.test(word));
  return counted && amount && isSingle ? [code, { value: true, words: [counted] }] : null;
}

const whole = ({ tokens }: Statement): Finding<boolean> => ({
  value: true,
  words: tokens.filter(({ kind }) => kind === 'word'),
});

type Texts = Readonly<Partial<Record<RemarkCode, RemarkText>>>;

function remark([code, finding]: Found, statement: Statement, texts: Texts): Remark {
  const about = finding.words.length > 0 ? finding.words : statement.tokens.slice(0, 1);
  const words = groupsOf(about, statement);
  const { says, asks } = texts[code] ?? { says: '', asks: '' };
  const who =
    statement.tokens.find((token) => token.is(Word.people) && /s$|people|children|staff/.test(token.word))?.word ??
    ENGLISH_REMARKS.someone;
  const fill = (text: string) => text.replace('{words}', words.join('” and “')).replace('{who}', who);
  return {
    code,
    words,
    says: fill(says + ENGLISH_REMARKS.about),
    asks: fill(asks),
    rewrite: rewriteOf(code, statement, finding, ENGLISH_REMARKS.rewrites),
  };
}

/** Neighbouring words as one stretch of the title. */
function groupsOf(words: Tokens, { text, tokens }: Statement): readonly string[] {
  const places = [...new Set(words.map((token) => tokens.indexOf(token)))].sort((a, b) => a - b);
  const groups: [number, number][] = [];
  for (const place of places) {
    const last = groups[groups.length - 1];
    if (last && place === last[1] + 1) last[1] = place;
    else groups.push([place, place]);
  }
  return groups.map(([from, to]) => text.slice(tokens[from]?.from, tokens[to]?.to));
}
