import { type ComponentChild, render } from 'preact';
import { boot } from './boot';
import { tellOpening } from './opening';
import { Page } from './page';

/** In place of what the page says while the workbook is being opened. */
function show(content: ComponentChild): void {
  const place = document.getElementById('app');
  if (!place) throw new Error('The page has no place for itself.');
  place.replaceChildren();
  render(content, place);
}

const waiting = document.querySelector<HTMLElement>('.opening-step');
const settled = waiting ? tellOpening(waiting) : () => undefined;

boot()
  .finally(settled)
  .then(
    (desk) => show(<Page desk={desk} />),
    (error: Error) => {
      console.error(error);
      show(
        <div class="boot-failed" role="alert">
          <h1>The workbook could not be shown</h1>
          <p>{error.message}</p>
          <button type="button" class="action-button" onClick={() => location.reload()}>
            Try again
          </button>
        </div>,
      );
    },
  );
