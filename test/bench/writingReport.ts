import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inFold, listSizes, outOfFold } from '../wording/folds';
import { type LabelScore, macroF1, predict, scores } from '../wording/score';
import { FURTHER, LABELLED, type Statement } from '../wording/statements';

/** `--predict FILE.json` prints the file's list with labels, as JSON; without it, how well the labels fit. */
export function run(args: readonly string[], folder: string): string {
  const [option, file, ...more] = args;
  if (option === undefined) return report();
  if (option !== '--predict' || file === undefined || more.length > 0) {
    throw new Error('Use: npm run --silent bench:writing -- --predict FILE.json, or no option for the report.');
  }
  const list = readList(resolve(folder, file));
  return JSON.stringify(
    list.map((each) => ({ ...each, labels: predict(each) })),
    null,
    1,
  );
}

type Unlabelled = Pick<Statement, 'id' | 'kind' | 'text'>;

function readList(path: string): readonly Unlabelled[] {
  const list = parsed(path);
  if (!Array.isArray(list)) throw new Error(`${path} holds no list. Write [{"id": …, "kind": …, "text": …}, …].`);
  list.forEach((each, index) => {
    const { kind, text } = (each ?? {}) as Partial<Unlabelled>; // checked right here
    if ((kind !== 'key_result' && kind !== 'objective') || typeof text !== 'string') {
      throw new Error(`Entry ${index + 1} of ${path} needs a text and the kind "key_result" or "objective".`);
    }
  });
  return list;
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw new Error(`${path} cannot be read as a list in JSON: ${(cause as Error).message}`, { cause });
  }
}

function report(): string {
  const known = scores(inFold(LABELLED));
  const unknown = scores(outOfFold(LABELLED, FURTHER));
  const further = scores(inFold(FURTHER));
  const { words, characters } = listSizes();
  return [
    `${LABELLED.length} labelled statements, ${FURTHER.length} further ones`,
    '',
    `${''.padEnd(31)}${'in-fold'.padEnd(22)}${'out-of-fold (5)'.padEnd(22)}further`,
    `${''.padEnd(31)}${'P     R     F1'.padEnd(22)}${'P     R     F1'.padEnd(22)}P     R     F1`,
    ...known.map((row) => line(row, [row, twinOf(row, unknown), twinOf(row, further)])),
    '',
    `${'mean F1'.padEnd(31)}${[known, unknown, further].map((rows) => `            ${macroF1(rows).toFixed(3)}`.padEnd(22)).join('')}`.trimEnd(),
    '',
    `Lists: ${words} words, ${(characters / 1000).toFixed(1)} kB`,
    'Out-of-fold: without the listed verbs, nouns and adjectives that no statement outside the fold uses.',
  ].join('\n');
}

const twinOf = ({ kind, label }: LabelScore, rows: readonly LabelScore[]): LabelScore | undefined =>
  rows.find((row) => row.kind === kind && row.label === label);

const line = ({ kind, label }: LabelScore, columns: readonly (LabelScore | undefined)[]): string =>
  `${(kind === 'objective' ? 'O  ' : 'KR ') + label}`.padEnd(31) +
  columns
    .map((row) =>
      (row ? [row.precision, row.recall, row.f1].map((rate) => rate.toFixed(2)).join('  ') : '–').padEnd(22),
    )
    .join('')
    .trimEnd();
