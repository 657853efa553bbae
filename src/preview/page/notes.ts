import { type CellPosition, type Getters, registries, UIPlugin } from '@odoo/o-spreadsheet';
import { Component, xml } from '@odoo/owl';
import type { Mark } from '../engine/plugins/marks';

/** Our marks plugin's getter, which the library's types cannot know. */
type WithMarks = { getMarks(kind: 'note'): readonly Mark[] };

function noteAt(getters: Getters, { sheetId, col, row }: CellPosition): string | undefined {
  const marks = (getters as unknown as WithMarks).getMarks('note');
  const mark = marks.find((candidate) => {
    const zone = candidate.ranges[0]?.zone;
    return candidate.sheetId === sheetId && zone?.top === row && zone.left === col;
  });
  return typeof mark?.data === 'string' ? mark.data : undefined;
}

/** A note's text beside its cell. */
class NotePopover extends Component {
  static override template = xml`<div class="cell-note"><t t-esc="props.text"/></div>`;
  static override props = { text: String, onClosed: { type: Function, optional: true } };
}

const CORNER = 6;

/** The small dark triangle in the corner of a cell that has a note. */
class NoteMarks extends UIPlugin {
  static override layers = ['Autofill'] as const;

  override drawLayer({ ctx }: { ctx: CanvasRenderingContext2D }): void {
    const sheetId = this.getters.getActiveSheetId();
    ctx.fillStyle = '#202124';
    for (const { sheetId: on, ranges } of (this.getters as unknown as WithMarks).getMarks('note')) {
      const zone = ranges[0]?.zone;
      if (on !== sheetId || !zone || !this.getters.isVisibleInViewport({ sheetId, col: zone.left, row: zone.top }))
        continue;
      const { x, y, width } = this.getters.getVisibleRect(zone);
      ctx.beginPath();
      ctx.moveTo(x + width - CORNER, y);
      ctx.lineTo(x + width, y);
      ctx.lineTo(x + width, y + CORNER);
      ctx.fill();
    }
  }
}

/** Call before the model is made. */
export function installNotes(): void {
  registries.featurePluginRegistry.add('sheets_note_marks', NoteMarks);
  registries.cellPopoverRegistry.add('sheets_note', {
    onHover: (position, getters) => {
      const text = noteAt(getters, position);
      if (text === undefined) return { isOpen: false };
      return { isOpen: true, props: { text }, Component: NotePopover as never, cellCorner: 'top-right' };
    },
  });
}
