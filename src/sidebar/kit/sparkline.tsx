import { percent } from './format';

const WIDTH = 64;
const HEIGHT = 20;
const EDGE = 3;

/** The last check-ins' progress as a small line, oldest first. Nothing to draw below two points. */
export function Sparkline({ points }: { readonly points: readonly number[] }) {
  if (points.length < 2) return null;
  const at = pointsOf(points);
  const last = at[at.length - 1] as readonly [number, number]; // at least two: see above
  return (
    <svg class="sparkline" width={WIDTH} height={HEIGHT} role="img" aria-label={labelOf(points)}>
      <polyline points={at.map((point) => point.join(',')).join(' ')} />
      <circle cx={last[0]} cy={last[1]} r="2.2" />
    </svg>
  );
}

const labelOf = (points: readonly number[]): string =>
  `Last ${points.length} check-ins: ${points.map((point) => percent(point)).join(', ')}`;

/** Drawn between 0 and 1 always, so that lines of several goals can be compared; raw values may overshoot. */
function pointsOf(points: readonly number[]): readonly (readonly [number, number])[] {
  const [low, high] = [Math.min(0, ...points), Math.max(1, ...points)];
  const step = (WIDTH - 2 * EDGE) / (points.length - 1);
  return points.map((point, index) => [
    Math.round((EDGE + index * step) * 10) / 10,
    Math.round((HEIGHT - EDGE - ((point - low) / (high - low)) * (HEIGHT - 2 * EDGE)) * 10) / 10,
  ]);
}
