/** The word of the list that was typed, in the list's own spelling; null when it is none of them. Case does not matter. */
export function choiceOf<Word extends string>(list: readonly Word[], typed: string): Word | null {
  const wanted = typed.toLowerCase();
  return list.find((word) => word.toLowerCase() === wanted) ?? null;
}
