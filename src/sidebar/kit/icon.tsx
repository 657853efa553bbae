/** Drawn, not typed: a symbol that is missing from the reader's font would be an empty box. */
const PATHS = {
  check: 'M3.5 8.5l3 3 6-7',
  down: 'M4 6l4 4 4-4',
  left: 'M10 3.5L5.5 8l4.5 4.5',
  right: 'M6 3.5L10.5 8 6 12.5',
  plus: 'M8 3v10M3 8h10',
  cross: 'M4 4l8 8M12 4l-8 8',
  alert: 'M8 2.2L14.6 13.6H1.4zM8 6.4v3.2M8 11.5v.4',
  lock: 'M4 7.5h8v6H4zM5.7 7.3V5a2.3 2.3 0 0 1 4.6 0v2.3',
  trend: 'M2.5 11.5l3.5-4 3 2.5 4.5-6',
  sheet: 'M3 3h10v10H3zM3 6.5h10M7 6.5V13',
} as const;

export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
