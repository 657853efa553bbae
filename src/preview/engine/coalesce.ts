import type { PlainCommand } from './plugins/batch';

interface Zone {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Formatting extends PlainCommand {
  readonly type: 'SET_FORMATTING';
  readonly sheetId: string;
  readonly target: readonly Zone[];
  readonly style?: Readonly<Record<string, unknown>>;
  readonly format?: string;
}

interface Look {
  readonly style?: Readonly<Record<string, unknown>>;
  readonly format?: string;
}

const isFormatting = (command: PlainCommand): command is Formatting => command.type === 'SET_FORMATTING';

/**
 * Paints that follow each other become one paint per look: the library touches every cell of every paint by itself,
 * and a set-up paints whole columns several times (format, wrap, alignment, colour).
 */
export function coalesced(commands: readonly PlainCommand[]): readonly PlainCommand[] {
  const result: PlainCommand[] = [];
  let run: Formatting[] = [];
  const close = () => {
    result.push(...(run.length > 1 ? merged(run) : run));
    run = [];
  };
  for (const command of commands) {
    if (isFormatting(command) && (run.length === 0 || run[0]?.sheetId === command.sheetId)) run.push(command);
    else {
      close();
      if (isFormatting(command)) run.push(command);
      else result.push(command);
    }
  }
  close();
  return result;
}

/** Column by column, so that only paints over the very same rows are laid on each other. */
function merged(run: readonly Formatting[]): readonly PlainCommand[] {
  const columns = new Map<number, { zone: Zone; look: Look }[]>();
  for (const { target, style, format } of run) {
    for (const zone of target) {
      for (let column = zone.left; column <= zone.right; column++) {
        const layers = columns.get(column) ?? [];
        layers.push({ zone, look: { ...(style && { style }), ...(format !== undefined && { format }) } });
        columns.set(column, layers);
      }
    }
  }
  const bySpan = new Map<string, { look: Look; target: Zone[] }>();
  for (const [column, layers] of columns) {
    for (const { zone, look } of flattened(layers)) {
      const key = `${zone.top}:${zone.bottom}:${JSON.stringify(look)}`;
      const group = bySpan.get(key) ?? { look, target: [] };
      group.target.push({ top: zone.top, bottom: zone.bottom, left: column, right: column });
      bySpan.set(key, group);
    }
  }
  const sheetId = run[0]?.sheetId;
  return [...bySpan.values()].map(({ look, target }) => ({ type: 'SET_FORMATTING', sheetId, target, ...look }));
}

/** Layers of one column cut at each other's edges, the later ones on top. */
function flattened(
  layers: readonly { zone: Zone; look: Look }[],
): { zone: { top: number; bottom: number }; look: Look }[] {
  const edges = [...new Set(layers.flatMap(({ zone }) => [zone.top, zone.bottom + 1]))].sort((a, b) => a - b);
  return edges.slice(0, -1).flatMap((top, index) => {
    const bottom = (edges[index + 1] ?? top + 1) - 1;
    const covering = layers.filter(({ zone }) => zone.top <= top && zone.bottom >= bottom);
    if (covering.length === 0) return [];
    const style = Object.assign({}, ...covering.map(({ look }) => look.style));
    const format = covering.reduce<string | undefined>((below, { look }) => look.format ?? below, undefined);
    const look: Look = { ...(Object.keys(style).length > 0 && { style }), ...(format !== undefined && { format }) };
    return [{ zone: { top, bottom }, look }];
  });
}
