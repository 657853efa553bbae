import type { LocalHost } from '../host';
import type { PersonView } from './protocol';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Who is worth signing in as: everybody of a People tab if there is one, and whoever did something here. */
export function peopleOf(host: LocalHost, others: readonly string[] = []): PersonView[] {
  const known = [...others, ...host.triggers.map(({ creator }) => creator), ...host.executions.map((run) => run.user)];
  const people = new Map(listedIn(host).map((person) => [person.address, person]));
  for (const address of known) {
    if (ADDRESS.test(address) && !people.has(address)) people.set(address, { address, name: '', role: '' });
  }
  return [...people.values()];
}

function listedIn({ engine }: LocalHost): PersonView[] {
  const sheet = engine.sheets().find(({ name }) => name === 'People');
  if (!sheet) return [];
  const { row, column } = engine.used(sheet.id);
  if (row < 2 || column < 1) return [];
  const [headings = [], ...rows] = engine.display({ sheet: sheet.id, row: 0, column: 0, rows: row, columns: column });
  const under = (heading: RegExp) => {
    const at = headings.findIndex((text) => heading.test(text));
    return (cells: readonly string[]) => cells[at]?.trim() ?? '';
  };
  const [address, name, role] = [under(/e-?mail|address/i), under(/^name$/i), under(/^role$/i)];
  return rows
    .map((cells) => ({ address: address(cells).toLowerCase(), name: name(cells), role: role(cells) }))
    .filter((person) => ADDRESS.test(person.address));
}
