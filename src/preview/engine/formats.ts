/** A number format as given → as the library keeps it. `General` is no format. */
export const formatIn = (format: string): string => (format === 'General' ? '' : format);

/** A number format as the library keeps it → as it was given. */
export const formatOut = (format: string): string => format;
