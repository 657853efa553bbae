import type { Answer, Api, Ask, CommandName, WireProblem } from '../../commands/api';

interface Runner {
  withSuccessHandler(handler: (answer: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
  rpc?(ask: string): void;
}
declare const google: { readonly script: { readonly run: Runner } };

/** Longer than Google lets a script wait for its lock, so that only a really lost answer ends a call. */
const LOST_AFTER_MS = 90_000;

/**
 * Why a call did not end well. `refused`: nothing was saved, `fields` says what to put right. `lost`: it may or may not
 * have been saved. `account`: Google ran the script as another account than the one that has the sheet open.
 */
export class CallFailure extends Error {
  constructor(
    readonly kind: 'refused' | 'lost' | 'account',
    message: string,
    readonly fields: WireProblem['fields'] = {},
    /** What others have written into fields of the form meanwhile. */
    readonly stands: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** Asks the server for a command through its only door. @throws CallFailure */
export async function call<Name extends CommandName>(
  name: Name,
  input: Api[Name]['input'],
): Promise<Api[Name]['reply']> {
  const ask: Ask<Name> = { name, input };
  const answer = read<Api[Name]['reply']>(await send(JSON.stringify(ask)));
  if (answer.ok) return answer.reply;
  const { code, message, fields, stands } = answer.problem;
  throw new CallFailure(code === 'unexpected' ? 'lost' : 'refused', message, fields, stands);
}

function send(json: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new CallFailure('lost', 'Google Sheets did not answer.')), LOST_AFTER_MS);
    const run = google.script.run
      .withSuccessHandler((answer) => {
        clearTimeout(timer);
        resolve(answer);
      })
      .withFailureHandler((error) => {
        clearTimeout(timer);
        reject(failureOf(error));
      });
    if (run.rpc) return run.rpc(json);
    clearTimeout(timer);
    reject(new CallFailure('lost', 'This sidebar and the add-on are of different versions. Reload the spreadsheet.'));
  });
}

/** Google's own words for a script that ran as another account, when several are signed in. */
const OTHER_ACCOUNT = /PERMISSION_DENIED|Authorization is required/i;

function failureOf(error: Error): CallFailure {
  if (!OTHER_ACCOUNT.test(error.message)) return new CallFailure('lost', error.message);
  return new CallFailure(
    'account',
    'Google refused access. This happens when several Google accounts are signed in. ' +
      'Open the spreadsheet in a window with one account, for example a private window, and try again.',
  );
}

function read<Reply>(answer: unknown): Answer<Reply> {
  if (typeof answer !== 'string') throw new CallFailure('lost', 'The answer of Google Sheets came without content.');
  try {
    return JSON.parse(answer) as Answer<Reply>; // written by entry/ from the same type
  } catch {
    throw new CallFailure('lost', 'The answer of Google Sheets could not be read.');
  }
}
