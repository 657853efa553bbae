import { type MessageCode, type MessageFacts, say } from './message';

/**
 * Something the user can put right. `fields` names each wrong form field (`goals.KR-3.value`) and says what is wrong
 * with it; the message itself says what happened and what to do next. `stands` has what somebody else wrote into such a
 * field meanwhile, for the user to choose. Anything else thrown is a bug.
 */
export class Problem<Code extends MessageCode = MessageCode> extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: Code,
    facts: MessageFacts<Code>,
    readonly fields: Readonly<Record<string, string>> = {},
    readonly stands: Readonly<Record<string, string>> = {},
  ) {
    super(say(code, facts));
  }
}

/** What is wrong in a form so far: field → message. */
export type Faults = Record<string, string>;

/** Throws once for the whole form when anything in it is wrong. @throws Problem form.wrong */
export function refuseIfAny(faults: Readonly<Faults>, stands: Readonly<Faults> = {}): void {
  const count = Object.keys(faults).length;
  if (count > 0) throw new Problem('form.wrong', { count }, faults, stands);
}
