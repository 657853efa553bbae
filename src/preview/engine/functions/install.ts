import { type Locale, registries } from '@odoo/o-spreadsheet';
import { clockFunctions } from './clock';
import { conditionalFunctions } from './conditional';
import { googleFunctions } from './google';
import { lookupFunctions } from './lookup';
import { numberFunctions } from './numbers';
import { textFunctions } from './text';

/** A function as the library's registry takes it; `compute` runs with the evaluation context as `this`. */
export interface SheetFunction {
  readonly description: string;
  readonly args: readonly unknown[];
  // The registry calls it with cell results, matrices of them or undefined; each function says what it expects.
  compute(this: FunctionContext, ...args: never[]): unknown;
  readonly isExported?: boolean;
}

export interface FunctionContext {
  readonly clock?: Clock;
  readonly locale: Locale;
}

/** The host's clock as `custom.clock` of the model's configuration: the wall-clock serial of "now" in the workbook. */
export interface Clock {
  now(): number;
  /** Some formula has asked for the time of day, so that every move of the clock makes it due; TODAY only asks for the day. */
  usesTime?: boolean;
}

/** A cell as functions see it. */
export interface Cell {
  readonly value: number | boolean | string | null;
  readonly format?: string;
}

/** A range as functions see it: columns of cells. */
export type Matrix = readonly (readonly Cell[])[];

/** Adds what the library lacks and replaces what it computes differently from Google Sheets. */
export function installFunctions(): void {
  const functions: Readonly<Record<string, SheetFunction>> = {
    ...clockFunctions,
    ...conditionalFunctions,
    ...lookupFunctions,
    ...googleFunctions,
    ...numberFunctions,
    ...textFunctions,
  };
  for (const [name, definition] of Object.entries(functions)) {
    // The registry's own type wants argument definitions of the library's making.
    registries.functionRegistry.replace(name, definition as never);
  }
}
