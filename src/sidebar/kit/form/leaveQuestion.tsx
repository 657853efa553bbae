import type { ComponentChildren } from 'preact';
import { Confirm } from '../confirm';
import type { Form } from './form';

/** Before something typed is left. */
export function LeaveQuestion(props: {
  readonly form: Pick<Form<unknown>, 'leaving'>;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  const { leaving } = props.form;
  if (!leaving) return null;
  return (
    <Confirm
      title={props.title}
      yes="Discard and leave"
      no="Stay"
      also={leaving.keep && { label: 'Keep it for later', onChoose: leaving.keep }}
      onYes={leaving.discard}
      onNo={leaving.stay}
    >
      {props.children}
    </Confirm>
  );
}
