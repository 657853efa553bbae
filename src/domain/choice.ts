/** The word of the list that was typed, in the list's own spelling; null when it is none of them. Case does not matter. */
export function choiceOf<Word extends string>(list: readonly Word[], typed: string): Word | null {
  // most cells hold the word as the list spells it
  for (const word of list) if (word === typed) return word;
  const wanted = typed.toLowerCase();
  for (const word of list) if (word.toLowerCase() === wanted) return word;
  return null;
}
