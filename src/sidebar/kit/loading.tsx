import { Icon } from './icon';
import { Page } from './page';

/** Grey shapes where the content will stand. */
export function Loading({ title, what }: { readonly title: string; readonly what: string }) {
  return (
    <Page title={title} status={`Loading ${what}`} busy toRead>
      <div class="skeleton" aria-hidden="true">
        {[0, 1, 2].map((row) => (
          <div key={row} class="skeleton-card">
            <i class="wide" />
            <i />
            <i class="full" />
            <i class="short" />
          </div>
        ))}
      </div>
    </Page>
  );
}

/** Nothing could be fetched: why, and once more. */
export function LoadingFailed(props: {
  readonly title: string;
  readonly what: string;
  readonly message: string;
  readonly onRetry: () => void;
}) {
  const headline = `Could not load ${props.what}.`;
  return (
    <Page title={props.title} alert={`${headline} ${props.message}`}>
      <div class="empty">
        <Icon name="alert" />
        <p>
          <b>{headline}</b>
        </p>
        <p>{props.message}</p>
        <button type="button" class="primary" onClick={props.onRetry}>
          Try again
        </button>
      </div>
    </Page>
  );
}
