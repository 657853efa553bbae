import { registries } from '@odoo/o-spreadsheet';
import { clockFunctions } from './clock';

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
  readonly locale: { readonly dateFormat: string; readonly timeFormat: string; readonly decimalSeparator: string };
}

/** The host's clock as `custom.clock` of the model's configuration: the wall-clock serial of "now" in the workbook. */
export interface Clock {
  now(): number;
}

/** Adds what the library lacks and replaces what it computes differently from Google Sheets. */
export function installFunctions(): void {
  const functions: Readonly<Record<string, SheetFunction>> = { ...clockFunctions };
  for (const [name, definition] of Object.entries(functions)) {
    // The registry's own type wants argument definitions of the library's making.
    registries.functionRegistry.replace(name, definition as never);
  }
}
