import { type ComponentChildren, render } from 'preact';

/**
 * The frame of every page: a heading, what it shows, and a foot that stays in sight. Both live regions are there from
 * the start, because a screen reader does not speak a region that arrives together with its text.
 */
export function Page(props: {
  readonly title: string;
  readonly under?: ComponentChildren;
  readonly foot?: ComponentChildren;
  /** Read out politely. */
  readonly status?: string;
  /** Read out at once. */
  readonly alert?: string;
  readonly busy?: boolean;
  /** Nothing in it takes the focus, so it must itself, to scroll by keyboard. */
  readonly toRead?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="page">
      <header>
        <h1>{props.title}</h1>
        {props.under}
      </header>
      <main aria-busy={props.busy ? 'true' : undefined} tabIndex={props.toRead ? 0 : undefined}>
        {props.children}
      </main>
      {props.foot && <footer>{props.foot}</footer>}
      <div class="unseen" role="status">
        {props.status}
      </div>
      <div class="unseen" role="alert">
        {props.alert}
      </div>
    </div>
  );
}

export function mount(page: ComponentChildren): void {
  const app = document.getElementById('app');
  if (!app) throw new Error('The page has no #app to stand in.');
  render(page, app);
}
