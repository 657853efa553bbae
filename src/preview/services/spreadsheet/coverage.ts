import { appSurface } from './app';
import { bandingSurface } from './banding';
import { chartBuilderSurface, chartSurface } from './charts';
import { filterSurface } from './filter';
import { criteriaBuilderSurface, criteriaSurface } from './filterCriteria';
import { textFinderSurface } from './finders';
import { formatRuleBuilderSurface, formatRuleSurface } from './formatRule';
import { groupSurface } from './group';
import { metadataFinderSurface, metadataLocationSurface, metadataSurface } from './metadata';
import { namedRangeSurface } from './names';
import { protectionSurface } from './protection';
import { rangeListSurface } from './rangeList';
import { rangeSurface } from './rangeMethods';
import { richTextBuilderSurface, richTextSurface, textStyleBuilderSurface, textStyleSurface } from './richText';
import { selectionSurface } from './selection';
import { sheetSurface } from './sheetMethods';
import { spreadsheetSurface } from './spreadsheetMethods';
import { validationBuilderSurface, validationSurface } from './validation';

/** What the spreadsheet service can do here, by Google's class: taken from the code itself. */
export const spreadsheetCoverage: Readonly<Record<string, readonly string[]>> = {
  SpreadsheetApp: appSurface,
  Spreadsheet: spreadsheetSurface,
  Sheet: sheetSurface,
  Range: rangeSurface,
  RangeList: rangeListSurface,
  Selection: selectionSurface,
  Group: groupSurface,
  Banding: bandingSurface,
  TextFinder: textFinderSurface,
  NamedRange: namedRangeSurface,
  Protection: protectionSurface,
  Filter: filterSurface,
  FilterCriteria: criteriaSurface,
  FilterCriteriaBuilder: criteriaBuilderSurface,
  DataValidation: validationSurface,
  DataValidationBuilder: validationBuilderSurface,
  ConditionalFormatRule: formatRuleSurface,
  ConditionalFormatRuleBuilder: formatRuleBuilderSurface,
  DeveloperMetadata: metadataSurface,
  DeveloperMetadataFinder: metadataFinderSurface,
  DeveloperMetadataLocation: metadataLocationSurface,
  EmbeddedChart: chartSurface,
  EmbeddedChartBuilder: chartBuilderSurface,
  RichTextValue: richTextSurface,
  RichTextValueBuilder: richTextBuilderSurface,
  TextStyle: textStyleSurface,
  TextStyleBuilder: textStyleBuilderSurface,
};
