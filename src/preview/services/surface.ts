import type { ServiceContext } from '../context';
import { facade } from '../facade';

/** The classes this folder stands in for, with Google's own interfaces. */
export interface Interfaces {
  AuthorizationInfo: GoogleAppsScript.Script.AuthorizationInfo;
  Blob: GoogleAppsScript.Base.Blob;
  Browser: GoogleAppsScript.Base.Browser;
  Cache: GoogleAppsScript.Cache.Cache;
  CacheService: GoogleAppsScript.Cache.CacheService;
  ClockTriggerBuilder: GoogleAppsScript.Script.ClockTriggerBuilder;
  HtmlOutput: GoogleAppsScript.HTML.HtmlOutput;
  HtmlOutputMetaTag: GoogleAppsScript.HTML.HtmlOutputMetaTag;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  Lock: GoogleAppsScript.Lock.Lock;
  LockService: GoogleAppsScript.Lock.LockService;
  Logger: GoogleAppsScript.Base.Logger;
  MailApp: GoogleAppsScript.Mail.MailApp;
  Menu: GoogleAppsScript.Base.Menu;
  PromptResponse: GoogleAppsScript.Base.PromptResponse;
  Properties: GoogleAppsScript.Properties.Properties;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Session: GoogleAppsScript.Base.Session;
  SpreadsheetTriggerBuilder: GoogleAppsScript.Script.SpreadsheetTriggerBuilder;
  Trigger: GoogleAppsScript.Script.Trigger;
  TriggerBuilder: GoogleAppsScript.Script.TriggerBuilder;
  Ui: GoogleAppsScript.Base.Ui;
  User: GoogleAppsScript.Base.User;
  Utilities: GoogleAppsScript.Utilities.Utilities;
}

/**
 * What is there, member by member. The stand-ins' types are made from these lists, so a list can neither claim more
 * than is written nor less; `coverage` prints them against Google's declarations.
 */
export const surface = {
  AuthorizationInfo: ['getAuthorizationStatus', 'getAuthorizationUrl'],
  Blob: [
    ...['copyBlob', 'getAs', 'getBlob', 'getBytes', 'getContentType', 'getDataAsString', 'getName'],
    ...['isGoogleType', 'setBytes', 'setContentType', 'setDataFromString', 'setName'],
  ] as const,
  Browser: ['Buttons', 'msgBox', 'inputBox'],
  Cache: ['get', 'getAll', 'put', 'putAll', 'remove', 'removeAll'],
  CacheService: ['getDocumentCache', 'getScriptCache', 'getUserCache'],
  ClockTriggerBuilder: [
    ...['after', 'at', 'atDate', 'atHour', 'create', 'everyDays', 'everyHours', 'everyMinutes'],
    ...['everyWeeks', 'inTimezone', 'nearMinute', 'onMonthDay', 'onWeekDay'],
  ] as const,
  HtmlOutput: [
    ...['addMetaTag', 'append', 'appendUntrusted', 'asTemplate', 'clear', 'getBlob', 'getContent'],
    ...['getFaviconUrl', 'getHeight', 'getMetaTags', 'getTitle', 'getWidth', 'setContent', 'setFaviconUrl'],
    ...['setHeight', 'setSandboxMode', 'setTitle', 'setWidth', 'setXFrameOptionsMode'],
  ] as const,
  HtmlOutputMetaTag: ['getContent', 'getName'],
  HtmlService: [
    ...['SandboxMode', 'XFrameOptionsMode', 'createHtmlOutput', 'createHtmlOutputFromFile'],
    ...['createTemplate', 'createTemplateFromFile', 'getUserAgent'],
  ] as const,
  Lock: ['hasLock', 'releaseLock', 'tryLock', 'waitLock'],
  LockService: ['getDocumentLock', 'getScriptLock', 'getUserLock'],
  Logger: ['clear', 'getLog', 'log'],
  MailApp: ['getRemainingDailyQuota', 'sendEmail'],
  Menu: ['addItem', 'addSeparator', 'addSubMenu', 'addToUi'],
  PromptResponse: ['getResponseText', 'getSelectedButton'],
  Properties: [
    ...['deleteAllProperties', 'deleteProperty', 'getKeys', 'getProperties', 'getProperty'],
    ...['setProperties', 'setProperty'],
  ] as const,
  PropertiesService: ['getDocumentProperties', 'getScriptProperties', 'getUserProperties'],
  ScriptApp: [
    ...['AuthMode', 'AuthorizationStatus', 'EventType', 'TriggerSource', 'WeekDay', 'deleteTrigger'],
    ...['getAuthorizationInfo', 'getProjectTriggers', 'getScriptId', 'getUserTriggers', 'newTrigger'],
    ...['requireAllScopes', 'requireScopes'],
  ] as const,
  Session: [
    ...['getActiveUser', 'getActiveUserLocale', 'getEffectiveUser', 'getScriptTimeZone'],
    ...['getTemporaryActiveUserKey'],
  ] as const,
  SpreadsheetTriggerBuilder: ['create', 'onChange', 'onEdit', 'onOpen'],
  Trigger: ['getEventType', 'getHandlerFunction', 'getTriggerSource', 'getTriggerSourceId', 'getUniqueId'],
  TriggerBuilder: ['forSpreadsheet', 'timeBased'],
  Ui: [
    ...['Button', 'ButtonSet', 'alert', 'createAddonMenu', 'createMenu', 'prompt'],
    ...['showModalDialog', 'showModelessDialog', 'showSidebar'],
  ] as const,
  User: ['getEmail'],
  Utilities: [
    ...['Charset', 'DigestAlgorithm', 'MacAlgorithm', 'base64Decode', 'base64DecodeWebSafe', 'base64Encode'],
    ...['base64EncodeWebSafe', 'computeDigest', 'computeHmacSha256Signature', 'computeHmacSignature', 'formatDate'],
    ...['formatString', 'getUuid', 'gzip', 'newBlob', 'parseCsv', 'parseDate', 'sleep', 'ungzip'],
  ] as const,
} as const satisfies { [C in keyof Interfaces]: readonly (keyof Interfaces[C])[] };

export type StandIn<C extends keyof Interfaces> = Pick<
  Interfaces[C],
  (typeof surface)[C][number] & keyof Interfaces[C]
>;

/** A counted stand-in that may be handed out where Google's whole class is declared. */
export function standIn<C extends keyof Interfaces>(
  context: ServiceContext,
  className: C,
  methods: StandIn<C>,
): Interfaces[C] {
  // Sound at run time: the facade throws for every member that is not in the surface.
  return facade(context, className, methods as Interfaces[C] & object);
}
