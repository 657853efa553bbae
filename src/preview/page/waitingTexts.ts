import { type CellPosition, helpers, type Rect, registries, type Style, UIPlugin } from '@odoo/o-spreadsheet';
import type { Typing } from '../server/protocol';

/** Texts on their way to the host, oldest first. */
const waiting: Typing[] = [];
const listeners = new Set<() => void>();

/** A large paste shows itself when it has arrived. */
const MOST_CELLS = 500;
/** The workbook's change and the answer come on two lines; so long the one may be behind the other. */
const BEHIND_MS = 150;

export const onWaiting = (listener: () => void): void => void listeners.add(listener);

/** Shows what was typed until the host has answered: the old value would look as if it had been refused. */
export async function shownMeanwhile(typing: readonly Typing[], work: Promise<unknown>): Promise<void> {
  waiting.push(...typing);
  tell();
  try {
    await work;
    await new Promise((resolve) => setTimeout(resolve, BEHIND_MS));
  } finally {
    for (const typed of typing) waiting.splice(waiting.indexOf(typed), 1);
    tell();
  }
}

function tell(): void {
  for (const listener of listeners) listener();
}

/** Draws them where they will stand. Only drawn: the workbook itself changes when the host says so. */
class WaitingTexts extends UIPlugin {
  static override layers = ['Autofill'] as const;

  override drawLayer({ ctx }: { ctx: CanvasRenderingContext2D }): void {
    const sheetId = this.getters.getActiveSheetId();
    const name = this.getters.getSheetName(sheetId);
    for (const { sheet, cell, text } of waiting) {
      if (sheet !== name) continue;
      const { col, row } = helpers.toCartesian(cell);
      const rows = typeof text === 'string' ? [[text]] : text;
      if (rows.length * (rows[0]?.length ?? 0) > MOST_CELLS) continue;
      for (const [down, cells] of rows.entries()) {
        for (const [across, one] of cells.entries()) this.drawCell(ctx, sheetId, col + across, row + down, one);
      }
    }
  }

  private drawCell(ctx: CanvasRenderingContext2D, sheetId: string, col: number, row: number, text: string): void {
    const position = { sheetId, col, row };
    if (!this.getters.isVisibleInViewport(position) || this.getters.isCellValidCheckbox(position)) return;
    const zone = this.getters.expandZone(sheetId, { left: col, right: col, top: row, bottom: row });
    const rect = this.getters.getVisibleRect(zone);
    const width = this.widthBeforeIcon(position, rect);
    drawText(ctx, { ...rect, width }, this.getters.getCellComputedStyle(position), shownText(text));
  }

  /** The arrow of a dropdown stays in sight. */
  private widthBeforeIcon(position: CellPosition, rect: Rect): number {
    const icon = this.getters.getCellIcons(position).find(({ horizontalAlign }) => horizontalAlign === 'right');
    return icon ? this.getters.getCellIconRect(icon, rect).x - rect.x : rect.width;
  }
}

function drawText(ctx: CanvasRenderingContext2D, { x, y, width, height }: Rect, style: Style, text: string): void {
  ctx.save();
  ctx.beginPath();
  // The lines around the cell stay.
  ctx.rect(x + 1, y + 1, width - 2, height - 2);
  ctx.clip();
  ctx.fillStyle = style.fillColor || '#ffffff';
  ctx.fill();
  ctx.fillStyle = '#5f6368';
  ctx.font = fontOf(style);
  ctx.textAlign = 'left';
  ctx.textBaseline = BASELINES[style.verticalAlign ?? 'bottom'];
  const at = { top: y + 4, middle: y + height / 2, bottom: y + height - 4 }[style.verticalAlign ?? 'bottom'];
  ctx.fillText(text, x + 4, at);
  ctx.restore();
}

const BASELINES = { top: 'top', middle: 'middle', bottom: 'bottom' } as const;
const PIXELS_PER_POINT = 96 / 72;

const fontOf = ({ bold, italic, fontSize = 10 }: Style): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontSize * PIXELS_PER_POINT}px Roboto, arial`;

/** What a formula comes to is not known yet; the apostrophe before a text is never shown. */
const shownText = (text: string): string => (/^[=+]./.test(text) ? '…' : text.replace(/^'/, ''));

/** Call before the model is made. */
export function installWaitingTexts(): void {
  registries.featurePluginRegistry.add('sheets_waiting_texts', WaitingTexts);
}
