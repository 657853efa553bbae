import type { CellQuestion } from '../cells';
import type { Basis, Plain } from '../probe';

const SOURCE = '5 Formulas and locale';

/** A1:D6 that the formulas below look at: names, numbers, a mixture of kinds, and keys. */
export const CELLS = [
  ['Ann', 1, 'x', '=NA()'],
  ['Bob', 2, '', 1],
  ['ann', 3, 0, 2],
  ['Ann*', 4, '', 3],
  ['Cy?', 5, true, 4],
  ['', 6, '=""', 5],
];

/** What each of these formulas gives beside the cells above. */
const asking = (
  name: string,
  asks: string,
  basis: Basis,
  expected: Readonly<Record<string, Plain>>,
  doubt?: string,
): CellQuestion => ({
  name: `functions.${name}`,
  asks,
  source: SOURCE,
  basis,
  expected,
  ...(doubt ? { doubt } : {}),
  puts: Object.keys(expected),
  asFormulas: true,
  look: (seen) => byFormula(Object.keys(expected), seen),
});

/** Values by the text of their formula. */
export function byFormula(formulas: readonly string[], seen: readonly { readonly value: Plain }[]): Plain {
  const answer: Record<string, Plain> = {};
  formulas.forEach((formula, at) => {
    answer[formula] = seen[at]?.value ?? null;
  });
  return answer;
}

/** The functions the product's formulas are made of, at the edges they depend on. */
export const functions: readonly CellQuestion[] = [
  asking('blankEqualsEmptyText', 'Is an empty cell equal to "", to 0 and to FALSE, and is ="" equal to ""?', 'field', {
    '=C2=""': true,
    '=C2=0': true,
    '=C2=FALSE': true,
    '=C6=""': true,
    '=C6=0': false,
    '=ISBLANK(C2)': true,
    '=ISBLANK(C6)': false,
  }),
  asking('trueEqualsOne', 'Is TRUE equal to 1, and can it be added?', 'unconfirmed', {
    '=TRUE=1': false,
    '=C5=1': false,
    '=TRUE+1': 2,
    '=SUM(TRUE;1)': 2,
    '=SUM(C5)': 0,
    '=TRUE*1=1': true,
    '=ISNUMBER(C5)': false,
  }),
  asking('textCompare', 'Are texts compared without case, and how with numbers?', 'field', {
    '="a"="A"': true,
    '=EXACT("a";"A")': false,
    '="1"=1': false,
    '="a">1': true,
    '=""<"a"': true,
  }),
  asking('emptyTextArithmetic', 'What does arithmetic make of "", of an empty cell and of a number as text?', 'field', {
    '=C6+1': '#VALUE!',
    '=C2+1': 1,
    '="2"+1': 3,
    '="2"*"3"': 6,
    '="50%"*2': 1,
    '=ISNUMBER("2")': false,
  }),
  asking('lazyIf', 'Does IF leave the other branch alone, and do OR and AND look at all their parts?', 'host', {
    '=IF(TRUE;1;1/0)': 1,
    '=IFERROR(OR(TRUE;1/0);"error")': 'error',
    '=IFERROR(AND(FALSE;1/0);"error")': 'error',
    '=IF(C2;"yes";"no")': 'no',
  }),
  asking(
    'ifOfEmptyText',
    'What does IF make of an empty text as a condition?',
    'unconfirmed',
    {
      '=IF("";"yes";"no")': 'no',
    },
    '#VALUE!',
  ),
  asking('ifBranches', 'Is an empty branch of IF an empty cell?', 'field', {
    '=IF(1=1;)': '',
    '=ISBLANK(IF(1=1;;1))': true,
  }),
  asking('ifWithoutElse', 'What does IF give without its last branch?', 'documented', { '=IF(1=2;1)': '' }, 'FALSE'),
  asking('errors', 'What do IFERROR, ISERROR and IFNA see as errors?', 'host', {
    '=IFERROR(D1;"none")': 'none',
    '=ISERROR(D1)': true,
    '=IFNA(D1;"na")': 'na',
    '=IFERROR(1/0)': '',
    '=ISNUMBER(D1)': false,
  }),
  asking('errorAsText', 'Is the text #N/A an error?', 'unconfirmed', { '=ISERROR("#N/A")': true }, 'false'),
  asking('match', 'Does MATCH of kind 0 ignore case, skip empty cells and refuse what is missing?', 'documented', {
    '=MATCH("ANN";A1:A6;0)': 1,
    '=MATCH("Bob";A:A;0)': 2,
    '=IFERROR(MATCH("";A1:A6;0);"none")': 'none',
    '=IFERROR(MATCH("Zoe";A1:A6;0);"none")': 'none',
    '=MATCH(2;D1:D6;0)': 3,
    '=IFERROR(MATCH("2";B1:B6;0);"none")': 'none',
  }),
  asking('matchWildcards', 'Does MATCH of kind 0 take * and ? as wildcards, and ~ as their escape?', 'documented', {
    '=MATCH("B*";A1:A6;0)': 2,
    '=MATCH("?ob";A1:A6;0)': 2,
    '=MATCH("Ann~*";A1:A6;0)': 4,
    '=MATCH("Ann*";A1:A6;0)': 1,
    '=MATCH("Cy~?";A1:A6;0)': 5,
  }),
  asking('index', 'Does INDEX give a cell of an open column, and fail beyond?', 'host', {
    '=INDEX(B:B;3)': 3,
    '=INDEX(B2:B;2)': 3,
    '=IFERROR(INDEX(B1:B6;7);"beyond")': 'beyond',
    '=INDEX(C1:C6;2)': '',
    '=INDEX(C1:C6;2)=""': true,
  }),
  asking('column', 'Is COLUMN the number of a column?', 'documented', {
    '=COLUMN(A1)': 1,
    '=COLUMN(C2)': 3,
    '=COLUMN(B3:B6)': 2,
  }),
  asking('countif', 'Does COUNTIF ignore case, take wildcards and count empty cells for ""?', 'field', {
    '=COUNTIF(A1:A6;"ann")': 2,
    '=COUNTIF(A1:A6;"Ann*")': 3,
    '=COUNTIF(A1:A6;"Ann~*")': 1,
    '=COUNTIF(C1:C6;"")': 3,
    '=COUNTIF(C1:C6;"<>")': 3,
    '=COUNTIF(B1:B6;">3")': 3,
    '=COUNTIF(C1:C6;0)': 1,
    '=COUNTIF(C1:C6;TRUE)': 1,
    '=COUNTIF(D1:D6;3)': 1,
  }),
  asking('countifs', 'Does COUNTIFS join conditions, also over whole columns?', 'host', {
    '=COUNTIFS(A:A;"ann";B:B;">1")': 1,
    '=COUNTIFS(A1:A6;"<>";B1:B6;">=5")': 1,
    '=COUNTIFS(A1:A6;A3;B1:B6;B3)': 1,
  }),
  asking('sumifs', 'What do SUMIFS and AVERAGEIFS make of texts, booleans and no match?', 'unconfirmed', {
    '=SUMIFS(B1:B6;A1:A6;"ann")': 4,
    '=SUMIFS(C1:C6;B1:B6;">0")': 0,
    '=SUMIFS(B1:B6;A1:A6;"nobody")': 0,
    '=SUMIFS(B1:B6;C1:C6;"")': 12,
    '=SUMIFS(B1:B6;A1:A6;A6)': 6,
    '=AVERAGEIFS(B1:B6;A1:A6;"ann")': 2,
    '=AVERAGEIFS(B1:B6;A1:A6;"nobody")': '#DIV/0!',
  }),
  asking('sumifsErrors', 'Does an error among the summed cells matter when its row does not match?', 'unconfirmed', {
    '=SUMIFS(D1:D6;A1:A6;"Bob")': 1,
    '=SUMIFS(D1:D6;A1:A6;"ann")': '#N/A',
    '=SUMIFS(B1:B6;D1:D6;">0")': 20,
  }),
  asking('maxifs', 'What does MAXIFS make of an error that matches or not, of texts, and of no match?', 'unconfirmed', {
    '=MAXIFS(D1:D6;A1:A6;"Bob")': 1,
    '=MAXIFS(D1:D6;A1:A6;"ann")': '#N/A',
    '=MAXIFS(B1:B6;A1:A6;"nobody")': 0,
    '=MAXIFS(C1:C6;B1:B6;">0")': 0,
  }),
  asking(
    'arrays',
    'Does SUMPRODUCT work arrays of constants out, crossed by TRANSPOSE and cut by SUBSTITUTE?',
    'host',
    {
      '=SUMPRODUCT({0;1;2}*{1;1;1})': 3,
      '=SUMPRODUCT(7*({0;1;2}+3*TRANSPOSE({0;1})))': 105,
      '=SUMPRODUCT(({0;1;2}<2)*(COUNTIF(B1:B6;{1;2;9})=0))': 0,
      '=SUMPRODUCT(COUNTIFS(B1:B6;SUBSTITUTE("<=#";"#";{1;2;3})))': 6,
    },
  ),
  asking('maxMin', 'What do MAX and MIN make of texts and empty cells in ranges?', 'documented', {
    '=MAX(C1:C6)': 0,
    '=MIN(A1:A6)': 0,
    '=MAX(0;C2)': 0,
    '=MAX(0;MIN(1;7/10))': 0.7,
    '=MAX(D1:D6)': '#N/A',
  }),
  asking(
    'textParts',
    'Do the functions that clean and cut texts do what they say, hard blanks and unseen characters among them?',
    'documented',
    {
      '=TRIM("  a  b ")': 'a b',
      '=CLEAN("a"&CHAR(10)&"b")': 'ab',
      '=LOWER("ÄB")': 'äb',
      '=MID("abcd";2;2)': 'bc',
      '=RIGHT("abcd";3)': 'bcd',
      '=FIND("c";"abcd")': 3,
      '=LEN(UNICHAR(8203)&CHAR(160))': 2,
    },
  ),
  asking('textjoin', 'Does TEXTJOIN leave out empty texts, and keep how numbers are written?', 'documented', {
    '=TEXTJOIN(" ";TRUE;"a";"";C2;"b")': 'a b',
    '=TEXTJOIN("-";FALSE;"a";"";"b")': 'a--b',
    '=TEXTJOIN(" ";TRUE;1/4;TRUE)': '0.25 TRUE',
    '=TEXTJOIN(" ";TRUE;"";"")': '',
  }),
  asking('partsOfTexts', 'What do LEFT, LEN and SUBSTITUTE make of short, empty and all occurrences?', 'documented', {
    '=LEFT("Ann";2)': 'An',
    '=LEFT("Ann";9)': 'Ann',
    '=LEN("Ann*")': 4,
    '=LEN(C2)': 0,
    '=SUBSTITUTE("a?b?";"?";"~?")': 'a~?b~?',
    '=SUBSTITUTE("Ann*";"*";"~*")': 'Ann~*',
    '=MATCH(SUBSTITUTE(A5;"?";"~?");A1:A6;0)': 5,
    '=MAXIFS(B1:B6;A1:A6;"Ann~*")': 4,
  }),
  asking('joining', 'How are numbers, dates and booleans joined to texts?', 'host', {
    '=1/4&"|"': '0.25|',
    '=1/3&""': '0.333333333333333',
    '=TRUE&""': 'TRUE',
    '=C2&"|"': '|',
    '=DATE(2026;1;31)&""': '46053',
  }),
  asking('calendar', 'What do MOD, INT, WEEKDAY and ROW give where the due dates use them?', 'documented', {
    '=MOD(-3;7)': 4,
    '=INT(-1/2)': -1,
    '=WEEKDAY(DATE(2026;3;6);2)': 5,
    '=WEEKDAY(DATE(2026;3;8);2)': 7,
    '=ROW(C5)': 5,
    '=ROW()>0': true,
  }),
  asking('weekdayOfNothing', 'What does WEEKDAY make of an empty text?', 'field', { '=WEEKDAY("";2)': '#VALUE!' }),
  asking('arithmetic', 'Are sums of tenths equal as the sheet compares them?', 'unconfirmed', {
    '=1/10+2/10=3/10': true,
    '=(7/10-6/10)<=1/10': true,
    '=(7/10-6/10)-1/10': -2.7755575615628914e-17,
    '=10^9': 1000000000,
    '=0/0': '#DIV/0!',
  }),
  asking(
    'dashboardBars',
    'How do REPT, ROUND, COUNT and NOT treat halves, fractions, empty cells and texts?',
    'documented',
    {
      '=ROUND(5/2;0)': 3,
      '=ROUND(-5/2;0)': -3,
      '=ROUND(5/4;1)': 1.3,
      '=REPT("x";29/10)': 'xx',
      '=REPT("x";0)': '',
      '=COUNT(A1:D6)': 12,
      '=NOT(C2)': true,
      '=TODAY()=INT(NOW())': true,
    },
  ),
  asking('dashboard', 'Do the functions of lists work: FILTER, SORT, UNIQUE, SPARKLINE, HSTACK?', 'host', {
    '=SUM(FILTER(B1:B6;B1:B6>4))': 11,
    '=INDEX(SORT(B1:B6;1;FALSE);1)': 6,
    '=COUNTA(UNIQUE(A1:A5))': 5,
    '=LARGE(B1:B6;2)': 5,
    '=SUM(HSTACK(1;2))': 3,
  }),
];
