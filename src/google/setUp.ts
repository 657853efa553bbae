import { run } from '../commands/run';
import { seed } from '../commands/seed';
import { takeIn } from '../commands/takeIn';
import { type AbsentOwner, absentOwners } from '../domain/orphans';
import { Problem } from '../domain/problem';
import { SheetHost } from './host';
import { questionsOn, setUp } from './layout';
import type { RawValues } from './tab';
import { tellInCorner } from './ui';
import { activeWorkbook, signedIn } from './workbook';

const READY =
  'The workbook is ready. Begin with OKRs › Add or edit goals, or choose Add sample team in a spreadsheet of its own to look around.';

const PUT_RIGHT = 'Put right what was missing behind the formulas.';

const OWNED_TABLES = ['people', 'cycles', 'objectives', 'keyResults'] as const;

const todayIn = (host: SheetHost) => host.circumstances(host.read(['settings'])).today;

export interface SetUpDone {
  /** In words; nothing when all was in order. */
  readonly done: readonly string[];
  /** Owners who are not in People. */
  readonly absent: readonly AbsentOwner[];
}

/**
 * Lays the open workbook out or repairs it, telling on the way. `ask` puts what only the person
 * knows, with yes or no as an answer, before anything is locked. @throws Problem sheet.inTheWay
 */
export function setUpActiveWorkbook(ask: (question: string) => boolean): SetUpDone {
  const spreadsheet = activeWorkbook();
  const properties = PropertiesService.getDocumentProperties();
  const questions = questionsOn(spreadsheet, properties);
  const agreed = new Set(questions.filter(({ text }) => ask(text)).map(({ about }) => about));
  const values = new Map<string, RawValues>();
  const host = new SheetHost(spreadsheet, signedIn, values);
  const { refusals, done, absent } = host.exclusively(() => {
    const tell = (message: string) => tellInCorner(spreadsheet, message);
    const report = setUp(spreadsheet, properties, tell, agreed, signedIn);
    for (const [tab, cells] of report.read) values.set(tab, cells);
    if (report.refusals.length > 0) return { ...report, absent: [] };
    const seeded = report.changed ? run(seed, null, host).done : [];
    report.keep();
    // in a workbook made a moment ago nobody has typed anything yet
    if (!report.fresh) run(takeIn, null, host);
    const told = [...(report.fresh ? [READY] : report.done), ...seeded];
    const absent = report.fresh ? [] : absentOwners(host.read(OWNED_TABLES), todayIn(host));
    return { ...report, absent, done: report.changed && told.length === 0 ? [PUT_RIGHT] : told };
  });
  if (refusals.length > 0) throw new Problem('sheet.inTheWay', { refusals: refusals.join('\n') });
  return { done, absent };
}
