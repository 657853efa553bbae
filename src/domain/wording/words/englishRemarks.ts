import type { RemarkTexts } from '../remarkTexts';

/** `{who}` are those who should notice. */
export const ENGLISH_REMARKS: RemarkTexts = {
  someone: 'customers',
  about: ': “{words}”.',
  keyResult: {
    vague: {
      says: 'A direction without a distance',
      asks: 'From what to what, and who would notice first?',
    },
    activity: {
      says: 'Work, which can be done without changing anything',
      asks: 'What will {who} do differently when this is done?',
    },
    unclear: {
      says: 'Work or a result? It can be read both ways',
      asks: 'Which number would move if this went well?',
    },
    unmeasured: {
      says: 'Nothing that somebody outside could check',
      asks: 'Who would see that it is reached, and where would they look?',
    },
    many: {
      says: 'More than one thing to score',
      asks: 'If only one of them could be reached, which should it be?',
    },
    usual: {
      says: 'This keeps things as they are',
      asks: 'What would have to be better than today to be worth a goal?',
    },
    noStart: {
      says: 'A target without a start',
      asks: 'Where does it stand today, and who measured that?',
    },
    quota: {
      says: 'A quota is a promise, to be met in full',
      asks: 'What has to change in how {who} buy, so that it can be met?',
    },
    output: {
      says: 'This counts what the team puts out',
      asks: 'What could {who} do then that they cannot do today?',
    },
  },
  objective: {
    task: {
      says: 'Finished on the day it is handed over',
      asks: 'What will {who} do then that they cannot do today?',
    },
    metric: {
      says: 'A measure belongs into a key result',
      asks: 'What would reaching it make possible?',
    },
    generic: {
      says: 'This would fit any team in any year',
      asks: 'For whom, and what will they see that they do not see today?',
    },
    usual: { says: 'This keeps things as they are', asks: 'What should be different at the end?' },
    still: {
      says: 'Nobody does anything yet',
      asks: 'Who does what to make it so?',
    },
  },
  rewrites: {
    fromTo: 'from … to …',
    soThat: 'so that … goes from … to …',
    soThatCan: 'so that … can …',
    today: '(today …)',
    insteadOf: 'in … instead of …',
    someOf: '… of 10',
    forWhom: 'for … so that …',
    becomes: 'be:become have:win',
    sentence: 'Make sure that',
    thing: 'Create',
  },
};
