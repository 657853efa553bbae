import { Form } from './form';

/** Somebody typed: what takes it in is told who, and says how much it changed. */
export interface Edit {
  /** Who typed, as far as Google says. */
  readonly by: string;
}

export interface Taken {
  readonly changes: number;
}

/** @throws Problem form.unreadable */
export function readEdit(json: unknown): Edit {
  const form = Form.of(json, 'an edit');
  return form.done({ by: form.text('by', '').trim().toLowerCase() });
}
