const SPEC = /%(?:(\d+)\$)?([-+ 0#,(]*)(\d+)?(?:\.(\d+))?([sdifxXoeEcbB%n])/g;

/** `Utilities.formatString`: Java's `%` directives for text, whole and decimal numbers. */
export function formatText(template: string, args: readonly unknown[]): string {
  let next = 0;
  return template.replace(SPEC, (_whole, position, flags: string, width, precision, kind: string) => {
    if (kind === '%') return '%';
    if (kind === 'n') return '\n';
    const value = position === undefined ? args[next++] : args[Number(position) - 1];
    const text = directive(value, flags, precision === undefined ? undefined : Number(precision), kind);
    return padded(text, flags, width === undefined ? 0 : Number(width), kind);
  });
}

function directive(value: unknown, flags: string, precision: number | undefined, kind: string): string {
  if (kind === 's') return String(value).slice(0, precision ?? Number.POSITIVE_INFINITY);
  if (kind === 'c') return String(value).slice(0, 1);
  if (kind === 'b' || kind === 'B') return String(value !== null && value !== undefined && value !== false);
  const number = Number(value);
  if (!Number.isFinite(number)) return String(value);
  if (kind === 'f') return signed(number, grouped(Math.abs(number).toFixed(precision ?? 6), flags), flags);
  if (kind === 'e' || kind === 'E') {
    const text = signed(
      number,
      Math.abs(number)
        .toExponential(precision ?? 6)
        .replace(/e([+-])(\d)$/, 'e$10$2'),
      flags,
    );
    return kind === 'E' ? text.toUpperCase() : text;
  }
  const whole = Math.trunc(number);
  if (kind === 'x') return whole.toString(16);
  if (kind === 'X') return whole.toString(16).toUpperCase();
  if (kind === 'o') return whole.toString(8);
  return signed(whole, grouped(String(Math.abs(whole)), flags), flags);
}

const grouped = (text: string, flags: string): string =>
  flags.includes(',') ? text.replace(/^\d+/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ',')) : text;

function signed(number: number, text: string, flags: string): string {
  if (number < 0) return `-${text}`;
  if (flags.includes('+')) return `+${text}`;
  return flags.includes(' ') ? ` ${text}` : text;
}

function padded(text: string, flags: string, width: number, kind: string): string {
  if (flags.includes('-')) return text.padEnd(width);
  if (!flags.includes('0') || kind === 's') return text.padStart(width);
  const sign = /^[-+ ]/.exec(text)?.[0] ?? '';
  return sign + text.slice(sign.length).padStart(width - sign.length, '0');
}
