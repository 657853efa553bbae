import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalHost } from '../host';
import { declaredMembers } from './declarations';

export interface ClassCoverage {
  readonly class: string;
  readonly there: readonly string[];
  /** There, but not all of what Google's does. */
  readonly partial: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
}

const CELL = `SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange('A1')`;
const SHEET = 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]';

/** An object of each class a Sheets script can get hold of; the host is asked for it as a script would. */
const SAMPLES: Readonly<Record<string, string>> = {
  SpreadsheetApp: 'SpreadsheetApp',
  Spreadsheet: 'SpreadsheetApp.getActiveSpreadsheet()',
  Sheet: SHEET,
  Range: CELL,
  RangeList: `${SHEET}.getRangeList(['A1'])`,
  Selection: `${SHEET}.getSelection()`,
  Group: `(${SHEET}.getRange('2:3').shiftRowGroupDepth(1), ${SHEET}.getRowGroup(2, 1))`,
  NamedRange: `(SpreadsheetApp.getActiveSpreadsheet().setNamedRange('Sample', ${CELL}), SpreadsheetApp.getActiveSpreadsheet().getNamedRanges()[0])`,
  Protection: `${SHEET}.protect()`,
  Filter: `${SHEET}.getRange('A1:B2').createFilter()`,
  FilterCriteria: `SpreadsheetApp.newFilterCriteria().whenCellEmpty().build()`,
  FilterCriteriaBuilder: 'SpreadsheetApp.newFilterCriteria()',
  DataValidation: 'SpreadsheetApp.newDataValidation().requireCheckbox().build()',
  DataValidationBuilder: 'SpreadsheetApp.newDataValidation()',
  ConditionalFormatRule: `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([${CELL}]).build()`,
  ConditionalFormatRuleBuilder: 'SpreadsheetApp.newConditionalFormatRule()',
  BooleanCondition: `SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setRanges([${CELL}]).build().getBooleanCondition()`,
  GradientCondition: `SpreadsheetApp.newConditionalFormatRule().setGradientMinpoint('#ffffff').setGradientMaxpoint('#000000').setRanges([${CELL}]).build().getGradientCondition()`,
  DeveloperMetadata: `(${SHEET}.addDeveloperMetadata('sample', '1'), ${SHEET}.getDeveloperMetadata()[0])`,
  DeveloperMetadataFinder: `${SHEET}.createDeveloperMetadataFinder()`,
  DeveloperMetadataLocation: `(${SHEET}.addDeveloperMetadata('sample', '1'), ${SHEET}.getDeveloperMetadata()[0].getLocation())`,
  TextFinder: `${SHEET}.createTextFinder('x')`,
  RichTextValue: `SpreadsheetApp.newRichTextValue().setText('x').build()`,
  RichTextValueBuilder: 'SpreadsheetApp.newRichTextValue()',
  TextStyle: 'SpreadsheetApp.newTextStyle().build()',
  TextStyleBuilder: 'SpreadsheetApp.newTextStyle()',
  Banding: `${SHEET}.getRange('A1:B2').applyRowBanding()`,
  EmbeddedChartBuilder: `${SHEET}.newChart()`,
  EmbeddedChart: `${SHEET}.newChart().asLineChart().addRange(${SHEET}.getRange('A1:B2')).setPosition(1, 1, 0, 0).build()`,
  AuthorizationInfo: 'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL)',
  Blob: `Utilities.newBlob('x')`,
  Browser: 'Browser',
  Cache: 'CacheService.getScriptCache()',
  CacheService: 'CacheService',
  ClockTriggerBuilder: `ScriptApp.newTrigger('x').timeBased()`,
  HtmlOutput: `HtmlService.createHtmlOutput('x')`,
  HtmlOutputMetaTag: `HtmlService.createHtmlOutput('x').addMetaTag('viewport', 'x').getMetaTags()[0]`,
  HtmlService: 'HtmlService',
  Lock: 'LockService.getScriptLock()',
  LockService: 'LockService',
  Logger: 'Logger',
  MailApp: 'MailApp',
  Menu: `SpreadsheetApp.getUi().createMenu('x')`,
  PromptResponse: `SpreadsheetApp.getUi().prompt('x')`,
  Properties: 'PropertiesService.getScriptProperties()',
  PropertiesService: 'PropertiesService',
  ScriptApp: 'ScriptApp',
  Session: 'Session',
  SpreadsheetTriggerBuilder: `ScriptApp.newTrigger('x').forSpreadsheet(SpreadsheetApp.getActiveSpreadsheet())`,
  Trigger: `ScriptApp.newTrigger('x').timeBased().everyHours(1).create()`,
  TriggerBuilder: `ScriptApp.newTrigger('x')`,
  Ui: 'SpreadsheetApp.getUi()',
  User: 'Session.getActiveUser()',
  Utilities: 'Utilities',
};

/** Where the host knows that it stops short of Google; a test keeps every line true to a member that is there. */
export const PARTIAL: Readonly<Record<string, string>> = {
  'Blob.getAs': 'only to the same type: nothing is converted',
  'Browser.msgBox': 'as Ui.alert',
  'ClockTriggerBuilder.atDate': 'fires at midnight UTC; Google promises only the day',
  'ClockTriggerBuilder.atHour': 'fires at the full hour; Google picks a minute inside it',
  'HtmlOutput.setSandboxMode': 'changes nothing, as at Google',
  'HtmlOutput.setXFrameOptionsMode': 'changes nothing: pages are only shown in the host',
  'HtmlService.createTemplate': 'contextual escaping knows text, attributes, links and scripts',
  'HtmlService.createTemplateFromFile': 'contextual escaping knows text, attributes, links and scripts',
  'Lock.tryLock': 'waiting passes no time: limits.lockWaitMs says how long another process keeps the lock',
  'Lock.waitLock': 'waiting passes no time: limits.lockWaitMs says how long another process keeps the lock',
  'ScriptApp.getUserTriggers': 'only for this workbook',
  'Session.getActiveUserLocale': "the language of the workbook's locale",
  'SpreadsheetApp.getUi': 'refused only in time-driven runs; Google may also refuse it in change triggers',
  'Range.applyColumnBanding': 'drawn in the page and kept; other programs that open the file see no bands',
  'Range.applyRowBanding': 'drawn in the page and kept; other programs that open the file see no bands',
  'Range.getBackgrounds': 'the cells’ own colours, without those of bands and conditional formats',
  'Range.getDataRegion': 'cells that touch only at a corner do not count as adjacent',
  'Range.shiftRowGroupDepth': 'no two groups of exactly the same rows',
  'Range.shiftColumnGroupDepth': 'no two groups of exactly the same columns',
  'Sheet.setRowGroupControlPosition': 'kept and told; the page draws the control before the group',
  'Sheet.setColumnGroupControlPosition': 'kept and told; the page draws the control before the group',
  'TextFinder.findNext': 'null behind the last match; whether Google starts again from the top is unproved',
  'TextFinder.findPrevious': 'null before the first match; whether Google starts again from the end is unproved',
  'TextFinder.useRegularExpression': 'expressions of JavaScript, where Google has RE2',
  'Filter.setColumnFilterCriteria': '$ references of a formula of one’s own do not follow inserted rows',
  'Sheet.isRowHiddenByFilter': 'follows every change of a cell; Google looks again when the filter is applied anew',
  'Spreadsheet.addEditor': 'kept and listed; everybody is let in, and nobody is told',
  'Spreadsheet.addEditors': 'kept and listed; everybody is let in, and nobody is told',
  'Spreadsheet.addViewer': 'kept and listed; everybody may edit, and nobody is told',
  'Spreadsheet.addViewers': 'kept and listed; everybody may edit, and nobody is told',
  'Spreadsheet.removeEditor': 'taken off the list; nobody is kept out',
  'Spreadsheet.removeViewer': 'taken off the list; nobody is kept out',
  'TriggerBuilder.forSpreadsheet': 'only for this workbook',
  'Utilities.computeDigest': 'all but MD2',
  'Utilities.formatDate': 'zone names as Intl writes them',
  'Utilities.parseDate': 'no zone names',
  'Utilities.sleep': 'counted, but passes no time',
};

/** What the host has of every class, found by asking it for each member that Google declares. */
export function coverage(): ClassCoverage[] {
  const declared = declaredMembers();
  const folder = mkdtempSync(join(tmpdir(), 'cadence-coverage-'));
  try {
    writeFileSync(join(folder, 'Code.js'), 'function nothing() {}');
    writeFileSync(join(folder, 'appsscript.json'), JSON.stringify({ timeZone: 'UTC', oauthScopes: [] }));
    const host = LocalHost.open({ bundle: folder, container: 'bound' });
    return Object.entries(SAMPLES).map(([name, code]) => {
      const members = declared.get(name);
      if (!members) throw new Error(`Google declares no class ${name}.`);
      return classCoverage(name, members, host.inspect(code, members));
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function classCoverage(name: string, members: readonly string[], there: readonly string[]): ClassCoverage {
  const partial = Object.entries(PARTIAL)
    .map(([method, why]) => [method.split('.'), why] as const)
    .filter(([[className, member]]) => className === name && member !== undefined && there.includes(member))
    .map(([[, member], why]) => [member, why]);
  return {
    class: name,
    there,
    partial: Object.fromEntries(partial),
    missing: members.filter((member) => !there.includes(member)),
  };
}
