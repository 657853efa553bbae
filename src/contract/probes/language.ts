import type { Plain, Probe } from '../probe';
import { outcome, plain } from '../see';

const SOURCE = '1 V8 runtime';

/** Names on the global object, seen without naming them. */
const kindOf = (name: string): string => typeof (globalThis as unknown as Readonly<Record<string, unknown>>)[name];

/** Runs code that the build would lower; Google may refuse more of it in a saved file than here. */
const evaluated = (code: string): Plain => outcome(() => new Function(`return ${code};`)());

const syntax = (name: string, code: string, expected: Plain): Probe => ({
  name: `language.${name}`,
  asks: `Does the runtime take ${code}?`,
  source: SOURCE,
  basis: 'unconfirmed',
  expected,
  leaves: 'nothing',
  see: () => evaluated(code),
});

export const language: readonly Probe[] = [
  {
    name: 'language.absent',
    asks: 'Are the browser’s and Node’s global names absent?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: [],
    see: () =>
      [
        ...['setTimeout', 'setInterval', 'fetch', 'FormData', 'Blob', 'URL', 'URLSearchParams', 'TextEncoder'],
        ...['TextDecoder', 'DOMException', 'atob', 'btoa', 'crypto', 'window', 'navigator', 'performance', 'process'],
        ...['require', 'Buffer', 'ReadableStream'],
      ].filter((name) => kindOf(name) !== 'undefined'),
  },
  {
    name: 'language.structuredClone',
    asks: 'Is there structuredClone?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: 'undefined',
    see: () => kindOf('structuredClone'),
  },
  {
    name: 'language.webAssembly',
    asks: 'Is there WebAssembly?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: 'object',
    see: () => kindOf('WebAssembly'),
  },
  syntax('optionalChaining', '({a: 1}).b?.c ?? "none"', 'none'),
  syntax('logicalAssignment', '(() => { let a = null; a ??= 1; return a; })()', 1),
  syntax('numericSeparator', '1_000', 1000),
  syntax('bigInt', 'String(10n ** 20n)', '100000000000000000000'),
  syntax('publicField', 'new (class { x = 1 })().x', 1),
  syntax('privateField', 'new (class { #x = 1; get() { return this.#x; } })().get()', 1),
  syntax('staticField', '(class { static x = 1 }).x', 1),
  syntax('staticBlock', '(class { static { this.x = 1; } }).x', 1),
  syntax('namedGroups', '"2026-01".match(/(?<year>\\d{4})/).groups.year', '2026'),
  syntax('lookbehind', '"a1b2".replace(/(?<=b)\\d/, "x")', 'a1bx'),
  syntax('unicodeProperty', '/^\\p{Letter}+$/u.test("Zoë")', true),
  syntax('flagD', '/a/d.exec("ba").indices[0][0]', 1),
  syntax('arrayAt', '[1, 2, 3].at(-1)', 3),
  syntax('replaceAll', '"a-a".replaceAll("a", "b")', 'b-b'),
  syntax('objectHasOwn', 'Object.hasOwn({ a: 1 }, "a")', true),
  syntax('flatMap', '[[1], [2]].flatMap((each) => each).flat().length', 2),
  syntax('fromEntries', 'Object.fromEntries([["a", 1]]).a', 1),
  syntax('matchAll', '[..."a1b2".matchAll(/\\d/g)].length', 2),
  syntax('findLast', '[1, 2, 3].findLast((each) => each < 3)', 2),
  syntax('toSorted', '[3, 1, 2].toSorted()[0]', 1),
  syntax('stableSort', '[3, 1, 2, 1.5].sort((a, b) => Math.floor(a) - Math.floor(b)).join()', '1,1.5,2,3'),
  {
    name: 'language.intl',
    asks: 'Does Intl.DateTimeFormat know time zones, as the product’s clock needs?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: ['08/03/2026, 01:59:59', '08/03/2026, 03:00:00'],
    see: () =>
      [Date.UTC(2026, 2, 8, 6, 59, 59), Date.UTC(2026, 2, 8, 7)].map((ms) =>
        new Intl.DateTimeFormat('en-GB', {
          timeZone: 'America/New_York',
          ...{
            year: 'numeric',
            month: '2-digit',
            day: '2-digit',
            hour: '2-digit',
            minute: '2-digit',
            second: '2-digit',
          },
        }).format(ms),
      ),
  },
  {
    name: 'language.intlParts',
    asks: 'Does Intl.DateTimeFormat take a date apart?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: ['31', '01', '2026'],
    see() {
      const format = new Intl.DateTimeFormat('en-GB', {
        timeZone: 'Asia/Tokyo',
        ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
      });
      const parts = format.formatToParts(Date.UTC(2026, 0, 30, 15));
      return ['day', 'month', 'year'].map((kind) => plain(parts.find(({ type }) => type === kind)?.value));
    },
  },
  {
    name: 'language.localeDate',
    asks: 'Does toLocaleDateString follow its locale and options?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: '31. Januar 2026',
    see: () =>
      new Date(Date.UTC(2026, 0, 31)).toLocaleDateString('de-DE', {
        ...{ day: 'numeric', month: 'long', year: 'numeric' },
        timeZone: 'UTC',
      }),
  },
  {
    name: 'language.numberFormat',
    asks: 'Does Intl.NumberFormat group by locale?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: ['1.234,5', '1,234.5'],
    see: () => ['de-DE', 'en-GB'].map((locale) => new Intl.NumberFormat(locale).format(1234.5)),
  },
  {
    name: 'language.dateFromSheet',
    asks: 'Is a Date read from a cell an instance of the script’s Date, and a row a list?',
    source: SOURCE,
    basis: 'host',
    leaves: 'cells',
    finds: 'cells',
    expected: [true, true],
    see({ at }) {
      const [row] = at('A1').setValue('2026-01-31').getValues();
      return [row?.[0] instanceof Date, Array.isArray(row)];
    },
  },
  {
    name: 'language.errorKind',
    asks: 'What is thrown when Google refuses a call?',
    source: SOURCE,
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: [true, 'Exception'],
    see({ at }) {
      try {
        at('no range');
        return 'nothing';
      } catch (error) {
        return [error instanceof Error, plain((error as { name?: unknown }).name)];
      }
    },
  },
  {
    name: 'language.enums',
    asks: 'How do Google’s enumerations turn into text and JSON?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: ['RANGE', '"RANGE"'],
    see: () => {
      const kind = SpreadsheetApp.ProtectionType.RANGE;
      return [String(kind), JSON.stringify(kind)];
    },
  },
];

/** Escapes, whether they are written by name or by number. */
const entities = (text: string): string =>
  text
    .replace(/&(lt|#60);/g, '[lt]')
    .replace(/&(gt|#62);/g, '[gt]')
    .replace(/&(quot|#34);/g, '[quot]')
    .replace(/&(amp|#38);/g, '[amp]');

const page = (text: string): string => HtmlService.createHtmlOutput(text).getContent();

export const html: readonly Probe[] = [
  {
    name: 'html.keepsPage',
    asks: 'Does getContent give a page back as it was?',
    source: '6 HtmlService and web apps',
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: '<p id="a">x</p><script>var a = "b"; // c</script>',
    see: () => page('<p id="a">x</p><script>var a = "b"; // c</script>'),
  },
  {
    name: 'html.commentsInTemplateLiterals',
    asks: 'Does getContent already lack what looks like a comment in a template literal (what a browser gets: checklist)?',
    source: '6 HtmlService and web apps',
    basis: 'unconfirmed',
    leaves: 'nothing',
    expected: '<script>var a = `https://example.org/* b */c`;</script>',
    see: () => page('<script>var a = `https://example.org/* b */c`;</script>'),
  },
  {
    name: 'html.template',
    asks: 'Do templates escape <?= and keep <?!= as it is?',
    source: '6 HtmlService and web apps',
    basis: 'documented',
    leaves: 'nothing',
    expected: '<p>[lt]b[gt][amp]</p><b>',
    see: () => entities(HtmlService.createTemplate('<p><?= "<b>&" ?></p><?!= "<b>" ?>').evaluate().getContent()),
  },
  {
    name: 'html.untrusted',
    asks: 'Does appendUntrusted escape markup and quotes?',
    source: '6 HtmlService and web apps',
    basis: 'documented',
    leaves: 'nothing',
    expected: '[lt]a href=[quot]x[quot][gt]',
    see: () => entities(HtmlService.createHtmlOutput('').appendUntrusted('<a href="x">').getContent()),
  },
  {
    name: 'html.missingFile',
    asks: 'How does a page that is not there fail?',
    source: '6 HtmlService and web apps',
    basis: 'field',
    leaves: 'nothing',
    expected: 'fails: No HTML file named Missing was found.',
    see: () => outcome(() => HtmlService.createHtmlOutputFromFile('Missing').getContent()),
  },
  {
    name: 'utilities.uuid',
    asks: 'Is a UUID 36 characters of the usual form?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: true,
    see: () => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(Utilities.getUuid()),
  },
  {
    name: 'utilities.digest',
    asks: 'Are digests lists of signed bytes, of the text in UTF-8?',
    source: SOURCE,
    basis: 'documented',
    leaves: 'nothing',
    expected: [32, [96, 116, 116, -54]],
    see() {
      const bytes = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'ü', Utilities.Charset.UTF_8);
      return [bytes.length, plain([...bytes].slice(0, 4))];
    },
  },
];
