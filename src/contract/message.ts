/** What a thrown thing says, whatever it is. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null ? String((error as { message?: unknown }).message) : String(error);
