import { NUMBER_MESSAGES } from './numberMessages';
import { type FactsOf, filled } from './sentence';

/**
 * What a `Problem` says, and why a letter does not leave: what is wrong, where, and what to do next. A sentence names
 * its facts in braces, and the types read them, so that a missing fact does not compile. Not here: the Check columns'
 * short sentences (`checkTexts`, since formulas say the same), what set-up finds in the way, and what is said when the
 * program itself fails.
 */
const MESSAGES = {
  ...NUMBER_MESSAGES,
  'form.wrong': ({ count }: { count: number }) =>
    count === 1
      ? 'One field needs another look. Nothing was saved yet: change it and save again.'
      : `${count} fields need another look. Nothing was saved yet: change them and save again.`,
  'form.unreadable':
    'The panel sent something that is not {what}. Nothing was saved. Close the panel, open it again and retry.',
  'text.tooLong':
    'This text has {length} characters; a cell of this table takes {limit}. Shorten it, or keep the rest in a document and link to it.',

  'value.missing': 'Give the new value, or choose “No change”.',
  'value.nothingToConfirm': 'Nothing has been reported for this goal yet. Give its value.',
  'value.unreadable':
    'Current says “{text}”, which is no value that can be confirmed. Give the value, or put the cell right first.',
  'value.onObjective':
    'An objective has no value of its own: it follows its key results. Leave the value empty and write how it goes.',
  'value.live':
    'Current holds a formula here, so its value comes by itself. Leave the value empty; status and notes are saved.',
  'confidence.range':
    '“{text}” is not a confidence. Write a number from 0 (no hope) to 10 (certain), or leave it empty.',
  'status.unknown': '“{text}” is not a status. Choose one of: {list}.',
  'status.missing': 'Choose a status, or write what happened.',
  'checkIn.none': 'There is nothing to save yet. Fill in at least one goal, or choose “No change”.',
  'checkIn.twice': '{goal} is answered twice in one go. Keep one of the answers.',
  'checkIn.movedOn':
    'When you chose “No change” you saw “{shown}”; by now “{now|nothing}” stands there. Save again to confirm that, or undo and give your own answer.',
  'checkIn.notYours':
    '{goal} belongs to {owner|nobody yet}. Ask the owner to check in, or to name you as delegate in the Delegate column.',
  'checkIn.graded':
    '{goal} has its final grade, so it takes no more check-ins. Ask its manager to reopen it if it should go on.',
  'checkIn.dropped': '{goal} is dropped, so it takes no check-ins. Set its Stage back to Approved if it should go on.',

  'goal.unknown':
    'There is no goal {goal} in this workbook any more. Somebody may have deleted its row: reload the panel.',
  'goal.twice':
    'Two rows carry the ID {goal}, so it is not clear which one is meant. Give the newer row an ID of its own in its tab, then try again.',
  'goal.notYours':
    "{goal} belongs to {owner|nobody yet}. Ask the owner, the owner's manager or an Admin to change it, or type in the tab.",
  'goal.changedSince':
    'Somebody else has changed this meanwhile: it says “{theirs|nothing}” now, and you wrote “{yours|nothing}”. Choose which one stands.',
  'goal.title': 'Write the {what}.',
  'goal.choose': 'Choose one: {list}.',
  'goal.choice': '“{text}” is not on the list. Choose: {list}.',
  'goal.owner': 'Choose an owner: one person who answers for it.',
  'goal.person': '“{email}” is not in the People tab. Choose somebody from the list, or add the person there first.',
  'goal.cycle': 'Choose a cycle. Cycles are kept in the Cycles tab.',
  'goal.cycleUnknown': 'There is no cycle {cycle}. Choose one from the list, or add it in the Cycles tab first.',
  'goal.approve':
    'Approving is for the manager of {owner|the owner}, whoever stands in for the manager, and Admins; of one’s own goal for others. Set the stage to Submitted and ask them.',
  'goal.delegates': 'Name at most three delegates.',
  'goal.useDrop': 'To drop a goal, use Drop below: it asks for the reason.',
  'goal.parentUnknown': 'There is no objective {parent}. Choose a parent from the list, or leave it empty.',
  'goal.parentIllegal':
    '{parent} cannot stand above a {level} objective. Choose a parent on a higher level that is not below this one.',
  'goal.weight':
    '“{text}” is not a weight. Write a number of 0 or more: 1 is usual, 2 counts twice, 0 is aligned but does not count.',
  'goal.target': 'Write the target: the number that means 1.0.',
  'goal.noRange': 'Start and target are the same, so there is nothing to move. Change one of them.',
  'goal.cadence': "“{text}” is not a cadence. Choose 1, 2, 4 or 13 weeks, or leave it empty for the cycle's usual one.",
  'goal.day': '“{text}” is not a day. Choose it from the calendar, or leave it empty.',
  'goal.ends': 'It ends before it starts. Choose a later last day.',
  'goal.reason': '{goal} is agreed. Say in a sentence why it changes: the reason goes into Revisions.',
  'goal.dropReason': 'Say in a sentence why {goal} is dropped: the reason goes into Revisions.',
  'goal.alreadyDropped': '{goal} is dropped already. Nothing was changed.',

  'score.range': '“{text}” is not a score. Write a number from 0.0 (none) to 1.0 (target reached).',
  'score.missing': 'Choose the score, from 0.0 to 1.0.',
  'score.evidence': 'Write what the score rests on: a number, a link, what was done.',
  'score.reason': '{grade} asks for the reason. Write what got in the way.',
  'score.impact': 'Write what it changed, for whom. Every grade asks for the impact.',
  'score.locked': ({ goal, by }: { goal: string; by: string }) =>
    `The final score of ${goal} was locked${by ? ` by ${by}` : ''}. Reopen it first if it should change.`,
  'score.notLocked': '{goal} has no locked final score, so there is nothing to reopen.',
  'score.notOwner': 'The self-score of {goal} is for its owner, {owner|who is not set yet}, or the delegate.',
  'score.notManager':
    "Scoring {goal} finally is for {manager|the owner's manager (not set in People yet)} or an Admin.",
  'score.ownGoal': '{goal} is your own, so its final score is for somebody else: {others}.',
  'score.whoAreYou':
    'Google does not say who you are in this workbook, so {goal} cannot be scored finally or reopened from here. Use an account of the same organisation as the workbook.',
  'score.reopenReason': 'Say in a sentence why it is reopened: the reason goes into Revisions.',

  'reminder.off': 'Reminders are off for this person in the People tab.',
  'reminder.away': 'Away until {until}, says the People tab.',
  'reminder.awayFrom': 'Away since {from}, says the People tab.',
  'reminder.noOwner': 'Goals are due that have no owner. Choose one in the Owner column of Key results.',
  'reminder.notInPeople': '“{owner}” is not in the People tab. Choose another owner, or add the person to People.',
  'reminder.example': 'An example address, which reaches nobody. “Letters to example addresses” in Settings is off.',
  'reminder.sent': 'Already reminded in {slot}, or given up after three tries; the Mail log says which.',
  'reminder.nobody': 'Nobody',

  'sheet.tabMissing':
    'This workbook is not set up: it has no tab {tab}. Choose OKRs › Set up or repair workbook, then try again.',
  'sheet.columnMissing':
    'The tab {tab} has no column {heading}. Choose OKRs › Set up or repair workbook, which adds it and changes nothing else, then try again.',
  'sheet.inTheWay': 'Nothing was changed.\n{refusals}',
  'sheet.busy': 'Somebody else is saving in this workbook right now. Nothing was saved: try again in a moment.',
  'sheet.restless': 'Somebody is changing the very same cells right now. Nothing was saved: try again in a moment.',
  'sheet.refused':
    'Google does not let you write into {columns} of the tab {tab}, which is protected. Nothing was saved: ask whoever protects it (Data › Protect sheets and ranges) to let you in, then try again.',
  'sheet.rowsMoved':
    'Rows were moved or deleted while this was saved, and {rows} may not have got all of it. What was logged stands in the logs: look at the tab {tab}, then save again.',
  'sample.notEmpty':
    'There are goals, people or cycles of yours in this workbook. Add the sample team to a new spreadsheet, so that the two do not mix.',
  'sheet.none': 'There is no spreadsheet here to work on. Open the workbook in Google Sheets and try again.',
  'who.unknown':
    'Google does not say who you are in this workbook. Choose yourself from the list first; people are kept in the People tab.',
} as const;

export type MessageCode = keyof typeof MESSAGES;
export type MessageFacts<Code extends MessageCode> = FactsOf<(typeof MESSAGES)[Code]>;

/** The sentence for a fault. */
export const say = <Code extends MessageCode>(code: Code, facts: MessageFacts<Code>): string =>
  filled(MESSAGES[code], facts);
