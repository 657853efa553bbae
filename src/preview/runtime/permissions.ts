import type { AuthMode } from '../context';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;
const SPREADSHEETS = [scope('spreadsheets.currentonly'), scope('spreadsheets')];
const ALL_FILES = [scope('spreadsheets')];
const TRIGGERS = [scope('script.scriptapp')];
const PANELS = [scope('script.container.ui')];
const MAIL = [scope('script.send_mail')];
const EMAIL = [scope('userinfo.email')];
const FETCH = [scope('script.external_request')];
const GMAIL = ['https://mail.google.com/'];

// Classes whose every method asks for the spreadsheet, after the reference's per-method lists (gas-types-detailed);
// methods and classes that only build values in memory ask for nothing.
const SHEET_CLASSES =
  /^(Spreadsheet|Sheet|Range|RangeList|Selection|Protection|DeveloperMetadata|DeveloperMetadataLocation|NamedRange|Filter|Banding|Group|TextFinder)$/;
const FREE_SHEET_METHODS = new Set([
  ...['activate', 'createDeveloperMetadataFinder', 'createTextFinder', 'getDataTable', 'getMergedRanges'].map(
    (name) => `Range.${name}`,
  ),
  ...['isPartOfMerge', 'offset'].map((name) => `Range.${name}`),
  ...['activate', 'createDeveloperMetadataFinder', 'createTextFinder', 'newChart'].map((name) => `Sheet.${name}`),
  ...['createDeveloperMetadataFinder', 'createTextFinder', 'getActiveSheet', 'getAs', 'getBlob', 'getId'].map(
    (name) => `Spreadsheet.${name}`,
  ),
  ...['getNumSheets', 'getRangeByName', 'getSheetById', 'getSheetByName', 'getSheets'].map(
    (name) => `Spreadsheet.${name}`,
  ),
]);
const BY_METHOD: Readonly<Record<string, readonly string[]>> = {
  ...each('SpreadsheetApp', ['create', 'open', 'openById', 'openByUrl'], ALL_FILES),
  ...each('SpreadsheetApp', ['getActive', 'getActiveRange', 'getActiveRangeList', 'getActiveSheet'], SPREADSHEETS),
  ...each('SpreadsheetApp', ['getActiveSpreadsheet', 'getCurrentCell', 'getSelection'], SPREADSHEETS),
  ...each('SpreadsheetApp', ['setActiveRangeList', 'setActiveSheet', 'setCurrentCell'], SPREADSHEETS),
  ...each('Browser', ['inputBox', 'msgBox'], SPREADSHEETS),
  ...each('DeveloperMetadataFinder', ['find'], SPREADSHEETS),
  ...each('Spreadsheet', ['show'], PANELS),
  ...each('Ui', ['showModalDialog', 'showModelessDialog', 'showSidebar'], PANELS),
  ...each('ScriptApp', ['deleteTrigger', 'getProjectTriggers', 'getUserTriggers', 'newTrigger'], TRIGGERS),
  ...each('Trigger', ['getEventType', 'getHandlerFunction', 'getTriggerSource', 'getTriggerSourceId'], TRIGGERS),
  ...each('Trigger', ['getUniqueId'], TRIGGERS),
  ...each('TriggerBuilder', ['forSpreadsheet'], SPREADSHEETS),
  ...each('TriggerBuilder', ['timeBased'], TRIGGERS),
  ...each('MailApp', ['getRemainingDailyQuota', 'sendEmail'], MAIL),
  ...each('Session', ['getActiveUser', 'getEffectiveUser'], EMAIL),
};

function each(className: string, methods: readonly string[], scopes: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(methods.map((method) => [`${className}.${method}`, [...scopes]]));
}

/** The scopes any one of which lets a script call `Class.method`; empty when it needs none. */
export function scopesFor(method: string): readonly string[] {
  const known = BY_METHOD[method];
  if (known) return known;
  const className = method.slice(0, method.indexOf('.'));
  if (className === 'UrlFetchApp') return FETCH;
  if (className === 'GmailApp') return GMAIL;
  return SHEET_CLASSES.test(className) && !FREE_SHEET_METHODS.has(method) ? SPREADSHEETS : [];
}

const FREE_IN_NONE =
  /^(SpreadsheetApp\.(getUi|new\w+|flush)|Ui\.create(Addon)?Menu|Menu\.|Session\.getActiveUserLocale|Session\.getScriptTimeZone|Utilities\.|Blob\.|Logger\.|HtmlService\.|HtmlOutput\.|HtmlTemplate\.|\w+Builder\.|ScriptApp\.getAuthorizationInfo|AuthorizationInfo\.)/;
const BLANK_WITHOUT_AUTHORIZATION = /^Session\.get(Active|Effective)User$/;

export interface Rights {
  readonly mode: AuthMode;
  /** What the manifest asks for. */
  readonly scopes: readonly string[];
  /** What this user has not agreed to although the manifest asks. */
  readonly withheld: readonly string[];
}

/**
 * The text Google refuses a call with, or undefined when it may go on. Simple triggers run without authorization
 * (LIMITED), an add-on not yet used in the file without the file itself (NONE): platform notes, section 2. A person's
 * address is blank there rather than forbidden.
 */
export function refusal(method: string, { mode, scopes, withheld }: Rights): string | undefined {
  const needed = scopesFor(method);
  if (mode === 'NONE') return FREE_IN_NONE.test(method) ? undefined : forbidden(method, needed);
  if (BLANK_WITHOUT_AUTHORIZATION.test(method) && mode === 'LIMITED') return undefined;
  if (needed.length === 0) return undefined;
  if (!needed.some((name) => scopes.includes(name))) return forbidden(method, needed);
  const sheetsOnly = needed.some((name) => SPREADSHEETS.includes(name));
  if (mode === 'LIMITED') return sheetsOnly && needed.length > 1 ? undefined : forbidden(method, needed);
  if (needed.some((name) => scopes.includes(name) && !withheld.includes(name))) return undefined;
  return 'Authorization is required to perform that action. Please run the script again to authorize it.';
}

function forbidden(method: string, needed: readonly string[]): string {
  const permissions = needed.length > 1 ? `(${needed.join(' || ')})` : (needed[0] ?? '');
  return `You do not have permission to call ${method}.${permissions === '' ? '' : ` Required permissions: ${permissions}`}`;
}
