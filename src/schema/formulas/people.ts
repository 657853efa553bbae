import { CHECKS } from '../../domain/checkTexts';
import { NOT_IN_ADDRESS } from '../../domain/person';
import { type Helper, helper } from '../table';
import { cleaned, personRow } from './persons';
import * as shared from './shared';
import { quoted, when } from './shared';

/** One `@`, neither first nor last, and none of the marks that an address does not have. */
const isAddress = (text: string): string => {
  const bare = NOT_IN_ADDRESS.reduce((rest, mark) => `SUBSTITUTE(${rest};CHAR(${mark.charCodeAt(0)});"")`, text);
  return (
    `AND(LEN(${text})-LEN(SUBSTITUTE(${text};"@";""))=1;FIND("@";${text})>1;RIGHT(${text};1)<>"@";` +
    `LEN(${text})=LEN(${bare}))`
  );
};

/** A row whose address stands in a row above does not count; where there is no address, FALSE. */
const isSecond = (): string => `IFERROR(MATCH(${shared.asTyped('{address}')};{people.address};0)<ROW();FALSE)`;
const second = (): string => `IF({address}="";FALSE;${isSecond()})`;

/** Who stands so many steps above comes by doubling: after 128 steps only those in a loop are left to stand on. */
const DOUBLINGS = [2, 4, 8, 16, 32, 64, 128] as const;

const above: Readonly<Record<string, Helper>> = Object.fromEntries(
  DOUBLINGS.map((steps) => {
    const half = steps === 2 ? 'managerRow' : `up${steps / 2}`;
    return [
      `up${steps}`,
      helper(`Up ${steps}`, () => `=IFERROR(IF({${half}}="";"";INDEX({people.${half}};{${half}}));"")`),
    ];
  }),
);

/** The hidden columns behind everything that means a person. */
export const peopleHelpers: Readonly<Record<string, Helper>> = {
  emailText: helper('Email as read', () => cleaned('{email}')),
  address: helper('Address', () => `=IFERROR(IF(${isAddress('{emailText}')};LOWER({emailText});"");"")`),
  nameText: helper('Name as read @', () => `=IF(${second()};"";${cleaned('{name}').slice(1)})`),
  knownAs: helper(
    'Known as @',
    () =>
      `=IFERROR(IF(OR({address}="";{nameText}="";ISNUMBER(FIND("@";{nameText})));"";` +
      `IF(COUNTIF({people.nameText};"="&${shared.asTyped('{nameText}')})=1;{nameText};""));"")`,
  ),
  managerText: helper('Manager as read', () => cleaned('{manager}')),
  managerRow: helper('Manager row', () => personRow('{managerText}')),
  ...above,
  standInText: helper('Stand-in as read', () => cleaned('{standIn}')),
  standInRow: helper('Stand-in row', () => personRow('{standInText}')),
};

/** Somebody emptied the row of a person who left; its formulas stand there still. */
const isEmptied = (): string => {
  const cells = ['name', 'team', 'manager', 'standIn', 'role', 'reminders', 'awayFrom', 'awayUntil'];
  return `IFERROR(AND(${cells.map((field) => `{${field}}=""`).join(';')});FALSE)`;
};

const awayCheck = (): string =>
  `IF(ISNUMBER({awayFrom});IF(ISNUMBER({awayUntil});${when('INT({awayUntil})<INT({awayFrom})', CHECKS.awayBackwards)};"");"")`;

/** What is wrong in a row of People; '' when nothing is. */
export const peopleCheck = (): string =>
  shared.checkOf([
    `IF({email}="";IF(${isEmptied()};"";${quoted(CHECKS.addressMissing)});${when('{address}=""', CHECKS.addressMissing)})`,
    when(second(), CHECKS.addressTwice),
    `IF({manager}="";"";${when('{managerRow}=""', CHECKS.managerUnknown)})`,
    when('COUNTIF({people.up128};ROW())>0', CHECKS.managerAboveSelf),
    `IF({standIn}="";"";${when('{standInRow}=""', CHECKS.standInUnknown)})`,
    shared.mustBeNumber('{awayFrom}', CHECKS.awayFromNotDate),
    shared.mustBeNumber('{awayUntil}', CHECKS.awayUntilNotDate),
    awayCheck(),
  ]);
