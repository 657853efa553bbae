import { Notice } from '../notice';
import type { Form } from './form';

/** What is typed would be gone with the panel, and why. */
export function NotKept({ notKept }: Pick<Form<unknown>, 'notKept'>) {
  if (notKept === '') return null;
  return (
    <Notice tone="warn">
      <p role="status">Save before you close this sidebar: what you typed could not be kept for later. {notKept}</p>
    </Notice>
  );
}
