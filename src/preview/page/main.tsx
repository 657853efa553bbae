import { render } from 'preact';
import { boot } from './boot';
import { Page } from './page';

const target = document.getElementById('app');
if (!target) throw new Error('The page has no place for itself.');

boot().then(
  (desk) => render(<Page desk={desk} />, target),
  (error: Error) => {
    console.error(error);
    render(
      <div class="boot-failed" role="alert">
        <h1>The workbook could not be shown</h1>
        <p>{error.message}</p>
        <button type="button" class="action-button" onClick={() => location.reload()}>
          Try again
        </button>
      </div>,
      target,
    );
  },
);
