import type { Finding } from './keyResultRules';
import { objectOf } from './keyResultRules';
import type { RemarkCode, RemarkTexts } from './remarkTexts';
import type { Clause, Statement } from './statement';
import { first, has, says, type Token, type Tokens } from './tokens';
import { Word } from './words/language';

/** The goal in other words: its own nouns and numbers, with … where the writer has to say more. */
export interface Rewrite {
  readonly title: string;
  /** What becomes a key result of its own; '' when nothing does. */
  readonly keyResult: string;
}

type Parts = RemarkTexts['rewrites'];

/** What a click on a remark makes of the goal. */
export function rewriteOf(code: RemarkCode, statement: Statement, finding: Finding<unknown>, parts: Parts): Rewrite {
  const text = statement.text.trim().replace(/[.!;:,\s]+$/, '');
  const alone = (title: string): Rewrite => ({ title: tidy(title), keyResult: '' });
  switch (code) {
    case 'activity':
    case 'output':
      return alone(`${text} ${parts.soThat}`);
    case 'vague':
    case 'unclear':
    case 'unmeasured':
      return alone(measured(statement, text, parts));
    case 'noStart':
    case 'quota':
      return alone(`${text} ${parts.today}`);
    case 'usual':
      return alone(better(statement, text, parts));
    case 'many':
      return split(statement, finding.words) ?? alone(`${text} ${parts.today}`);
    case 'metric':
      return { title: tidy(withoutFigures(statement, finding.words)), keyResult: text };
    case 'task':
      return alone(`${text} ${parts.soThatCan}`);
    case 'generic':
      return alone(`${text} ${parts.forWhom}`);
    case 'still':
      return alone(moved(statement, text, parts));
  }
}

const tidy = (title: string): string => {
  const one = title
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:)])/g, '$1')
    .trim();
  // kWh and p95 stay as they are
  return /^\p{Ll}(\p{Ll}|\s)/u.test(one) ? one.charAt(0).toUpperCase() + one.slice(1) : one;
};

/** Reduce churn substantially by 2027 → Reduce churn from … to … by 2027; Users love it → … of 10 users love it */
function measured({ text, tokens, clauses, days, amounts }: Statement, whole: string, parts: Parts): string {
  const [clause] = clauses;
  // a figure elsewhere in the line stays where it is
  if (!clause || clauses.length > 1 || amounts.length > 0) return `${whole}: ${parts.fromTo}`;
  const { verb } = clause.head;
  const weak = tokens.filter((token) => token.is(Word.direction, Word.indefinite) && !token.is(Word.conjunction));
  if (!verb && tokens[0]?.is(Word.people) && weak.length === 0)
    return `${parts.someOf} ${lowered(whole, tokens[0])} ${parts.today}`;
  const end = days.find(({ deadline }) => deadline);
  const cut = end ? (tokens[end.first]?.from ?? text.length) : text.length;
  const kept = verb || weak[0] !== tokens[0] ? weak.filter((token) => / ly$|ly$/.test(token.word)) : weak.slice(0, 1);
  const without = kept.reduceRight(
    (line, { from, to }) => (to <= cut ? `${line.slice(0, from)}${line.slice(to)}` : line),
    text.slice(0, cut),
  );
  return `${without.trim().replace(/[.,;:]+$/, '')} ${parts.fromTo} ${text.slice(cut)}`;
}

const lowered = (line: string, lead: Token | undefined): string =>
  /^\p{Lu}\p{Ll}/u.test(lead?.text ?? '') ? line.charAt(0).toLowerCase() + line.slice(1) : line;

/** Keep churn under 3% → Churn from 3% to …; Answer mails → Answer mails in … instead of … */
function better({ text, clauses }: Statement, whole: string, parts: Parts): string {
  const clause = clauses[0] as Clause; // a title with a remark has one
  const { verb, rest } = clause.head;
  if (!verb?.is(Word.hold)) return `${whole} ${parts.insteadOf}`;
  const [target] = clause.targets;
  const object = objectOf(rest);
  const [lead] = object;
  if (!lead || clauses.length > 1) return `${whole} ${parts.insteadOf}`;
  if (!target) return `${text.slice(lead.from).replace(/[.\s]+$/, '')}: ${parts.fromTo}`;
  const at = clause.tokens.findIndex((token) => token.kind === 'number' || token.is(Word.money));
  const figure = text.slice(clause.tokens[at]?.from ?? text.length).replace(/[.\s]+$/, '');
  const before = clause.tokens
    .slice(0, at)
    .filter(
      (token) =>
        token.from >= lead.from &&
        !token.is(Word.atleast, Word.atmost) &&
        !says(token, '≤ ≥ < > at') &&
        token.kind === 'word',
    );
  return before.length > 0 && at > 0
    ? `${before.map((token) => token.text).join(' ')} ${parts.fromTo.replace('…', () => figure)}`
    : `${whole} ${parts.insteadOf}`;
}

const isFigure = (token: Token): boolean => token.kind !== 'word' || token.is(Word.money, Word.atleast, Word.atmost);

/** Two measures become two key results; the second takes the verb or the noun that it lacks. */
function split({ text, clauses }: Statement, words: Tokens): Rewrite | undefined {
  const [one, other] = [
    clauses[0],
    clauses.find(({ tokens }, at) => at > 0 && tokens.some((token) => words.includes(token))),
  ];
  if (!one || !other) return undefined;
  const start = other.tokens[0]?.from ?? 0;
  const before = one.tokens[one.tokens.length - 1]?.to ?? 0;
  const end = other.tokens[other.tokens.length - 1]?.to ?? text.length;
  const figure = one.tokens.findIndex(isFigure);
  const lead =
    other.tokens.slice(0, 1).some(isFigure) && figure > 0
      ? `${text.slice(one.tokens[0]?.from ?? 0, one.tokens[figure]?.from)} `
      : '';
  // what stands between and behind stays with the first, so that nothing typed is lost
  const rest = text.slice(end).replace(/^[\s,;.]+/, '');
  return {
    title: tidy(`${text.slice(0, before)}${rest === '' ? '' : `, ${rest}`}`),
    keyResult: tidy(`${lead}${text.slice(start, end)}`),
  };
}

/** Lower losses from 4% to 2.5% a month → Lower losses; Earn 40 credits and give 2 talks → Earn credits and give talks */
function withoutFigures({ text, tokens, amounts }: Statement, [word]: Tokens): string {
  const counted = amounts.filter(({ role }) => role !== 'name');
  const [lead] = counted;
  // number one in the town: the rank is in words
  if (!lead && word) return `${text.slice(0, word.from)}…${text.slice(word.to)}`;
  const from = lead ? leadIn(tokens, lead.first) : 0;
  const trailing =
    from > 1 && (tokens[from]?.is(Word.preposition, Word.until) || lead?.unit === '%' || lead?.limit !== null);
  if (trailing && counted.every(({ first: at }) => at >= from))
    return text.slice(0, tokens[from]?.from).replace(/[\s,:;(–-]+$/, '');
  return counted.reduceRight(
    (line, amount) => `${line.slice(0, tokens[amount.first]?.from)}${line.slice(tokens[amount.last]?.to)}`,
    text,
  );
}

function leadIn(tokens: Tokens, at: number): number {
  let place = at;
  while (place > 0 && (says(tokens[place - 1], 'from to by at of') || tokens[place - 1]?.is(Word.atleast, Word.atmost)))
    place -= 1;
  return place;
}

/** Reduction of waste → Reduce waste; Be the first → Become the first; An app … → Create an app … */
function moved({ text, tokens, clauses }: Statement, whole: string, parts: Parts): string {
  const [lead, next] = tokens;
  const hidden = lead?.hiddenVerb;
  if (hidden && lead) return `${hidden} ${text.slice((says(next, 'of in') ? next?.to : lead.to) ?? 0)}`;
  const { verb } = clauses[0]?.head ?? {};
  const active = parts.becomes.split(' ').find((pair) => says(verb, pair.split(':')[0] ?? ''));
  if (active && verb) return `${text.slice(0, verb.from)}${active.split(':')[1]}${text.slice(verb.to)}`;
  const sentence = first(tokens.slice(1), Word.auxiliary, Word.state) && has(tokens.slice(0, 2), Word.people);
  return `${sentence ? parts.sentence : parts.thing} ${lowered(whole, lead)}`;
}
