import { registries } from '@odoo/o-spreadsheet';
import { byHostClock } from './hostDays';

/** A rule that compares cells; other kinds have no operator. */
interface CellRule {
  readonly operator: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
}

/** The part of the library's plugin that is stepped into; it is not in its public types. */
interface FormatEvaluation {
  isStale: boolean;
  handle(command: { readonly type: string }): void;
  getRuleResultForTarget(target: object, rule: CellRule, preComputed: unknown): boolean;
}

type FormatConstructor = (new (config: never) => FormatEvaluation) & { readonly getters: readonly string[] };

/** Conditional formats about today and days near it go by the host's clock, and are looked at anew when it moves. */
export function formatsByHostClock(): unknown {
  // Taken from the registry, because the library does not export the class itself.
  const Base = registries.coreViewsPluginRegistry.get('evaluation_cf') as unknown as FormatConstructor;
  return class FormatsByHostClock extends Base {
    override handle(command: { readonly type: string }): void {
      if (command.type === 'EVALUATE_CELLS') this.isStale = true;
      super.handle(command);
    }

    override getRuleResultForTarget(target: object, rule: CellRule, preComputed: unknown): boolean {
      // Asked for every cell of every rule, and hardly any is about a day.
      if ((rule.dateValue ?? 'exactDate') === 'exactDate')
        return super.getRuleResultForTarget(target, rule, preComputed);
      const { type, ...more } = byHostClock({ ...rule, type: rule.operator });
      return super.getRuleResultForTarget(target, { ...more, operator: type }, preComputed);
    }
  };
}
