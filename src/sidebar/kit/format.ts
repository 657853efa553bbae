const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A fraction as the sheet's 0% format shows it; an unknown one as words. */
export function percent(fraction: number | null, unknown = 'unknown'): string {
  if (fraction === null) return unknown;
  const hundredths = Math.abs(fraction * 100);
  return `${Math.sign(fraction) * Math.floor(hundredths + 0.5 + 1e-9) || 0}%`; // || 0 because -0 is written "-0"
}

/** `2026-11-22` or `2026-11-22 09:30` as "22 Nov", with the year when it is not today's. */
export function shortDay(day: string, today: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  const short = `${Number(date)} ${MONTHS[Number(month) - 1]}`;
  return year === today.slice(0, 4) ? short : `${short} ${year}`;
}

/** Calendar days from one `2026-11-22` to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);

export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** A score as people write it: at least one decimal, at most two. */
export function scoreText(score: number | null, decimal: '.' | ','): string {
  if (score === null) return '';
  const text = (Math.round(score * 100 + 1e-9) / 100).toFixed(2).replace(/0$/, '');
  return text.replace('.', decimal);
}
