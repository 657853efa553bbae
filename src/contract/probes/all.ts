import { ASSUMPTIONS } from '../../google/assumptions';
import { type CellQuestion, cellsRound } from '../cells';
import { LOCALE } from '../lab';
import { alone, type Question, type Round } from '../probe';
import { workbooks } from '../product/workbook';
import { account } from './account';
import { conditionalFormats } from './conditionalFormats';
import { dateCells, dates } from './dates';
import { display } from './display';
import { finding } from './finding';
import { following } from './following';
import { formulaCells, formulas } from './formulas';
import { CELLS, functions } from './functions';
import { html, language } from './language';
import { looks } from './looks';
import { mail } from './mail';
import { names } from './names';
import { protection } from './protections';
import { ranges } from './ranges';
import { rows } from './rows';
import { speed } from './speed';
import { stores } from './stores';
import { tabs } from './tabs';
import { triggers } from './triggers';
import { typing } from './typing';
import { validation } from './validation';
import { valueCells, values } from './values';

/** Cells of one locale are asked about together. */
function cellRounds(asked: readonly CellQuestion[]): Round[] {
  const localeOf = ({ locale = LOCALE }: CellQuestion): string => locale;
  return [...new Set(asked.map(localeOf))].map((locale) =>
    cellsRound(
      asked.filter((question) => localeOf(question) === locale),
      locale,
      CELLS,
    ),
  );
}

/** Those of one locale one after the other, and those that leave nothing behind before the others. */
export const usual: readonly Round[] = inGoodOrder([
  ...[...language, ...html, ...stores, ...account, ...ranges].map(alone),
  ...cellRounds([...typing, ...valueCells, ...display, ...dateCells, ...formulaCells, ...functions]),
  ...[...triggers, ...tabs, ...rows, ...finding, ...values, ...dates, ...formulas, ...names, ...mail],
  ...[following, ...validation, ...conditionalFormats, ...protection, ...looks],
]);

const assumed = new Set(ASSUMPTIONS.flatMap(({ probes }) => probes));
const isMust = ({ questions: some }: Round): boolean => some.some(({ name }) => assumed.has(name));

/** What the add-on cannot do without: everything it takes for granted, and itself in three locales. */
export const must: readonly Round[] = [...usual.filter(isMust), ...workbooks];

/** All visits, in the order they are made. */
export const rounds: readonly Round[] = [...must, ...usual.filter((round) => !isMust(round)), ...speed];

export const questions: readonly Question[] = rounds.flatMap((round) => round.questions);

function inGoodOrder(all: readonly Round[]): readonly Round[] {
  const rank = ({ locale = '', leaves, finds }: Round): string =>
    `${locale === LOCALE ? '' : locale} ${['nothing', 'cells', 'everything'].indexOf(leaves)} ${finds ?? 'nothing'}`;
  return [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}
