/** What a word does in a goal. A word may do several things: `report` is work, counted work and a routine. */
export enum Word {
  // verbs
  work, // a piece of work that ends: build, publish, hire
  duty, // work that never ends: answer, issue, treat
  operate, // done all day and measured by its level: resolve, decide
  result, // others decide or a level is reached: win, sell, pass
  react, // what others do or feel: buy, love, renew
  shift, // a quantity goes up or down: cut, raise
  change, // a direction without a quantity: improve, strengthen
  hold, // nothing changes: keep, remain
  state, // neither deed nor change: be, have, want
  down, // of those: to less
  deed, // any other deed: make, turn, give
  maker, // work verbs that also take qualities as their object: create trust
  // nouns
  worknoun, // work that can be counted: workshop, report
  metric, // a measured thing: rate, cost, NPS
  felt, // what people feel or decide: trust, loyalty
  abstract, // qualities, processes, tools, teams: nothing to count
  generic, // nouns that say nothing particular in an objective
  people, // those for whom or by whom: customers, pupils
  outside, // those who settle things from outside: court, auditor
  settled, // what they settle: licence, verdict
  routine, // things that come in day by day: invoices, calls
  deliverable, // a finite thing as an objective: portal, course
  launching, // nouns that are a piece of work: rollout, launch
  tool, // what one keeps running: server, website
  // adjectives and adverbs
  praise, // excellent, world_class
  plain, // words that leave an objective empty: digital, strategic
  direction, // better, faster, more
  fewer, // comparatives of a quantity: shorter, fewer
  indefinite, // several, regularly
  periodic, // weekly, annual, incoming, scheduled
  compulsory,
  fresh, // new, first
  feeling, // adjectives of people: confident, satisfied
  // cues
  asbefore, // as_usual, still
  now, // today, currently
  instead, // rather_than, down_from
  atleast,
  atmost,
  until, // before, by: a deadline follows
  inside, // in, during
  purpose, // so_that
  means, // by, through
  guard, // while, without
  quantifier, // all, every, no
  none, // no, zero, without
  notcount, // everything, no_longer: no quantity
  multiple, // double, half
  often, // every_day, daily: a promised frequency
  part, // share_of, percentage_of
  placeholder,
  naming, // nouns that a number only names: class 5, version 2
  numbername, // 24/7, five-star
  month,
  weekday,
  holiday,
  period, // quarter, year
  thisperiod, // this_quarter
  edge, // end_of, start_of
  unit,
  timeunit,
  money,
  rank,
  article,
  possessive,
  preposition,
  relative,
  conjunction,
  we,
  pronoun,
  auxiliary,
  filler, // words without content of their own
  nountoo, // verbs that are as often nouns: design, test
  event,
  numeral, // two, seven
}

/** What a word of one kind also is. */
export const ALSO: Partial<Readonly<Record<Word, readonly Word[]>>> = {
  [Word.abstract]: [Word.generic],
  [Word.felt]: [Word.generic],
  [Word.metric]: [Word.generic],
  [Word.fewer]: [Word.direction],
  [Word.feeling]: [Word.praise],
  [Word.people]: [Word.routine],
  [Word.tool]: [Word.routine],
  [Word.worknoun]: [Word.deliverable],
  [Word.launching]: [Word.deliverable],
};

/** `abstract` and `praise` tell what a noun or adjective is, `comparative` and `deed` what it was made from: `er:e`. */
export type Ending = 'noun' | 'adjective' | 'verb' | 'abstract' | 'praise' | 'comparative' | 'deed';

/**
 * What a language brings: its words by what they do in a goal. Each list is one text with a blank between words and `_`
 * inside an expression (`look_after`). Verbs stand in their base form, nouns in the singular; other forms are worked out
 * (`lexicon.ts`).
 */
export interface Language {
  readonly lists: Readonly<Record<Exclude<Word, Word.numeral>, string>>;
  /** `won:win`: forms that no rule gives. */
  readonly irregular: string;
  /** `seven:7`: numbers in words. */
  readonly numbers: string;
  /** `reduction:reduce`: nouns that hide a verb. */
  readonly hiddenVerbs: string;
  /** Endings that tell what a word on no list is. */
  readonly endings: Readonly<Record<Ending, string>>;
}

/** A letter for each kind, in their order: `report|rB` is also what `r` and `B` stand for. */
export const FLAGS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
