import type { GoalCard, NumberStyle } from '../../commands/api';

/** What a key result measures, in one line: "Reach 50 % from 10 %", "Keep at most 3 days". */
export function measured(goal: GoalCard, numbers: NumberStyle): string {
  if (goal.measure === 'Yes/No') return 'Done or not done';
  const target = amount(goal.target, goal.unit, numbers);
  if (target === '') return '';
  if (goal.measure === 'At least') return `Keep at least ${target}`;
  if (goal.measure === 'At most') return `Keep at most ${target}`;
  const from = amount(goal.start, goal.unit, numbers);
  return `Reach ${target}${from === '' ? '' : ` from ${from}`}`;
}

/** A number with its unit as the workbook writes it; '' for none. Nothing is rounded away below ten digits. */
export function amount(value: number | null, unit: string, { decimal, thousands }: NumberStyle): string {
  if (value === null) return '';
  const [whole = '', fraction] = String(Number(Math.abs(value).toPrecision(10))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const text = (value < 0 ? '-' : '') + grouped + (fraction ? decimal + fraction : '');
  return unit ? `${text} ${unit}` : text;
}
