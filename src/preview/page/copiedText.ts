/** Tab-separated rows; a quoted cell may hold tabs, line breaks and doubled quotes, as spreadsheets copy them. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /(?:"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\n\r]*))(\t|\r?\n|$)/g;
  const body = text.replace(/\r?\n$/, '');
  for (const match of body.matchAll(pattern)) {
    const cell = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"');
    rows.at(-1)?.push(cell);
    if (match[3] === '') break;
    if (match[3] !== '\t') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}
