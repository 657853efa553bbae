import { ALSO, type Language, Word } from './words/language';

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
  const expressions = new Map<string, string[][]>();
  const irregular = pairs(language.irregular);
  const numbers = pairs(language.numbers);
  const hidden = pairs(language.hiddenVerbs);
  const learn = (list: string, group: Word) => {
    for (const entry of list.split(' ')) {
      if (entry === '') continue;
      const word = plain(entry.replace(/_/g, ' '));
      add(classes, word, group);
      if (entry.includes('_')) addExpression(expressions, word.split(' '));
    }
  };
  for (const lists of [language.lists, extra])
    for (const [group, list] of Object.entries(lists)) learn(list, Number(group));
  for (const number of numbers.keys()) add(classes, number, Word.numeral);
  for (const inflected of irregular.keys())
    if (inflected.includes('_')) addExpression(expressions, inflected.split('_'));

  const known = new Map<string, ReadonlySet<Word>>();
  const slips = new Map<string, string | undefined>();
  const listed = [...classes.keys()].filter((word) => word.length > 5);
  /** A listed word with the same first letter that is one slip of the keyboard away. */
  const misspelt = (word: string): string | undefined => {
    if (word.length < 7 || word.length > 30) return undefined;
    if (!slips.has(word)) {
      const typed = [word, ...singulars(word)];
      slips.set(
        word,
        listed.find((one) => one[0] === word[0] && typed.some((each) => isOneSlip(one, each))),
      );
    }
    return slips.get(word);
  };
  const basesOf = (word: string) => verbForms(word, irregular);
  const lookUp = (word: string): Set<Word> => {
    const found = new Set<Word>([word, ...singulars(word)].flatMap((base) => [...(classes.get(base) ?? [])]));
    for (const { base } of basesOf(word))
      for (const group of VERBS) if (classes.get(base)?.has(group)) found.add(group);
    if (isRepeated(word)) found.add(Word.work);
    const adjective = /^(.{3,}?)(?:i?er|(.)\2er)$/.exec(word);
    const positive = adjective ? [`${adjective[1]}${adjective[2] ?? ''}`, `${adjective[1]}e`, `${adjective[1]}y`] : [];
    if (found.size === 0 && positive.some((one) => ADJECTIVES.some((group) => classes.get(one)?.has(group)))) {
      found.add(Word.direction);
      for (const one of positive) for (const group of classes.get(one) ?? []) found.add(group);
    }
    // a verb that is on a list of nouns or adjectives as well
    if (VERBS.some((group) => found.has(group)) && OTHERS.some((group) => found.has(group))) found.add(Word.nountoo);
    return found;
  };
  // rebuild, redesign, relaunch: work that is done once more
  const isRepeated = (word: string) =>
    /^re.{4}/.test(word) && basesOf(word.slice(2)).some(({ base }) => classes.get(base)?.has(Word.work));
  const classesOf = (word: string): ReadonlySet<Word> => {
    const text = plain(word);
    const cached = known.get(text);
    if (cached) return cached;
    let found = lookUp(text);
    if (found.size === 0) found = lookUp(misspelt(text) ?? text);
    known.set(text, found);
    return found;
  };
  return {
    language,
    classesOf,
    formsAs: (word, ...groups) => {
      const isOne = (base: string) => groups.some((group) => classes.get(base)?.has(group));
      const text = plain(word);
      const forms = basesOf(text).filter(({ base }) => isOne(base));
      if (isRepeated(text) && groups.includes(Word.work))
        forms.push(...basesOf(text.slice(2)).filter(({ base }) => classes.get(base)?.has(Word.work)));
      if (forms.length > 0 || lookUp(text).size > 0) return forms.map(({ form }) => form);
      const near = misspelt(text);
      return near && isOne(near) ? ['base'] : [];
    },
    numberOf: (word) => {
      const value = numbers.get(word.toLowerCase());
      return value === undefined ? undefined : Number(value);
    },
    hiddenVerb: (word) => hidden.get(plain(word))?.replace(/_/g, ' '),
    expressionAt: (words, index) => {
      const options = expressions.get(plain(words[index] ?? '')) ?? [];
      const fits = options.filter((parts) =>
        parts.every((part, at) => {
          const word = plain(words[index + at] ?? '');
          return word === part || (at === parts.length - 1 && word === `${part}s`);
        }),
      );
      return Math.max(1, ...fits.map((parts) => parts.length));
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

const pairs = (text: string): Map<string, string> =>
  new Map(text.split(' ').map((pair) => pair.replace(/_/g, ' ').split(':') as [string, string]));

function add(classes: Map<string, Set<Word>>, word: string, group: Word): void {
  const found = classes.get(word);
  if (found) found.add(group);
  else classes.set(word, new Set([group]));
  for (const also of ALSO[group] ?? []) add(classes, word, also);
}

function addExpression(expressions: Map<string, string[][]>, parts: string[]): void {
  const [first = ''] = parts;
  expressions.set(first, [...(expressions.get(first) ?? []), parts]);
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

function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // a plural or an inflected form is no slip
  if (long.length - short.length > 1 || long === `${short}s`) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return swapped && short.slice(at + 2) === long.slice(at + 2);
}
