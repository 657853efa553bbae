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
import { names } from './names';
import { protection } from './protections';
import { ranges } from './ranges';
import { rows } from './rows';
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

/** Every visit: those of one locale one after the other, and those that leave nothing behind before the others. */
export const rounds: readonly Round[] = inGoodOrder([
  ...[...language, ...html, ...stores, ...account, ...ranges].map(alone),
  ...cellRounds([...typing, ...valueCells, ...display, ...dateCells, ...formulaCells, ...functions]),
  ...[...triggers, ...tabs, ...rows, ...finding, ...values, ...dates, ...formulas, ...names],
  ...[following, ...validation, ...conditionalFormats, ...protection, ...looks, ...workbooks],
]);

export const questions: readonly Question[] = rounds.flatMap((round) => round.questions);

function inGoodOrder(all: readonly Round[]): readonly Round[] {
  const rank = ({ locale = '', leaves, finds }: Round): string =>
    `${locale === LOCALE ? '' : locale} ${['nothing', 'cells', 'everything'].indexOf(leaves)} ${finds ?? 'nothing'}`;
  return [...all].sort((a, b) => (rank(a) < rank(b) ? -1 : Number(rank(a) > rank(b))));
}
