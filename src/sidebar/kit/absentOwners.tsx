import type { Api } from '../../commands/api';
import type { AbsentOwner } from '../../domain/orphans';
import { Fold } from './fold';
import { counted } from './format';
import { SubmitFailure } from './saveFoot';
import { type Submission, useSubmission } from './submission';

interface AbsentProps {
  readonly absent: readonly AbsentOwner[];
  readonly open: boolean;
  readonly onAdded: (reply: Api['addPeople']['reply']) => void;
}

/** Owners who are not in People, with what is theirs, and one click that adds whom the reader knows. */
export function AbsentOwners({ absent, open, onAdded }: AbsentProps) {
  const adding = useSubmission('addPeople', onAdded);
  if (absent.length === 0) return null;
  const known = absent.filter(({ address }) => address !== '');
  const add = (owners: readonly AbsentOwner[]) =>
    adding.send({ people: owners.map(({ address }) => ({ email: address })) });
  return (
    <Fold label={`${counted(absent.length, 'owner')} not in People`} open={open}>
      <p class="meta">They get no letters, and their goals are nobody’s. Add those you know, or choose other owners.</p>
      <ul class="plain-list">
        {absent.map((owner) => (
          <li key={owner.owner} class="card row wrap">
            <p>
              <b>{owner.owner}</b>
              <br />
              <span class="meta">{goalsIn(owner)}</span>
            </p>
            {owner.address === '' ? (
              <p class="meta">No single row of People has this name. Write the address into Owner.</p>
            ) : (
              <AddButton adding={adding} label="Add to People" whom={owner.address} onAdd={() => add([owner])} />
            )}
          </li>
        ))}
      </ul>
      {known.length > 1 && (
        <p class="row actions">
          <AddButton adding={adding} label={`Add all ${known.length} to People`} whom="" onAdd={() => add(known)} />
        </p>
      )}
      <SubmitFailure attempt={adding} />
    </Fold>
  );
}

/** How many goals are named one by one. */
const NAMED = 4;

function goalsIn({ goals }: AbsentOwner): string {
  const rest = goals.length - NAMED;
  return [...goals.slice(0, NAMED), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
}

function AddButton(props: {
  readonly adding: Submission<'addPeople'>;
  readonly label: string;
  /** Read out beside the label, where several buttons have the same. */
  readonly whom: string;
  readonly onAdd: () => void;
}) {
  const { adding, label, whom, onAdd } = props;
  return (
    <button
      type="button"
      class="secondary small"
      aria-disabled={adding.frozen}
      onClick={() => !adding.frozen && onAdd()}
    >
      {label}
      {whom !== '' && <span class="unseen"> {whom}</span>}
    </button>
  );
}
