import type { Book } from './book';
import { cssColor } from './colors';
import { handle, unwrap } from './handle';

type GoogleRich = GoogleAppsScript.Spreadsheet.RichTextValue;
type GoogleRichBuilder = GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;

export interface TextLook {
  readonly bold?: boolean | null;
  readonly italic?: boolean | null;
  readonly underline?: boolean | null;
  readonly strikethrough?: boolean | null;
  readonly fontSize?: number | null;
  readonly fontFamily?: string | null;
  readonly color?: string | null;
}

/** A stretch of one look and link; `end` is the place after its last letter. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly link: string | null;
  readonly look: TextLook;
}

export interface RichFacts {
  readonly text: string;
  readonly runs: readonly Run[];
}

const whole = (text: string): RichFacts => ({ text, runs: [{ start: 0, end: text.length, link: null, look: {} }] });

/** Gives a stretch another link or look; the runs stay without gaps and in order. */
function changed({ text, runs }: RichFacts, start: number, end: number, change: (run: Run) => Run): RichFacts {
  const cut = runs.flatMap((run) => {
    const edges = [run.start, start, end, run.end].filter((edge) => edge >= run.start && edge <= run.end);
    const points = [...new Set(edges)].sort((a, b) => a - b);
    return points.slice(1).map((to, at) => ({ ...run, start: points[at] ?? 0, end: to }));
  });
  const applied = cut.map((run) => (run.start >= start && run.end <= end ? change(run) : run));
  const merged: Run[] = [];
  for (const run of applied) {
    const last = merged.at(-1);
    if (last && last.link === run.link && JSON.stringify(last.look) === JSON.stringify(run.look)) {
      merged[merged.length - 1] = { ...last, end: run.end };
    } else merged.push(run);
  }
  return { text, runs: merged.length > 0 ? merged : runs };
}

/** Class RichTextValue. */
export class RichCore {
  constructor(
    readonly book: Book,
    readonly facts: RichFacts,
    readonly start = 0,
  ) {}

  copy(): GoogleRichBuilder {
    return openRichBuilder(this.book, this.facts);
  }
  getText(): string {
    return this.facts.text;
  }
  getStartIndex(): number {
    return this.start;
  }
  getEndIndex(): number {
    return this.start + this.facts.text.length;
  }
  getLinkUrl(startOffset = 0, endOffset = this.facts.text.length): string | null {
    const touched = this.facts.runs.filter(({ start, end }) => start < endOffset && end > startOffset);
    const [first] = touched;
    return first && touched.every(({ link }) => link === first.link) ? first.link : null;
  }
  getTextStyle(startOffset = 0): GoogleStyle {
    const run = this.facts.runs.find(({ start, end }) => startOffset >= start && startOffset < end);
    return openStyle(this.book, run?.look ?? {});
  }
  getRuns(): GoogleRich[] {
    const { book, facts } = this;
    return book.context.realm.array(
      facts.runs.map(({ start, end, link, look }) => {
        const text = facts.text.slice(start, end);
        return openRich(book, { text, runs: [{ start: 0, end: text.length, link, look }] }, start);
      }),
    );
  }
}

export const openRich = (book: Book, facts: RichFacts, start = 0): GoogleRich =>
  handle<GoogleRich>(book.context, 'RichTextValue', new RichCore(book, facts, start));

/** A text that is one link, or none. */
export const linked = (text: string, link: string | null): RichFacts =>
  changed(whole(text), 0, text.length, (run) => ({ ...run, link }));

/** Class RichTextValueBuilder. */
export function openRichBuilder(book: Book, initial: RichFacts = whole('')): GoogleRichBuilder {
  let facts = initial;
  const stretch = (args: readonly unknown[]): [number, number] => {
    if (args.length < 3) return [0, facts.text.length];
    const [start, end] = [Number(args[0]), Number(args[1])];
    if (!(start >= 0 && end > start && end <= facts.text.length))
      book.fail('Invalid argument: the offsets are outside the text.');
    return [start, end];
  };
  const methods: Record<string, unknown> = {
    setText(text: string) {
      facts = whole(String(text));
      return methods;
    },
    setLinkUrl(...args: unknown[]) {
      const link = args.at(-1) as string | null;
      facts = changed(facts, ...stretch(args), (run) => ({ ...run, link: link || null }));
      return methods;
    },
    setTextStyle(...args: unknown[]) {
      const look = unwrap(args.at(-1), StyleCore)?.look ?? {};
      facts = changed(facts, ...stretch(args), (run) => ({ ...run, look: { ...run.look, ...look } }));
      return methods;
    },
    build: () => openRich(book, facts),
  };
  return handle<GoogleRichBuilder>(book.context, 'RichTextValueBuilder', methods);
}

/** Class TextStyle. */
export class StyleCore {
  constructor(
    readonly book: Book,
    readonly look: TextLook,
  ) {}

  copy(): GoogleStyleBuilder {
    return openStyleBuilder(this.book, this.look);
  }
  isBold(): boolean | null {
    return this.look.bold ?? null;
  }
  isItalic(): boolean | null {
    return this.look.italic ?? null;
  }
  isUnderline(): boolean | null {
    return this.look.underline ?? null;
  }
  isStrikethrough(): boolean | null {
    return this.look.strikethrough ?? null;
  }
  getFontSize(): number | null {
    return this.look.fontSize ?? null;
  }
  getFontFamily(): string | null {
    return this.look.fontFamily ?? null;
  }
  getForegroundColor(): string | null {
    return this.look.color ?? null;
  }
}

const openStyle = (book: Book, look: TextLook): GoogleStyle =>
  handle<GoogleStyle>(book.context, 'TextStyle', new StyleCore(book, look));

/** Class TextStyleBuilder. */
export function openStyleBuilder(book: Book, initial: TextLook = {}): GoogleStyleBuilder {
  let look = initial;
  const change = (more: TextLook) => {
    look = { ...look, ...more };
    return methods;
  };
  const methods: Record<string, unknown> = {
    setBold: (bold: boolean) => change({ bold }),
    setItalic: (italic: boolean) => change({ italic }),
    setUnderline: (underline: boolean) => change({ underline }),
    setStrikethrough: (strikethrough: boolean) => change({ strikethrough }),
    setFontSize: (fontSize: number) => change({ fontSize }),
    setFontFamily: (fontFamily: string) => change({ fontFamily }),
    setForegroundColor: (color: string) => change({ color: cssColor(color) }),
    build: () => openStyle(book, look),
  };
  return handle<GoogleStyleBuilder>(book.context, 'TextStyleBuilder', methods);
}

const methodsOf = (type: { prototype: object }): string[] =>
  Object.getOwnPropertyNames(type.prototype).filter((name) => name !== 'constructor');

export const richTextSurface = methodsOf(RichCore);
export const textStyleSurface = methodsOf(StyleCore);
export const richTextBuilderSurface = ['setText', 'setLinkUrl', 'setTextStyle', 'build'];
export const textStyleBuilderSurface = [
  ...['setBold', 'setItalic', 'setUnderline', 'setStrikethrough', 'setFontSize', 'setFontFamily'],
  ...['setForegroundColor', 'build'],
];
