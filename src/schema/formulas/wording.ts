/** What was said about a title, while the goal has that very title. As a text: an empty cell would show as 0 elsewhere. */
export const wordingShown = (): string =>
  '=IFERROR(IF({title}="";"";IF(EXACT({title};{wordingTitle});{wordingSaid}&"";""));"")';
