import { englishLexicon } from '../../src/domain/wording/label';
import { type Lexicon, lexiconOf } from '../../src/domain/wording/lexicon';
import { tokensOf } from '../../src/domain/wording/tokens';
import { ENGLISH } from '../../src/domain/wording/words/english';
import { FLAGS, Word } from '../../src/domain/wording/words/language';
import { type Guess, predict } from './score';
import type { Statement } from './statements';

export const FOLDS = 5;

/** Every statement judged with all words of the lists. */
export const inFold = (statements: readonly Statement[]): readonly Guess[] =>
  statements.map((statement) => ({ statement, given: predict(statement) }));

/**
 * Every statement judged without the verbs, nouns and adjectives that only its own fold vouches for: a listed word that
 * stands in the fold and in no statement outside it is taken off the lists. So no statement profits from a word that may
 * have been listed because of it. Words of grammar (at least, from, by, months) stay.
 */
export function outOfFold(statements: readonly Statement[], others: readonly Statement[]): readonly Guess[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const held = statements.filter((__, index) => index % FOLDS === fold);
    const outside = [...statements.filter((__, index) => index % FOLDS !== fold), ...others];
    const lexicon = lexiconWithout(withheldWords(held, outside));
    return held.map((statement) => ({ statement, given: predict(statement, lexicon) }));
  }).flat();
}

/** The listed words that the held statements use and the others do not. */
export function withheldWords(held: readonly Statement[], outside: readonly Statement[]): ReadonlySet<string> {
  const [inside, elsewhere] = [formsIn(held), formsIn(outside)];
  const words = openLists().flatMap(([, list]) => list.split(' ').map(wordIn));
  return new Set(words.filter((word) => inside.has(word) && !elsewhere.has(word)));
}

const openLists = (): readonly (readonly [string, string])[] =>
  Object.entries(ENGLISH.lists).filter(([group]) => Number(group) < Word.asbefore);

/** How many entries the lists have, and how many characters. */
export function listSizes(): { readonly words: number; readonly characters: number } {
  const lists = Object.values(ENGLISH.lists);
  return {
    words: new Set(lists.flatMap((list) => list.split(' ').map(wordIn))).size,
    characters: lists.reduce((sum, list) => sum + list.length, 0),
  };
}

const wordIn = (entry: string): string => entry.split('|')[0] ?? '';

/** A withheld word keeps what it does in grammar: `hold` may go, `exceed` stays a comparison. */
function lexiconWithout(words: ReadonlySet<string>): Lexicon {
  const lists: Record<string, string> = { ...ENGLISH.lists };
  for (const [group, list] of openLists()) {
    const entries = list.split(' ');
    lists[group] = entries.filter((entry) => !words.has(wordIn(entry))).join(' ');
    for (const entry of entries.filter((one) => words.has(wordIn(one))))
      for (const flag of entry.split('|')[1] ?? '') {
        const other = FLAGS.indexOf(flag);
        if (other >= Word.asbefore) lists[other] += ` ${wordIn(entry)}`;
      }
  }
  return lexiconOf({ ...ENGLISH, lists: { ...ENGLISH.lists, ...lists } });
}

/** Every spelling under which a word of these statements could stand on a list. */
function formsIn(statements: readonly Statement[]): ReadonlySet<string> {
  const words = statements.flatMap(({ text }) => tokensOf(text, englishLexicon()).map(({ word }) => word));
  return new Set(words.flatMap(formsOf).map((word) => word.replace(/ /g, '_')));
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/s$/, ''],
  [/es$/, ''],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/d$/, ''],
  [/ied$/, 'y'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(.)\1(ed|ing)$/, '$1'],
];

const formsOf = (word: string): readonly string[] => [word, ...ENDINGS.map(([end, base]) => word.replace(end, base))];
