import type { EnumFactory } from '../../runtime/enums';

type S = typeof GoogleAppsScript.Spreadsheet;

/** Google's enums of the spreadsheet service, in the script's realm. */
export function spreadsheetEnums(make: EnumFactory) {
  return {
    WrapStrategy: make<S['WrapStrategy']>('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']),
    SheetType: make<S['SheetType']>('SheetType', ['GRID', 'OBJECT']),
    ProtectionType: make<S['ProtectionType']>('ProtectionType', ['RANGE', 'SHEET']),
    Dimension: make<S['Dimension']>('Dimension', ['COLUMNS', 'ROWS']),
    Direction: make<S['Direction']>('Direction', ['UP', 'DOWN', 'PREVIOUS', 'NEXT']),
    BorderStyle: make<S['BorderStyle']>('BorderStyle', [
      'DOTTED',
      'DASHED',
      'SOLID',
      'SOLID_MEDIUM',
      'SOLID_THICK',
      'DOUBLE',
    ]),
    ValueType: make<S['ValueType']>('ValueType', ['IMAGE']),
    CopyPasteType: make<S['CopyPasteType']>('CopyPasteType', [
      ...(['PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION'] as const),
      ...(['PASTE_VALUES', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS'] as const),
    ]),
    AutoFillSeries: make<S['AutoFillSeries']>('AutoFillSeries', ['DEFAULT_SERIES', 'ALTERNATE_SERIES']),
    BandingTheme: make<S['BandingTheme']>('BandingTheme', [
      ...(['LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN'] as const),
      ...(['LIGHT_GREEN', 'INDIGO', 'PINK'] as const),
    ]),
    BooleanCriteria: make<S['BooleanCriteria']>('BooleanCriteria', [
      ...(['CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO'] as const),
      ...(['DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE', 'NUMBER_BETWEEN'] as const),
      ...(['NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN'] as const),
      ...(['NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS'] as const),
      ...(['TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH'] as const),
      ...(['CUSTOM_FORMULA'] as const),
    ]),
    DataValidationCriteria: make<S['DataValidationCriteria']>('DataValidationCriteria', [
      ...(['DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE'] as const),
      ...(['DATE_NOT_BETWEEN', 'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO'] as const),
      ...(['NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN'] as const),
      ...(['NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS'] as const),
      ...(['TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL'] as const),
      ...(['VALUE_IN_LIST', 'VALUE_IN_RANGE', 'CUSTOM_FORMULA', 'CHECKBOX'] as const),
    ]),
    DeveloperMetadataLocationType: make<S['DeveloperMetadataLocationType']>('DeveloperMetadataLocationType', [
      ...(['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'] as const),
    ]),
    DeveloperMetadataVisibility: make<S['DeveloperMetadataVisibility']>('DeveloperMetadataVisibility', [
      'DOCUMENT',
      'PROJECT',
    ]),
    InterpolationType: make<S['InterpolationType']>('InterpolationType', [
      'NUMBER',
      'PERCENT',
      'PERCENTILE',
      'MIN',
      'MAX',
    ]),
    RecalculationInterval: make<S['RecalculationInterval']>('RecalculationInterval', ['ON_CHANGE', 'MINUTE', 'HOUR']),
    RelativeDate: make<S['RelativeDate']>('RelativeDate', [
      ...(['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'] as const),
    ]),
    GroupControlTogglePosition: make<S['GroupControlTogglePosition']>('GroupControlTogglePosition', [
      'BEFORE',
      'AFTER',
    ]),
    ColorType: make<typeof GoogleAppsScript.Base.ColorType>('ColorType', ['UNSUPPORTED', 'RGB', 'THEME']),
  };
}

export type SpreadsheetEnums = ReturnType<typeof spreadsheetEnums>;
