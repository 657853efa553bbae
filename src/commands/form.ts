import { Problem } from '../domain/problem';

type Json = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Json => typeof json === 'object' && json !== null && !Array.isArray(json);

/** No form field takes more; a cell takes 50,000 characters. */
export const LONGEST_TEXT = 40_000;

/**
 * Takes in a form that anybody may have sent: every editor of a sheet can call a script's functions with anything.
 * Each field is asked for by its type; what is not of that type is remembered by its path and thrown at `done`.
 */
export class Form {
  private constructor(
    private readonly json: Json,
    private readonly what: string,
    private readonly path: string,
    private readonly faults: Record<string, string>,
  ) {}

  /** @throws Problem form.unreadable when it is no object at all */
  static of(json: unknown, what: string): Form {
    if (!isObject(json)) throw new Problem('form.unreadable', { what });
    return new Form(json, what, '', {});
  }

  /** A text; without one, `missing` when it may be left out. */
  text(field: string, missing?: string): string {
    const value = this.json[field];
    if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
    if ((value === undefined || value === null) && missing !== undefined) return missing;
    return this.refuse(field, 'a text', '');
  }

  /** A whole number of 0 or more. */
  whole(field: string): number {
    const value = this.json[field];
    return Number.isInteger(value) && Number(value) >= 0 ? Number(value) : this.refuse(field, 'a whole number', 0);
  }

  /** A number, or null for none. */
  numberOrNone(field: string): number | null {
    const value = this.json[field];
    return value === null || typeof value === 'number' ? value : this.refuse(field, 'a number or nothing', null);
  }

  texts(field: string): readonly string[] {
    const value = this.json[field];
    const isList = Array.isArray(value) && value.every((text) => typeof text === 'string');
    return isList ? value : this.refuse(field, 'a list of texts', []);
  }

  /** For parts that may be left out. */
  has(field: string): boolean {
    return field in this.json;
  }

  flag(field: string): boolean {
    const value = this.json[field];
    return typeof value === 'boolean' ? value : this.refuse(field, 'yes or no', false);
  }

  oneOf<Word extends string>(field: string, words: readonly [Word, ...Word[]]): Word {
    const word = words.find((candidate) => candidate === this.json[field]);
    return word ?? this.refuse(field, `one of ${words.join(', ')}`, words[0]);
  }

  /** A part with fields of its own. */
  part<Part>(field: string, read: (part: Form) => Part): Part {
    const value = this.json[field];
    if (!isObject(value)) this.refuse(field, 'a group of fields', null);
    return read(new Form(isObject(value) ? value : {}, this.what, `${this.path}${field}.`, this.faults));
  }

  /** As many parts as were sent, at most `limit`. */
  list<Part>(field: string, limit: number, read: (part: Form) => Part): readonly Part[] {
    const value = this.json[field];
    if (!Array.isArray(value) || value.length > limit) return this.refuse(field, `a list of at most ${limit}`, []);
    return value.map((part: unknown, index) => {
      if (!isObject(part)) this.refuse(`${field}.${index}`, 'a group of fields', null);
      return read(new Form(isObject(part) ? part : {}, this.what, `${this.path}${field}.${index}.`, this.faults));
    });
  }

  /** @throws Problem form.unreadable naming every field that was not of its type */
  done<Input>(input: Input): Input {
    if (Object.keys(this.faults).length > 0) throw new Problem('form.unreadable', { what: this.what }, this.faults);
    return input;
  }

  /** Remembers what is wrong with a field; `instead` stands for it until `done` throws. */
  refuse<Value>(field: string, wanted: string, instead: Value): Value {
    this.faults[this.path + field] = `This should be ${wanted}.`;
    return instead;
  }
}

/** Made by the page once per submit and kept over retries; anything short and plain will do. */
export function requestIn(form: Form): string {
  const request = form.text('request');
  if (/^[\w-]{8,64}$/.test(request)) return request;
  throw new Problem('form.unreadable', { what: 'a form of this add-on' }, { request: 'This should be a request ID.' });
}
