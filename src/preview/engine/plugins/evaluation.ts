import { invalidateEvaluationCommands, isCoreCommand, registries } from '@odoo/o-spreadsheet';
import { quietly } from '../quiet';
import { FirstPicture, type PicturedEvaluator } from './firstPicture';
import { finishResults, type ResultsEvaluator } from './googleResults';
import { type KeptResults, keptResults, type Position } from './keptResults';
import { withUsedZones } from './usedZones';

/** The part of the library's evaluator that is stepped into; it is not in its public types. */
interface Evaluator extends Omit<ResultsEvaluator, 'computeCell'>, PicturedEvaluator {
  getters: ResultsEvaluator['getters'] & PicturedEvaluator['getters'];
  evaluatedCells: ResultsEvaluator['evaluatedCells'] & PicturedEvaluator['evaluatedCells'];
  getEvaluatedPositionsInSheet(sheetId: string): readonly Position[];
  getSpreadZone(position: Position): { readonly right: number; readonly bottom: number } | undefined;
  evaluateAllCells(): void;
}

interface Evaluation {
  readonly getters: Evaluator['getters'] & Parameters<typeof finishResults>[1];
  evaluator: Evaluator;
  shouldRebuildDependenciesGraph: boolean;
  handle(command: { readonly type: string; readonly cellIds?: unknown }): void;
  finalize(): void;
}

type EvaluationConstructor = (new (config: Config) => Evaluation) & { readonly getters: readonly string[] };

/** `custom.results` of the model's configuration: shown until somebody asks for an evaluation or changes something. */
interface Config {
  readonly custom?: { readonly results?: KeptResults };
}

/**
 * The library's evaluation with Google's two differences that every reader can see: a formula whose result is an empty
 * cell stays empty (the library makes it 0), and errors carry Google's names. And it calculates when somebody looks,
 * not after each command: a script that lays out a workbook looks rarely.
 */
export function googleEvaluation(): unknown {
  // Taken from the registry, because the library does not export the class itself.
  const Base = registries.coreViewsPluginRegistry.get('evaluation') as unknown as EvaluationConstructor;
  class GoogleEvaluation extends Base {
    static override readonly getters = [...Base.getters, 'getKeptResults', 'workOutMore'];
    private due = false;
    private allDue = false;
    private kept: KeptResults | undefined;
    private picture: FirstPicture | undefined;

    constructor(config: Config) {
      super(config);
      const { evaluator } = this;
      this.kept = config.custom?.results;
      finishResults(evaluator, this.getters);
      const evaluateAllCells = evaluator.evaluateAllCells.bind(evaluator);
      evaluator.evaluateAllCells = () => {
        const { getters } = evaluator;
        evaluator.getters = withUsedZones(getters);
        try {
          evaluateAllCells();
        } finally {
          evaluator.getters = getters;
        }
      };
    }

    /** A clock that moved makes everything due, but also only when somebody looks: an hour may follow an hour. */
    override handle(command: { readonly type: string; readonly cellIds?: unknown }): void {
      const isAll = command.type === 'EVALUATE_CELLS' && !command.cellIds;
      if (isAll && this.picture?.isWhole) {
        this.picture.replace();
        this.forget();
        this.shouldRebuildDependenciesGraph = false;
        return;
      }
      if (this.kept && (isAll || changesResults(command))) {
        this.picture?.end();
        this.forget();
      }
      if (isAll) this.allDue = true;
      else super.handle(command);
    }

    override finalize(): void {
      this.due = true;
    }

    settle(): void {
      if (!this.due) return;
      this.due = false;
      if (this.kept) {
        this.picture ??= new FirstPicture(this.evaluator, this.kept);
        return;
      }
      const rebuilt = this.shouldRebuildDependenciesGraph;
      quietly(() => {
        super.finalize();
        if (this.allDue && !rebuilt) super.handle({ type: 'EVALUATE_CELLS' });
      });
      this.allDue = false;
    }

    /** What was kept is the past from now on. */
    private forget(): void {
      this.kept = undefined;
      this.picture = undefined;
    }

    /**
     * While kept results are shown, works out more of the true ones, until then by `performance.now()`.
     * @returns `more` there is to work out; what is `whole` is shown after `EVALUATE_CELLS`; `over` when nothing is kept
     */
    workOutMore(until: number): 'more' | 'whole' | 'over' {
      this.settle();
      if (!this.picture) return 'over';
      this.picture.workOut(until);
      return this.picture.isWhole ? 'whole' : 'more';
    }

    /** @returns nothing when all of it would have to be worked out for that */
    getKeptResults(): KeptResults | undefined {
      if (this.due && (this.allDue || this.shouldRebuildDependenciesGraph)) return undefined;
      this.settle();
      return keptResults(this.evaluator, this.getters);
    }
  }
  // Every getter of the plugin is a look at results.
  for (const name of Base.getters) {
    const read = Reflect.get(Base.prototype, name) as (...args: unknown[]) => unknown;
    Reflect.set(GoogleEvaluation.prototype, name, function (this: GoogleEvaluation, ...args: unknown[]) {
      this.settle();
      return read.apply(this, args);
    });
  }
  return GoogleEvaluation;
}

/** More than does so, perhaps, but nothing that does is left out. */
const changesResults = (command: { readonly type: string }): boolean =>
  // The library's types know its own commands only.
  isCoreCommand(command as never) || invalidateEvaluationCommands.has(command.type as never);
