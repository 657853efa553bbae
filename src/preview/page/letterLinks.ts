export interface CellLink {
  readonly gid: string;
  readonly range: string;
}

/** Where a link into a Google spreadsheet points, or undefined for any other link. */
export function cellLinkOf(href: string): CellLink | undefined {
  if (!/^https:\/\/docs\.google\.com\/spreadsheets\//.test(href)) return undefined;
  return cellLinkOfHash(href.slice(href.indexOf('#')));
}

/** `#gid=12&range=B7`, as in the page's own address. */
export function cellLinkOfHash(hash: string): CellLink | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ''));
  const gid = fields.get('gid');
  return gid === null ? undefined : { gid, range: fields.get('range') ?? '' };
}
