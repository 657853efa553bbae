import type { World } from './context';

/** Everything a workbook file holds: the spreadsheet, and what Google keeps beside it. */
export interface SavedWorkbook {
  /** `engine.exportData()`; JSON-safe. */
  readonly data: unknown;
  readonly host: HostState;
}

/** What Google keeps outside the grid; JSON-safe. */
export interface HostState {
  readonly version: 1;
  readonly world: World;
  /** By store: `document`, `script`, `user:ann@example.com`. */
  readonly properties: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly triggers: readonly StoredTrigger[];
  readonly outbox: readonly OutboxMail[];
  /** Recipients written to in the running 24 hours, by sender. */
  readonly mailUse: Readonly<Record<string, MailUse>>;
  readonly executions: readonly Execution[];
}

export interface MailUse {
  /** The first send of the window, in milliseconds since 1970; the allowance is full again 24 h later. */
  readonly since: number;
  readonly recipients: number;
}

export type TriggerEvent = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE';

export interface StoredTrigger {
  readonly id: string;
  readonly handler: string;
  readonly event: TriggerEvent;
  readonly creator: string;
  readonly createdAt: number;
  /** Why it never fires: V8 disables a trigger made inside a trigger run. */
  readonly disabled?: string;
  readonly clock?: ClockRule;
}

export type ClockRule =
  | { readonly kind: 'once'; readonly at: number }
  | { readonly kind: 'minutes'; readonly every: number }
  | { readonly kind: 'hours'; readonly every: number }
  | {
      readonly kind: 'days' | 'weeks' | 'months';
      readonly every: number;
      /** For weeks: 0 Sunday to 6 Saturday; for months: 1 to 31. */
      readonly day?: number;
      readonly hour: number;
      readonly minute: number;
      readonly timeZone: string;
    };

export interface OutboxMail {
  readonly id: string;
  /** When it was sent, by the host's clock. */
  readonly at: number;
  readonly from: string;
  readonly fromName: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly noReply: boolean;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly MailPart[];
  /** `name` is the key used as `cid:key` in the HTML. */
  readonly inlineImages: readonly MailPart[];
}

export interface MailPart {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

/** One line of the execution log. */
export interface Execution {
  readonly at: number;
  readonly user: string;
  readonly functionName: string;
  /** What a panel's call asked that function for, where it says so. */
  readonly asked?: string;
  readonly kind: string;
  readonly ms: number;
  readonly calls: number;
  readonly error?: string;
}
