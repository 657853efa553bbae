import { STAGES } from './book';
import { sameText } from './cell';
import { choiceOf } from './choice';
import type { GoalSurroundings } from './goalDraft';
import { type MessageCode, type MessageFacts, say } from './message';
import { readNumber } from './numberText';
import type { Owned } from './permission';
import { addressOf, cleaned, listed, MOST_DELEGATES } from './person';
import type { Faults } from './problem';

export interface GoalForm {
  readonly text: (typed: string) => string;
  readonly choice: <Word extends string>(field: string, list: readonly Word[], typed: string) => Word | null;
  readonly fault: <Code extends MessageCode>(field: string, code: Code, facts: MessageFacts<Code>) => void;
  readonly say: (field: string, message: string) => void;
  readonly isRight: () => boolean;
}

/** One part of the form: what is wrong is kept under its path. */
export function formOf(path: string, faults: Faults): GoalForm {
  const before = Object.keys(faults).length;
  const tell = (field: string, message: string) => {
    faults[`${path}.${field}`] = message;
  };
  return {
    text: (typed) => typed.trim(),
    choice: (field, list, typed) => {
      const word = choiceOf(list, typed.trim());
      const facts = { text: typed.trim(), list: list.join(', ') };
      if (word === null) tell(field, typed.trim() === '' ? say('goal.choose', facts) : say('goal.choice', facts));
      return word;
    },
    fault: (field, code, facts) => tell(field, say(code, facts)),
    say: tell,
    isRight: () => Object.keys(faults).length === before,
  };
}

export function readOwner(
  typed: string,
  standing: string | undefined,
  around: GoalSurroundings,
  form: GoalForm,
): string {
  if (typed.trim() !== '') return readPerson('owner', typed, standing, around, form);
  form.fault('owner', 'goal.owner', {});
  return '';
}

/** Somebody from People. Who stands there already may stay, and while People is empty any address will do. */
export function readPerson(
  field: 'owner' | 'delegate',
  typed: string,
  standing: string | undefined,
  { directory }: GoalSurroundings,
  form: GoalForm,
): string {
  const email = cleaned(typed);
  const address = addressOf(directory, email);
  if (address !== '') return address;
  const fits = directory.addresses.size === 0 && /^\S+@\S+$/.test(email);
  if (!fits && !sameText(email, cleaned(standing ?? ''))) form.fault(field, 'goal.person', { email });
  return email;
}

/** Up to three people, as a list. Those who stand there already may stay. */
export function readDelegates(
  typed: string,
  standing: string | undefined,
  around: GoalSurroundings,
  form: GoalForm,
): string {
  const parts = listed(typed).filter((part) => part !== '');
  if (parts.length > MOST_DELEGATES) form.fault('delegate', 'goal.delegates', {});
  const stood = listed(standing ?? '');
  const like = (part: string) => stood.find((each) => sameText(each, part));
  return parts.map((part) => readPerson('delegate', part, like(part), around, form)).join(', ');
}

export function readWeight(typed: string, locale: string, form: GoalForm): number | null {
  if (typed.trim() === '') return null;
  const reading = readNumber(typed, locale);
  if (reading.ok && reading.value >= 0) return reading.value;
  form.fault('weight', 'goal.weight', { text: typed.trim() });
  return null;
}

/**
 * '' keeps the stage that stands, or takes the usual one. Approving is for those who may, of the goal as it stands and as
 * it would be: nobody gives a goal away, or takes it, to approve it in the same act.
 */
export function readStage(
  typed: string,
  standing: (Owned & { readonly stage: string }) | undefined,
  usual: 'Draft' | 'Approved',
  goal: Owned,
  around: GoalSurroundings,
  form: GoalForm,
): string {
  const wanted = typed.trim() || standing?.stage || usual;
  if (standing && sameText(wanted, standing.stage)) return standing.stage;
  const stage = form.choice('stage', STAGES, wanted);
  const approves = stage === 'Approved' && (standing !== undefined || usual === 'Draft');
  const may = around.mayApprove(goal) && (standing === undefined || around.mayApprove(standing));
  if (approves && !may) form.fault('stage', 'goal.approve', { owner: goal.owner });
  if (stage === 'Dropped') form.fault('stage', 'goal.useDrop', {});
  return stage ?? '';
}
