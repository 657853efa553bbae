import { KEY_RESULT_FIELDS, OBJECTIVE_FIELDS } from '../../domain/goalFields';
import { fieldOf } from '../kit/errors';
import { Notice } from '../kit/notice';
import type { Editing } from './editing';
import type { Contested, GoalsForm } from './form';

/** Fields that two people changed: both texts, and which one stands. */
export function ContestedFields({ goals, contested, locked, choose }: Editing) {
  return (
    <>
      {contested.map((field) => (
        <Notice key={`${field.row}.${field.field}`} tone="warn">
          <p>
            <b>{headingOf(field, goals)}</b> was changed by somebody else too.
          </p>
          <p>Theirs: {field.theirs || 'nothing'}</p>
          <p>Yours: {mineOf(field, goals) || 'nothing'}</p>
          <p class="notice-actions">
            <button type="button" class="secondary small" disabled={locked} onClick={() => choose(field, false)}>
              Keep mine
            </button>
            <button type="button" class="secondary small" disabled={locked} onClick={() => choose(field, true)}>
              Take theirs
            </button>
          </p>
        </Notice>
      ))}
    </>
  );
}

const rowIn = ({ row }: Contested, form: GoalsForm) => form.rows.find(({ key }) => key === row)?.draft;

/** "Target of KR-3", "Why". */
function headingOf(contested: Contested, form: GoalsForm): string {
  const headings = contested.row === 'objective' ? OBJECTIVE_FIELDS : KEY_RESULT_FIELDS;
  const heading = String(fieldOf(headings, contested.field) ?? contested.field);
  const keyResult = rowIn(contested, form);
  return keyResult ? `${heading} of ${keyResult.id}` : heading;
}

function mineOf(contested: Contested, form: GoalsForm): string {
  const draft = contested.row === 'objective' ? form.objective : rowIn(contested, form);
  return String(fieldOf(draft, contested.field) ?? '');
}
