import type { KeptResults, Position } from './keptResults';
import type { EvaluatedCell } from './shownTexts';
import { withUsedZones, type ZoneGetters } from './usedZones';

interface Getters extends ZoneGetters {
  getSheetIds(): readonly string[];
  getCell(position: Position): { readonly isFormula: boolean } | undefined;
}

/** The library's sets of cells and of ranges, as far as they are used here. */
interface Results {
  readonly constructor: new () => Results;
  set(position: Position, cell: object): void;
}
interface Ranges extends Iterable<unknown> {
  readonly constructor: new () => Ranges;
  hasPosition(position: Position): boolean;
  isEmpty(): boolean;
}

/** Everything in which the library's evaluator keeps what it has worked out; not in its public types. */
interface State {
  evaluatedCells: Results;
  spreadingRelations: unknown;
  blockedArrayFormulas: unknown;
  formulaDependencies: unknown;
  nextRangesToUpdate: Ranges;
  cellsBeingComputed: Set<number>;
  compilationParams: unknown;
  getters: Getters;
  getEvaluatedCell(position: Position): EvaluatedCell;
}

export interface PicturedEvaluator extends State {
  computeCell(position: Position): EvaluatedCell;
  computeAndSave(position: Position): EvaluatedCell;
  /** Begins anew with all relations between cells. */
  buildDependencyGraph(): void;
  updateCompilationParameters(): void;
  evaluate(ranges: readonly unknown[]): void;
}

const PARTS = [
  ...(['evaluatedCells', 'spreadingRelations', 'blockedArrayFormulas', 'formulaDependencies'] as const),
  ...(['nextRangesToUpdate', 'cellsBeingComputed', 'compilationParams', 'getters', 'getEvaluatedCell'] as const),
];

// Made of all its parts.
const stateOf = (evaluator: State) =>
  Object.fromEntries(PARTS.map((part) => [part, evaluator[part]])) as never as State;

/**
 * Has an evaluator tell kept results, and meanwhile works out the true ones bit by bit, out of sight: a workbook can be
 * looked at as soon as it is loaded, and the page is never busy for long.
 */
export class FirstPicture {
  readonly #evaluator: PicturedEvaluator;
  readonly #before: State;
  readonly #truth: State;
  /** Each step does a little in `#truth`. */
  readonly #steps: Iterator<void>;
  #isWhole = false;

  constructor(evaluator: PicturedEvaluator, kept: KeptResults) {
    this.#evaluator = evaluator;
    this.#before = stateOf(evaluator);
    this.#truth = this.#blank(withUsedZones(evaluator.getters));
    this.#steps = stepsOf(evaluator, this.#truth.getters);
    Object.assign(evaluator, this.#pictured(kept));
  }

  /** Whether all is worked out, so that the picture can be replaced. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Works out more, until then by `performance.now()`. */
  workOut(until: number): void {
    const evaluator = this.#evaluator;
    const pictured = stateOf(evaluator);
    Object.assign(evaluator, this.#truth);
    try {
      do {
        this.#isWhole = this.#steps.next().done === true;
      } while (!this.#isWhole && performance.now() < until);
    } finally {
      Object.assign(this.#truth, stateOf(evaluator));
      Object.assign(evaluator, pictured);
    }
  }

  /** The evaluator goes on as if nothing had been shown. */
  end(): void {
    Object.assign(this.#evaluator, this.#before);
  }

  /** What was worked out takes the picture's place. */
  replace(): void {
    const evaluator = this.#evaluator;
    Object.assign(evaluator, this.#truth);
    // What arrays have filled since it was looked at.
    if (!evaluator.nextRangesToUpdate.isEmpty()) evaluator.evaluate([...evaluator.nextRangesToUpdate]);
    evaluator.getters = this.#before.getters;
  }

  /** A state in which nothing is worked out yet. */
  #blank(getters: Getters): State {
    const evaluator = this.#evaluator;
    const { evaluatedCells, nextRangesToUpdate } = evaluator;
    evaluator.getters = getters;
    evaluator.evaluatedCells = new evaluatedCells.constructor();
    evaluator.nextRangesToUpdate = new nextRangesToUpdate.constructor();
    evaluator.cellsBeingComputed = new Set();
    evaluator.buildDependencyGraph();
    evaluator.updateCompilationParameters();
    const blank = stateOf(evaluator);
    Object.assign(evaluator, this.#before);
    return blank;
  }

  #pictured(kept: KeptResults): State {
    const evaluator = this.#evaluator;
    const { getters, getEvaluatedCell } = evaluator;
    const state = this.#blank(getters);
    for (const [sheetId, results] of Object.entries(kept)) {
      for (const [col, row, result] of results) {
        const position = { sheetId, col, row };
        state.evaluatedCells.set(position, { ...result, position, origin: position });
      }
    }
    // What is not kept is only read, and most of it is never looked at.
    state.getEvaluatedCell = (position) =>
      getters.getCell(position)?.isFormula === false
        ? evaluator.computeAndSave(position)
        : getEvaluatedCell.call(evaluator, position);
    return state;
  }
}

/** Reads every formula, which a name among them asks for at once, then works out every cell. */
function* stepsOf(evaluator: PicturedEvaluator, getters: Getters): Generator<void> {
  // The last tab first: a sum of everything, which waits for all it adds up, is mostly on the first.
  const sheetIds = [...getters.getSheetIds()].reverse();
  for (const sheetId of sheetIds) {
    for (const cell of getters.getCells(sheetId)) if (cell.isFormula) yield Reflect.get(cell, 'compiledFormula');
  }
  for (const sheetId of sheetIds) {
    const { left, right, top, bottom } = getters.getSheetZone(sheetId);
    for (let col = left; col <= right; col++) {
      for (let row = top; row <= bottom; row++) yield compute(evaluator, { sheetId, col, row });
    }
  }
}

/** As the library does in its first round. */
function compute(evaluator: PicturedEvaluator, position: Position): void {
  if (evaluator.nextRangesToUpdate.hasPosition(position)) return;
  const cell = evaluator.computeCell(position);
  if (cell.value !== null || cell.format !== undefined) evaluator.evaluatedCells.set(position, cell);
}
