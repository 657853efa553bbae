export type FileProblemCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'encrypted'
  | 'wrongKind'
  | 'broken'
  | 'huge'
  | 'notSaved'
  | 'newer';

/** A workbook file that cannot be opened or saved, in words for the person at the screen: what, where, what next. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem';
  readonly code: FileProblemCode;

  constructor(code: FileProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The system's own word for a failure (`ENOSPC`), or '' when there is none. */
export const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
