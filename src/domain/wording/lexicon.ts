import { ALSO, FLAGS, type Language, Word } from './words/language';

/** A form of a verb: `base` (hire), `s` (hires), `ed` (hired), `ing` (hiring). */
export type Form = 'base' | 's' | 'ed' | 'ing';

export interface Lexicon {
  readonly language: Language;
  /** What a word may be, whatever its form. */
  readonly classesOf: (word: string) => ReadonlySet<Word>;
  /** The forms in which a word can be a verb of one of these kinds. */
  readonly formsAs: (word: string, ...groups: readonly Word[]) => readonly Form[];
  readonly numberOf: (word: string) => number | undefined;
  readonly hiddenVerb: (word: string) => string | undefined;
  /** The longest expression of the lists that begins at this place. */
  readonly expressionAt: (words: readonly string[], index: number) => number;
}

/** Lists made ready for look-ups. `extra` holds a preset's words. */
export function lexiconOf(language: Language, extra: Partial<Readonly<Record<Word, string>>> = {}): Lexicon {
  const classes = new Map<string, Set<Word>>();
  const irregular = pairs(language.irregular);
  const numbers = pairs(language.numbers);
  const hidden = pairs(language.hiddenVerbs);
  for (const lists of [language.lists, extra]) {
    for (const [group, list] of Object.entries(lists))
      for (const entry of list.split(' ')) {
        const [word = '', flags = ''] = entry.replace(/_/g, ' ').split('|');
        for (const one of [Number(group), ...[...flags].map((flag) => FLAGS.indexOf(flag))]) add(classes, word, one);
      }
  }
  for (const number of numbers.keys()) add(classes, number, Word.numeral);

  const basesOf = (word: string) => verbForms(word, irregular);
  const isListed = (word: string, groups: readonly Word[]): boolean =>
    groups.some((group) => classes.get(word)?.has(group) || (group === Word.work && isBuiltLikeWork(word)));
  // digitise, redesign: verbs on no list that say a piece of work
  const isBuiltLikeWork = (word: string) =>
    (!classes.has(word) && word.length > 6 && endsIn(word, language.endings.verb)) ||
    (/^re.{4}/.test(word) && Boolean(classes.get(word.slice(2))?.has(Word.work)));
  const hiddenVerb = (noun: string) =>
    hidden.get(noun) ?? replacedEndings(noun, language.endings.deed).find((verb) => isListed(verb, VERBS));
  const ofForm = (word: string): Set<Word> => {
    const found = new Set([word, ...singulars(word)].flatMap((base) => [...(classes.get(base) ?? [])]));
    for (const { base } of basesOf(word)) for (const group of VERBS) if (isListed(base, [group])) found.add(group);
    return found;
  };
  const lookUp = (word: string): ReadonlySet<Word> => {
    const found = ofForm(word);
    if (found.size === 0) for (const group of ofEnding(word)) found.add(group);
    // a verb that is on a list of nouns or adjectives as well
    if (VERBS.some((group) => found.has(group)) && OTHERS.some((group) => found.has(group))) found.add(Word.nountoo);
    return found;
  };
  /** What the end of a word on no list tells: `safer`, `renovation`, `tidiness`. */
  const ofEnding = (word: string): readonly Word[] => {
    const positive = replacedEndings(word, language.endings.comparative).find((one) => isListed(one, ADJECTIVES));
    if (positive) return [Word.direction, ...(classes.get(positive) ?? [])];
    const one = singulars(word)[0] ?? word;
    if (isListed(hiddenVerb(one) ?? '', [Word.work])) return [Word.launching, Word.deliverable];
    if (endsIn(one, language.endings.praise)) return [Word.praise];
    return endsIn(one, language.endings.abstract) ? [Word.abstract, Word.generic] : [];
  };
  const known = new Map<string, ReadonlySet<Word>>();
  const classesOf = (word: string): ReadonlySet<Word> => {
    const text = plain(word);
    const found = known.get(text) ?? lookUp(text);
    known.set(text, found);
    return found;
  };
  return {
    language,
    classesOf,
    formsAs: (word, ...groups) =>
      basesOf(plain(word)).flatMap(({ base, form }) => (isListed(base, groups) ? [form] : [])),
    numberOf: (word) => (numbers.has(word) ? Number(numbers.get(word)) : undefined),
    hiddenVerb: (word) => hiddenVerb(plain(word)),
    expressionAt: (words, index) => {
      const isExpression = (length: number) => {
        const text = plain(words.slice(index, index + length).join(' '));
        return (
          index + length <= words.length &&
          [text, ...singulars(text), ...basesOf(text).map(({ base }) => base)].some((one) => classes.has(one))
        );
      };
      return [5, 4, 3, 2].find(isExpression) ?? 1;
    },
  };
}

/** The kinds of verbs that can stand at the head of a goal. */
export const VERBS = [
  ...[Word.work, Word.duty, Word.result, Word.shift, Word.change, Word.deed, Word.operate],
  ...[Word.hold, Word.state, Word.maker, Word.react],
];
/** What others do: their own verbs, and those of results, changes and states. */
export const DOES = [Word.react, Word.result, Word.shift, Word.state, Word.operate, Word.deed, Word.hold];
const ADJECTIVES = [Word.praise, Word.plain, Word.feeling];
const OTHERS = [
  ...[
    Word.worknoun,
    Word.metric,
    Word.abstract,
    Word.generic,
    Word.people,
    Word.routine,
    Word.deliverable,
    Word.launching,
  ],
  ...[Word.tool, Word.felt, Word.settled, Word.direction, Word.praise, Word.plain, Word.fresh, Word.indefinite],
];

/** Small letters, one kind of apostrophe, and -ize as -ise. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/([a-z]{3})iz(e|ed|es|er|ers|ing|ation|ations)$/, '$1is$2');

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .replace(/_/g, ' ')
      .split(/ (?=\S*:)/)
      .map((pair) => pair.split(':') as [string, string]),
  );

/** The word with another end: `-ation:ate` makes renovate of renovation. */
const replacedEndings = (word: string, endings: string): readonly string[] =>
  endings.split(' ').flatMap((pair) => {
    const [end = '', other = ''] = pair.split(':');
    return word.endsWith(end) ? [word.slice(0, -end.length) + other] : [];
  });

export const endsIn = (word: string, endings: string): boolean =>
  endings.split(' ').some((ending) => word.length > ending.length + 1 && word.endsWith(ending));

function add(classes: Map<string, Set<Word>>, word: string, group: Word): void {
  classes.set(word, (classes.get(word) ?? new Set()).add(group));
  for (const also of ALSO[group] ?? []) add(classes, word, also);
}

function singulars(word: string): readonly string[] {
  if (!word.endsWith('s') || word.endsWith('ss')) return [];
  const bare = word.replace(/'?s'?$/, '');
  return [bare, word.replace(/ies$/, 'y'), word.replace(/(ss|x|ch|sh|s|z)es$/, '$1')].filter((one) => one !== word);
}

/** Every verb form that this spelling could be: `hired` → hire (ed), hir (ed). */
function verbForms(word: string, irregular: ReadonlyMap<string, string>): readonly { base: string; form: Form }[] {
  const special = irregular.get(word);
  const [head = '', ...tail] = word.split(' ');
  const rest = tail.length === 0 ? '' : ` ${tail.join(' ')}`;
  const found: { base: string; form: Form }[] = [{ base: word, form: 'base' }];
  if (special) found.push({ base: special.replace(/_/g, ' '), form: 'ed' });
  const give = (base: string, form: Form) => {
    if (base.length > 1) found.push({ base: base + rest, form });
  };
  if (/[^s]s$/.test(head)) {
    give(head.slice(0, -1), 's');
    if (head.endsWith('ies')) give(`${head.slice(0, -3)}y`, 's');
    else if (head.endsWith('es')) give(head.slice(0, -2), 's');
  }
  const stem = /^(.*?)(ed|ing)$/.exec(head);
  if (stem?.[1]) {
    const [, bare, ending] = stem;
    const form = ending === 'ed' ? 'ed' : 'ing';
    give(bare, form);
    give(`${bare}e`, form);
    if (/([bdfgklmnprstvz])\1$/.test(bare)) give(bare.slice(0, -1), form);
    if (form === 'ed' && bare.endsWith('i')) give(`${bare.slice(0, -1)}y`, form);
  }
  return found;
}
