/** What was said about a title, while the goal has that very title. */
export const wordingShown = (): string =>
  '=IFERROR(IF({title}="";"";IF(EXACT({title};{wordingTitle});{wordingSaid};""));"")';
