import type { Deed, Meanwhile } from '../runtime/meanwhile';
import { type Arguments, UsageError } from './arguments';

type Kind = Deed['does'];

/** Flag by flag, what a colleague can do, and how its place is written. */
const KINDS: Readonly<Record<Kind, { readonly place: RegExp; readonly example: string }>> = {
  type: { place: /^(.+?![A-Z]{1,3}[1-9]\d*)=(.*)$/s, example: 'Key results!N5=Nearly there' },
  sort: { place: /^(.+![A-Z]{1,3})$/, example: 'Key results!D' },
  insert: { place: /^(.+![1-9]\d*)$/, example: 'Key results!3' },
  delete: { place: /^(.+![1-9]\d*)$/, example: 'Key results!3' },
};

const names = Object.keys(KINDS) as readonly Kind[]; // the keys are exactly the Record's

/** They come in pairs, `--type-at 7 --type "Key results!N5=text"`, each as often as wanted. */
export const MEANWHILE_OPTIONS: readonly string[] = names.flatMap((name) => [`${name}-at`, name]);

export const MEANWHILE_USAGE = `${names
  .map((name) => `[--${name}-at N --${name} "${KINDS[name].example}"]`)
  .join(' ')} [--type-user MAIL]`;

const COLLEAGUE = 'colleague@example.com';

/**
 * What a colleague does before the n-th call of a run. `--type-user` is who it is, of all kinds.
 * @throws UsageError for a flag without its other half, a number below 1, or a place of another form
 */
export function meanwhileOf({ lists, options }: Arguments): readonly Meanwhile[] {
  const user = options['type-user'] ?? COLLEAGUE;
  if (!/^[^\s@]+@[^\s@]+$/.test(user)) throw new UsageError(`--type-user needs an e-mail address, not "${user}".`);
  const found = names.flatMap((name) => {
    const [calls, places] = [lists[`${name}-at`] ?? [], lists[name] ?? []];
    if (calls.length !== places.length)
      throw new UsageError(
        `--${name}-at and --${name} come in pairs: say when and where, --${name}-at 7 --${name} "${KINDS[name].example}".`,
      );
    return places.map((place, index): Meanwhile => {
      const atCall = callNumberOf(`--${name}-at`, calls[index]) ?? 1;
      return { atCall, user, ...deedOf(name, place) };
    });
  });
  if (found.length === 0 && options['type-user'] !== undefined)
    throw new UsageError('--type-user says who types: say when and what as well, --type-at 7 --type "Tab!A2=text".');
  return found;
}

function deedOf(does: Kind, given: string): Deed {
  const { place: form, example } = KINDS[does];
  const [, place, text = ''] = form.exec(given) ?? [];
  if (place === undefined) throw new UsageError(`--${does} needs the form "${example}", not "${given}".`);
  return does === 'type' ? { does, place, text } : { does, place };
}

/** @throws UsageError when it is no whole number from 1 */
export function callNumberOf(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`${option} needs a number from 1, not "${text}".`);
  return Number(text);
}
