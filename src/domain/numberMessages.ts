import { type FactsOf, filled } from './sentence';

/** What tells people that a number could not be read: panels say it while one types, so it stands apart from the rest. */
export const NUMBER_MESSAGES = {
  'number.unreadable': '“{text}” is not a number. Write it in digits, for example {example}.',
  'number.separators': '“{text}” can be read in two ways: in this workbook {mark} {job}. Write {examples}.',
  'number.percent': '“{text}” is a percentage, but this goal is not counted in %. Write {plain} or {fraction}.',
  'number.percentOrPlain': 'This goal is counted in percent. Write {text}% if that is what you mean.',
  'value.yesOrNo': '“{text}” is neither yes nor no. Write Yes or No.',
} as const;

type NumberMessage = keyof typeof NUMBER_MESSAGES;

/** The sentence for a number that could not be read. */
export const sayOfNumber = <Code extends NumberMessage>(
  code: Code,
  facts: FactsOf<(typeof NUMBER_MESSAGES)[Code]>,
): string => filled(NUMBER_MESSAGES[code], facts);
