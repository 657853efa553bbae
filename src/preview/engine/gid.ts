/** The number Google gives a tab (`gid` in links): the first tab's is 0, others' never change. Derived from the id. */
export function gidOf(id: string): number {
  if (id === 'Sheet1') return 0;
  let hash = 2_166_136_261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16_777_619);
  return hash >>> 1 || 1;
}
