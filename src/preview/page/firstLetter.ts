/**
 * The library keeps the selected cell's text in its unseen input. What is typed first replaces it only when the grid is
 * drawn again; a second letter typed before that was put in front of the old text. So it is replaced at once.
 */
export function replaceWithFirstLetter(grid: HTMLElement, isEditing: () => boolean): void {
  grid.addEventListener(
    'beforeinput',
    ({ target }) => {
      const input = target instanceof HTMLElement ? target.closest('.o-grid-composer .o-composer') : null;
      if (input && !isEditing()) getSelection()?.selectAllChildren(input);
    },
    true,
  );
}
