/** The library's names for errors that Google calls differently. */
const NAMES: Readonly<Record<string, string>> = {
  '#CYCLE': '#REF!',
  '#REF': '#REF!',
  '#SPILL!': '#REF!',
  '#BAD_EXPR': '#ERROR!',
  '#ERROR': '#VALUE!',
};

/** The error's name as Google Sheets shows it. */
export const googleError = (name: string): string => NAMES[name] ?? name;
