import type { Model, Zone } from '@odoo/o-spreadsheet';
import { helpers } from '@odoo/o-spreadsheet';
import type { Mark } from '../engine/plugins/marks';
import { type Place, reachOf } from './reach';
import { ask, now, tell } from './store';

export interface Block {
  readonly sheet: string;
  readonly cell: string;
  readonly size: readonly [rows: number, columns: number];
}

const QUIET_MS = 5 * 60_000;

/**
 * Asks before a warning-protected cell is edited, as Sheets does, and refuses what the signed-in person may not edit.
 * The host checks what is typed once more; this side can only ask.
 */
export class Guard {
  readonly #model: () => Model;
  #quietUntil = 0;

  constructor(model: () => Model) {
    this.#model = model;
  }

  before(blocks: readonly Block[], proceed: () => void): void {
    const zones = blocks.map(({ sheet, cell, size }) => {
      const { col, row } = helpers.toCartesian(cell);
      const zone = { top: row, left: col, bottom: row + size[0] - 1, right: col + size[1] - 1 };
      return { sheetId: this.#model().getters.getSheetIdByName(sheet) ?? '', zone };
    });
    this.#ask(zones, proceed);
  }

  /** For the grid's own commands; `again` carries the command out after a yes. */
  allows(type: string, payload: object, again: () => void): boolean {
    const zones = reachOf(this.#model(), type, payload);
    if (zones.length === 0) return true;
    let allowed = false;
    let asked = false;
    this.#ask(zones, () => {
      if (asked) this.#quietly(again);
      else allowed = true;
    });
    asked = true;
    return allowed;
  }

  #quietly(again: () => void): void {
    const before = this.#quietUntil;
    this.#quietUntil = Number.POSITIVE_INFINITY;
    again();
    this.#quietUntil = before;
  }

  #ask(zones: readonly Place[], proceed: () => void): void {
    const touched = this.#protections().filter((protection) => zones.some((place) => protects(protection, place)));
    if (!touched.every((protection) => mayEdit(protection, now().user))) {
      const text =
        'You are trying to edit a protected cell or object. Ask the owner of the spreadsheet to let you edit it.';
      tell('There was a problem', text);
      return;
    }
    if (!touched.some(({ warningOnly }) => warningOnly) || Date.now() < this.#quietUntil) {
      proceed();
      return;
    }
    const text = "You are trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?";
    const later = () => {
      this.#quietUntil = Date.now() + QUIET_MS;
      proceed();
    };
    const buttons = [
      ok(proceed),
      { label: "OK, don't ask for 5 minutes", run: later },
      { label: 'Cancel', run: () => undefined },
    ];
    ask({ title: 'Heads up!', text, buttons });
  }

  #protections(): Protection[] {
    // Our plugin's getter, which the library's types cannot know.
    const getters = this.#model().getters as unknown as { getMarks(kind: 'protection'): readonly Mark[] };
    return getters.getMarks('protection').map(protectionOf);
  }
}

/** What the script's protections keep with their marks. */
interface Facts {
  readonly type: 'RANGE' | 'SHEET';
  readonly warningOnly: boolean;
  /** Undefined until somebody is taken off: a new protection keeps nobody out. */
  readonly editors?: readonly string[];
  readonly creator: string;
  /** Everybody of the creator's domain may. */
  readonly domainEdit?: boolean;
}

interface Protection extends Facts {
  readonly sheetId: string;
  /** The protected cells; for a whole tab the cells left open. */
  readonly zones: readonly Zone[];
}

function protects({ sheetId, zones, type }: Protection, place: Place): boolean {
  if (sheetId !== place.sheetId) return false;
  if (type === 'RANGE') return zones.some((zone) => helpers.overlap(zone, place.zone));
  return !zones.some((zone) => contains(zone, place.zone));
}

const mayEdit = ({ warningOnly, editors, creator, domainEdit }: Protection, user: string): boolean =>
  warningOnly ||
  editors === undefined ||
  user === creator ||
  editors.includes(user) ||
  (domainEdit === true && domainOf(user) === domainOf(creator));

const domainOf = (address: string): string => address.slice(address.indexOf('@') + 1).toLowerCase();

const contains = (outer: Zone, inner: Zone): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

const ok = (run: () => void) => ({ label: 'OK', primary: true, run });

const protectionOf = ({ sheetId = '', ranges, data }: Mark): Protection => ({
  ...(data as Facts),
  sheetId,
  zones: ranges.map(({ zone }) => zone),
});
