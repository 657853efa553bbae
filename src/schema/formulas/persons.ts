import { CHECKS } from '../../domain/checkTexts';
import { BLANKS, INVISIBLE, MOST_DELEGATES } from '../../domain/person';
import { type Helper, helper } from '../table';
import { asTyped, quoted, when } from './shared';

/*
 * Whom a cell means, as `domain/person` says it: a text with an `@` is looked up among the addresses of People, any
 * other among its unique names. The headings of what is looked up in have an `@` where names are sought, and none where
 * addresses are, so that nothing ever finds a heading.
 */

/** A cell's text without what nobody sees; '' for an error. */
export const cleaned = (cell: string): string => {
  const blanked = BLANKS.reduce((text, code) => `SUBSTITUTE(${text};${sign(code)};" ")`, `${cell}&""`);
  const visible = INVISIBLE.reduce<string>((text, code) => `SUBSTITUTE(${text};${sign(code)};"")`, blanked);
  return `=IFERROR(TRIM(CLEAN(${visible}));"")`;
};

const sign = (code: number): string => (code < 128 ? `CHAR(${code})` : `UNICHAR(${code})`);

/** The row of People that a cleaned text means; an error when it means none. */
const rowMeant = (text: string): string =>
  `IF(ISNUMBER(FIND("@";${text}));MATCH(${asTyped(text)};{people.address};0);MATCH(${asTyped(text)};{people.knownAs};0))`;

/** The row of People that a cleaned text means, '' when it means none. */
export const personRow = (text: string): string => `=IFERROR(IF(${text}="";"";${rowMeant(text)});"")`;

/** The address of whom a cleaned text means, '' when it means nobody in People. */
const addressMeant = (text: string): string =>
  `=IFERROR(IF(${text}="";"";INDEX({people.address};${rowMeant(text)}));"")`;

/** The nth text of a cleaned list with commas in it; no address or name is longer. */
const nthOf = (list: string, n: number): string =>
  `TRIM(MID(SUBSTITUTE(${list};",";REPT(" ";${LONGEST}));${(n - 1) * LONGEST + 1};${LONGEST}))`;
const LONGEST = 300;

/** Hidden columns behind Owner. */
export const ownerHelpers: { readonly ownerText: Helper; readonly person: Helper } = {
  ownerText: helper('Owner as read', () => cleaned('{owner}')),
  person: helper('Person', () => addressMeant('{ownerText}')),
};

/** Hidden columns behind Delegate, one for each that a goal may have. */
export const delegateHelpers: Readonly<Record<string, Helper>> = {
  delegateText: helper('Delegate as read', () => cleaned('{delegate}')),
  ...Object.fromEntries(
    Array.from({ length: MOST_DELEGATES }, (_, index) => {
      const text = nthOf('{delegateText}', index + 1);
      return [`delegate${index + 1}`, helper(`Delegate ${index + 1}`, () => addressMeant(text))];
    }),
  ),
};

export const ownerCheck = (): string => `IF({owner}="";"";${when('{person}=""', CHECKS.ownerUnknown)})`;

export const delegateCheck = (): string => {
  const unknown = Array.from({ length: MOST_DELEGATES }, (_, index) => {
    const text = nthOf('{delegateText}', index + 1);
    return `IF({delegate${index + 1}}="";${text}<>"";FALSE)`;
  });
  const rest = `MID(SUBSTITUTE({delegateText};",";REPT(" ";${LONGEST}));${MOST_DELEGATES * LONGEST + 1};50000)`;
  return (
    `IF(ISERROR({delegate});${quoted(CHECKS.delegateUnknown)};IF({delegateText}="";"";TEXTJOIN(" ";TRUE;` +
    `${when(`OR(${unknown.join(';')})`, CHECKS.delegateUnknown)};${when(`TRIM(${rest})<>""`, CHECKS.delegatesTooMany)})))`
  );
};

/** Check of a tab that says nothing but who has a row. */
export const ownedCheck = (): string => `=IFERROR(${ownerCheck()};${quoted(CHECKS.errorInRow)})`;

/**
 * Hidden columns behind that Check. The last is a number in every row with formulas, by which a row without them is
 * known.
 */
export const ownedHelpers: Readonly<Record<string, Helper>> = {
  ...ownerHelpers,
  ownerKnown: helper('Owner known', () => `=IF({person}="";0;1)`),
};
