import type { RemarkCode } from './remarkTexts';
import { Word } from './words/language';

/** What a kind of team reads differently. */
export interface Preset {
  /** Words in a team's name by which it is told, small letters. */
  readonly teams: string;
  readonly words: Partial<Readonly<Record<Word, string>>>;
  /** Remarks on a key result whose counted noun is one of these, singular, small letters. */
  readonly counted: { readonly code: RemarkCode; readonly nouns: string };
}

export const PRESETS: Readonly<Record<'sales' | 'engineering', Preset>> = {
  // a quota is a result, and a commitment
  sales: {
    teams: 'sales account accounts revenue vertrieb commercial',
    words: {
      [Word.worknoun]: 'touchpoint sequence cadence_call',
      [Word.result]: 'book',
      [Word.metric]: 'quota bookings tcv acv upsell',
    },
    counted: {
      code: 'quota',
      nouns:
        'revenue sale quota booking bookings arr mrr deal licence license contract customer logo unit seat order pipeline acv tcv',
    },
  },
  // what a sprint puts out is no outcome
  engineering: {
    teams:
      'engineering platform development dev it software infrastructure product data sre devops backend frontend mobile',
    words: {
      [Word.worknoun]:
        'story_point story ticket issue bug_fix epic velocity merge commit deploy deployment service job',
    },
    counted: {
      code: 'output',
      nouns: 'point ticket issue story stories epic velocity commit feature release pr deployment sprint service',
    },
  },
};

export type PresetName = keyof typeof PRESETS;

/** The preset that a team's name asks for; none for most. */
export function presetFor(team: string): PresetName | null {
  const words = team.toLowerCase().split(/[^\p{L}]+/u);
  const names: readonly PresetName[] = ['sales', 'engineering'];
  return names.find((name) => PRESETS[name].teams.split(' ').some((word) => words.includes(word))) ?? null;
}
