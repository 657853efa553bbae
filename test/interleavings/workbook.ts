import type { LocalHost } from '../../src/preview/host';
import type { SavedWorkbook } from '../../src/preview/saved';
import { DASHBOARD } from '../../src/schema/workbook';
import { dropTab } from '../google/faults/workbook';
import { ANA, MIA, openHost, reply } from '../google/host';

/** Who types, sorts, inserts and deletes while others' commands run. */
export const COLLEAGUE = MIA;

/**
 * Goals, answers, scores and the rest, in which no two rows say the same in the same column wherever that can be helped:
 * a cell that stands in a wrong row shows. The Dashboard, which only shows, is left out for speed.
 */
export function distinctWorkbook(prepare?: (host: LocalHost) => void): SavedWorkbook {
  known ??= newWorkbook();
  if (!prepare) return known;
  const host = openHost({}, known);
  prepare(host);
  return host.save();
}

let known: SavedWorkbook | undefined;

const OWNERS = [ANA, MIA, 'ben@example.com', 'cat@example.com'];

function newWorkbook(): SavedWorkbook {
  const host = openHost();
  host.typeIn('People!A3:G5', [
    [MIA, 'Mia', 'Growth', ANA, '', 'Member', 'on'],
    ['ben@example.com', 'Ben', 'Sales', ANA, '', 'Manager', 'on'],
    ['cat@example.com', 'Cat', 'Support', MIA, '', 'Member', 'off'],
  ]);
  host.typeIn('Objectives!B2:F4', [
    ['Customers love us', 'They tell others', 'Team', 'Growth', ANA],
    ['Suppliers trust us', 'They deliver first', 'Team', 'Sales', ANA],
    ['Support answers', 'Nobody waits', 'Team', 'Support', 'cat@example.com'],
  ]);
  host.typeIn(
    'Key results!B2:J8',
    Array.from({ length: 7 }, (_, at) => [
      ...[
        `Result ${at + 1}`,
        `O-${Math.floor(at / 3) + 1}`,
        OWNERS[at < 4 ? 0 : at % 4] ?? ANA,
        OWNERS[(at + 1) % 4] ?? '',
      ],
      ...['', '', `unit ${at + 1}`, String(at), String(100 + at)],
    ]),
  );
  host.typeIn(
    'Key results!K2:S8',
    Array.from({ length: 7 }, (_, at) => [
      ...[String(20 + at), at % 2 === 0 ? 'On track' : 'At risk', String(2 + (at % 3)), `Note ${at + 1}`],
      ...[String(1 + at / 10), '', '', '', `Rule ${at + 1}`],
    ]),
  );
  host.typeIn('Objectives!L2:M4', [
    ['On track', 'Said of customers'],
    ['At risk', 'Said of suppliers'],
    ['Off track', 'Said of support'],
  ]);
  work(host);
  reply(host, 'saveScore', {
    ...{
      act: 'selfScore',
      keyResult: 'KR-3',
      request: 'score-00',
      score: '0.6',
      evidence: 'Shown in April',
      grade: '',
    },
    ...{ managerScore: '', discussed: '', deviation: '', reason: '', impact: '' },
  });
  host.typeIn('Objectives!K3', 'Approved');
  dropTab(host, DASHBOARD);
  return host.save();
}

/** Rows of the tabs that people fill by hand. */
function work(host: LocalHost): void {
  host.typeIn('Initiatives!B2:D4', [
    ['New form', 'https://example.com/form', ANA],
    ['New list', 'https://example.com/list', MIA],
    ['New sign', 'https://example.com/sign', 'ben@example.com'],
  ]);
  host.typeIn('Follow-ups!B2:E4', [
    ['Action', 'Ask the first ten', 'KR-1', ANA],
    ['Risk', 'The printer may fail', 'KR-2', MIA],
    ['Conflict', 'Two teams, one room', 'O-3', 'ben@example.com'],
  ]);
  host.typeIn('Reflections!A2:E3', [
    ['O-1', '2026-Q3', 'Calling people', 'Writing letters', 'Call more'],
    ['O-2', '2026-Q3', 'Paying early', 'Waiting', 'Pay on the day'],
  ]);
}

/** Edits whose events were lost, as Google loses some: a new goal, and answers on old ones. */
export function typeUnseen(host: LocalHost): void {
  const release = host.holdLock('document');
  host.typeIn('Key results!B9:D9', [['Typed unseen', 'O-1', ANA]]);
  host.typeIn('Key results!I9:L9', [['3', '50', '20', 'On track']]);
  host.typeIn('Key results!K3', '77');
  host.typeIn('Key results!N6', 'Words unseen');
  host.typeIn('Objectives!L2', 'Off track');
  host.typeIn('Initiatives!B5', 'Project unseen');
  release();
}
