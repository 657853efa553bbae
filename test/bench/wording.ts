import type { Params } from '../../src/preview/server/protocol';

/** The team whose workbook is edited over and over. */
export const EDITED_TEAM = { owners: 10, keyResults: 40, checkIns: 400 };

export const wordsOf = (edit: number): string => `Goal in words ${edit}`;

/** An edit that changes some title, each time to other words. */
export const rewording = (edit: number): Params<'type'> => [
  { sheet: 'Objectives', cell: `B${2 + (edit % 10)}`, text: wordsOf(edit) },
];
