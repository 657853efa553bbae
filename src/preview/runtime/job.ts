import type { AuthMode, CallCounts, LogLine, RunKind } from '../context';
import type { AlertRequest, Panel, Toast } from '../dialogs';
import type { ScriptRealm } from '../realm';
import type { OutboxMail } from '../saved';
import type { Happened, Meanwhile } from './meanwhile';

/** How one execution went. */
export interface RunReport {
  readonly functionName: string;
  readonly ok: boolean;
  /** What the function returned: for a panel's call as `google.script.run` hands it over, else Dates as ISO text. */
  readonly value?: unknown;
  /** Why a panel gets null although something was returned. */
  readonly lost?: string;
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly mails: readonly OutboxMail[];
  readonly calls: CallCounts;
  /** Wall time of the execution. */
  readonly ms: number;
  readonly logs: readonly LogLine[];
  readonly toasts: readonly Toast[];
  readonly panels: readonly Panel[];
  readonly alerts: readonly AlertRequest[];
  /** The execution was cut off in the middle of a service: open the workbook again before going on. */
  readonly spoiled: boolean;
  /** What others did in the sheet while it ran, in order. */
  readonly meanwhile: readonly Happened[];
}

/** What a run's arguments may be made from, once its realm and services stand. */
export interface Stage {
  readonly realm: ScriptRealm;
  readonly spreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly authMode: AuthMode;
}

export interface Job {
  readonly functionName: string;
  readonly kind: RunKind;
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly authMode?: AuthMode;
  readonly failAtCall?: number;
  /** What others do in the sheet while it runs. */
  readonly meanwhile?: readonly Meanwhile[];
  readonly timeDriven?: boolean;
  /** Values, or a maker of an event object in the script's realm. */
  readonly args: readonly unknown[] | ((stage: Stage) => readonly unknown[]);
}
