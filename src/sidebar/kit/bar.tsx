import { percent } from './format';

/** Progress as a bar with a mark where time alone would have brought it; both as words for those who cannot see it. */
export function Bar({ progress, expected }: { readonly progress: number | null; readonly expected: number | null }) {
  const expectation = expected === null ? '' : `, expected by today ${percent(expected)}`;
  const label = `Progress ${percent(progress)}${expectation}`;
  return (
    <div class="bar" role="img" aria-label={label}>
      <div class="bar-fill" style={{ width: share(progress ?? 0) }} />
      {expected !== null && <div class="bar-mark" style={{ left: share(expected) }} />}
    </div>
  );
}

const share = (fraction: number): string => `${Math.min(1, Math.max(0, fraction)) * 100}%`;
