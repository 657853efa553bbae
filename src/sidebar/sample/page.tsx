import { people } from '../../schema/sample/people';
import type { PersonPlan } from '../../schema/sample/plans';
import { mount, Page } from '../kit/page';

/** Shown after the sample team was added: who is who, and where to begin. Needs nothing from the server. */
function SamplePage() {
  const reportsOf = (manager: string) => people.filter((person) => person.manager === manager);
  const [head] = reportsOf('');
  return (
    <Page
      title="A company that makes software for small clinics"
      under={<p class="meta">{people.length} people, nobody real. Their letters reach no one.</p>}
      toRead
    >
      <h2 class="section">Who is who</h2>
      {head && (
        <div class="company">
          <Unit kind="Company" person={head} />
          <ul class="plain-list departments">
            {reportsOf(head.email).map((lead) => (
              <li key={lead.email}>
                <Unit kind="Department" person={lead} />
                <ul class="plain-list">
                  {reportsOf(lead.email).map((manager) => (
                    <li key={manager.email} class="team">
                      <Unit kind="Team" person={manager} />
                      <p>
                        {reportsOf(manager.email)
                          .map(({ name }) => name)
                          .join(', ')}
                      </p>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2 class="section">Four things to try next</h2>
      <ol class="tries">
        {TRIES.map(([what, how]) => (
          <li key={what}>
            <b>{what}</b> {how}
          </li>
        ))}
      </ol>
    </Page>
  );
}

function Unit({ kind, person }: { readonly kind: string; readonly person: PersonPlan }) {
  const name = kind === 'Company' ? kind : `${kind} ${person.team}`;
  return (
    <h3>
      {name} <span class="aside">led by {person.name}</span>
    </h3>
  );
}

const TRIES = [
  [
    'Check in.',
    'Write your address into Owner of a key result, then choose OKRs, Check in. Give a new value and see its objective move.',
  ],
  [
    'Look for mistakes.',
    'Some rows of Objectives and Key results are wrong on purpose. Their Check column says what to put right.',
  ],
  [
    'Travel in time.',
    'On Settings, put a date two weeks ahead into Today. Pace, due days and the Dashboard follow. Put =TODAY() back afterwards.',
  ],
  ['Read the letters.', 'OKRs, Reminders, Preview shows who would get one and what it says. Nothing is sent.'],
] as const;

mount(<SamplePage />);
