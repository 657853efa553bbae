/** Colour only repeats what the word says. */
const TONES: ReadonlyMap<string, string> = new Map([
  ['On track', 'good'],
  ['Achieved', 'good'],
  ['Done', 'good'],
  ['At risk', 'warn'],
  ['Partial', 'warn'],
  ['Off track', 'bad'],
  ['Missed', 'bad'],
]);

export const toneOf = (word: string): string => TONES.get(word) ?? 'plain';

/** Arithmetic's word, named as such: beside it stands the owner's own. */
export function PaceChip({ pace }: { readonly pace: string }) {
  return pace === '' ? null : <span class={`chip ${toneOf(pace)}`}>Pace: {pace}</span>;
}

/** A status, stage or grade as a word on its tint. Nothing for an empty one. */
export function Chip({ word, says }: { readonly word: string; readonly says?: string }) {
  if (word === '') return null;
  return (
    <span class={`chip ${toneOf(word)}`}>
      {says && <span class="unseen">{says} </span>}
      {word}
    </span>
  );
}
