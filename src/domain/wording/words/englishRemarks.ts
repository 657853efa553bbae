import type { RemarkTexts } from '../remarkTexts';

/** `{words}` are the words a remark is about, `{who}` those who should notice, `{title}` the goal's own words. */
export const ENGLISH_REMARKS: RemarkTexts = {
  someone: 'customers',
  keyResult: {
    vague: {
      says: 'A direction without a distance: “{words}”.',
      asks: 'From what to what, and who would notice first?',
    },
    activity: {
      says: 'Work, which can be done without changing anything: “{words}”.',
      asks: 'What will {who} do differently when this is done?',
    },
    unclear: {
      says: 'Work or a result? It can be read both ways: “{words}”.',
      asks: 'Which number would move if this went well?',
    },
    unmeasured: {
      says: 'Nothing that somebody outside could check: “{words}”.',
      asks: 'Who would see that it is reached, and where would they look?',
    },
    many: {
      says: 'More than one thing to score: “{words}”.',
      asks: 'If only one of them could be reached, which should it be?',
    },
    usual: {
      says: 'This keeps things as they are: “{words}”.',
      asks: 'What would have to be better than today to be worth a goal?',
    },
    noStart: {
      says: 'A target without a start: “{words}”.',
      asks: 'Where does it stand today, and who measured that?',
    },
    quota: {
      says: 'A quota is a promise, to be met in full: “{words}”.',
      asks: 'What has to change in how {who} buy, so that it can be met?',
    },
    output: {
      says: 'This counts what the team puts out: “{words}”.',
      asks: 'What could {who} do then that they cannot do today?',
    },
  },
  objective: {
    task: {
      says: 'Finished on the day it is handed over: “{words}”.',
      asks: 'What will {who} do then that they cannot do today?',
    },
    metric: {
      says: 'A measure belongs into a key result: “{words}”.',
      asks: 'What would reaching it make possible?',
    },
    generic: {
      says: 'This would fit any team in any year: “{words}”.',
      asks: 'For whom, and what will they see that they do not see today?',
    },
    usual: {
      says: 'This keeps things as they are: “{words}”.',
      asks: 'What should be different at the end?',
    },
    still: {
      says: 'Nobody does anything yet: “{words}”.',
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
    noLonger: 'so that … no longer …',
    forWhom: 'for … so that …',
    from: 'from',
    to: 'to',
    becomes: 'be:become have:win',
    sentence: 'Make sure that',
    thing: 'Create',
  },
};
