import { mount, Page } from '../kit/page';
import { Words } from './words';

/** Put in by the build, from package.json. */
declare const VERSION: string;

/** What this is and where things stand: needs nothing from the server. */
function AboutPage() {
  return (
    <Page title="Cadence OKRs" under={<p class="meta">Version {VERSION}, MIT licence</p>} toRead>
      <p class="lead">
        Objectives, key results, check-ins, scores and reminders inside this spreadsheet. Typing in the tabs and using
        the OKRs menu are the same thing.
      </p>
      <h2 class="section">Where things are</h2>
      <dl class="places">
        {PLACES.map(([place, what]) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <h2 class="section">What every column means</h2>
      <Words />
      <h2 class="section">Your data</h2>
      <ul>
        <li>Everything stays in this file. There is no server and no database of ours.</li>
        <li>The add-on sees this spreadsheet and your address, and sends reminder letters when you switch them on.</li>
        <li>Progress, pace, due days and scores are plain formulas: they keep working when the add-on is removed.</li>
        <li>Check-ins and revisions are added as rows and never changed, so that one can see who said what when.</li>
      </ul>
      <h2 class="section">When something looks wrong</h2>
      <p>
        Read the Check column of the row: it says what to put right. A missing tab, column or formula comes back with
        OKRs, Set up or repair workbook; nothing that people typed is touched.
      </p>
    </Page>
  );
}

const PLACES = [
  ['Dashboard', 'How the cycle stands, what needs attention, the trend'],
  ['Objectives, Key results', 'The goals; one row each'],
  ['OKRs, Check in', 'Your goals, most overdue first'],
  ['OKRs, Add or edit goals', 'An objective with its key results on one screen'],
  ['OKRs, Score', 'Self-scores, final scores, grades'],
  ['Check-ins, Scores', 'What was said and agreed'],
  ['People, Cycles, Settings', 'Who takes part, when, and by which limits'],
  ['OKRs, Reminders', 'Switch letters on or off, look at them first'],
] as const;

mount(<AboutPage />);
