import type { Model } from '@odoo/o-spreadsheet';
import { gidOf } from '../engine/gid';

/** The tab that a link's `gid` means. */
export const sheetOfGid = ({ getters }: Model, gid: string): string | undefined =>
  getters.getSheetIds().find((id) => String(gidOf(id)) === gid);
