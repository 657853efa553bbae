import { run } from '../commands/run';
import { seed } from '../commands/seed';
import { GOAL_TABLES, takeIn } from '../commands/takeIn';
import { Problem } from '../domain/problem';
import { readGlossary } from '../schema/glossary';
import { carriedBy } from './carried';
import { SheetHost } from './host';
import { setUp } from './layout';
import { tellInCorner } from './ui';
import { activeWorkbook, signedIn } from './workbook';

/** Lays the open workbook out or repairs it, telling on the way; returns what was done. @throws Problem sheet.inTheWay, file.unreadable */
export function setUpActiveWorkbook(): readonly string[] {
  const spreadsheet = activeWorkbook();
  const user = signedIn();
  const texts = readGlossary(carriedBy('About', 'glossary'));
  const { refusals, done, changed, fresh } = new SheetHost(spreadsheet, user).exclusively(() =>
    setUp(
      spreadsheet,
      PropertiesService.getDocumentProperties(),
      (message) => tellInCorner(spreadsheet, message),
      texts,
    ),
  );
  if (refusals.length > 0) throw new Problem('sheet.inTheWay', { refusals: refusals.join('\n') });
  const seeded = changed ? run(seed, null, new SheetHost(spreadsheet, user)).done : [];
  // in a workbook made a moment ago nobody has typed anything yet
  if (!fresh) run(takeIn(GOAL_TABLES), { by: '' }, new SheetHost(spreadsheet, ''));
  return [...done, ...seeded];
}
