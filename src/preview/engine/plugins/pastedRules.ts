import { registries } from '@odoo/o-spreadsheet';

/** A validation rule with what Google says of it that the library has no place for. */
interface Rule {
  readonly id: string;
  readonly criterion: object;
  readonly isBlocking?: boolean;
  readonly ranges: readonly object[];
  readonly google?: object;
}

const termsOf = ({ criterion, isBlocking, google }: Rule): string => JSON.stringify([criterion, isBlocking, google]);

type Dispatch = (type: string, payload: { readonly rule?: Rule }) => unknown;

/** The part of the library's handler that is stepped into; it is not in its public types. */
interface RuleHandler {
  readonly getters: { getDataValidationRules(sheetId: string): readonly Rule[] };
  readonly uuidGenerator: { smallUuid(): string };
  dispatch: Dispatch;
  queuedChanges: Readonly<Record<string, readonly { readonly rule: Rule }[]>>;
  getDataValidationRuleToCopyTo(targetSheetId: string, originRule: Rule, newId?: boolean): Rule;
  executeQueuedChanges(): void;
}

type RuleHandlerConstructor = new (...args: never[]) => RuleHandler;

/**
 * Cutting, copying and moving lay rules anew with the library's own terms only: this one keeps the help text and a
 * checkbox's two values, in the grid as in scripts.
 */
export function installPastedRules(): void {
  const { cellHandlers } = registries.clipboardHandlersRegistries;
  // The registry's types know no handler's own members.
  const Base = cellHandlers.get('dataValidation') as unknown as RuleHandlerConstructor;
  class PastedRules extends Base {
    override getDataValidationRuleToCopyTo(targetSheetId: string, originRule: Rule, newId = true): Rule {
      // The library takes rules for the same that say something else to people.
      const isSame = (rule: Rule): boolean => termsOf(rule) === termsOf(originRule);
      const queued = (this.queuedChanges[targetSheetId] ?? []).map(({ rule }) => rule);
      const found = [...this.getters.getDataValidationRules(targetSheetId), ...queued].find(isSame);
      return found ?? { ...originRule, id: newId ? this.uuidGenerator.smallUuid() : originRule.id, ranges: [] };
    }

    override executeQueuedChanges(): void {
      const said = new Map(
        Object.values(this.queuedChanges).flatMap((changes) => changes.map(({ rule }) => [rule.id, rule.google])),
      );
      const { dispatch } = this;
      this.dispatch = (type, payload) => {
        const google = type === 'ADD_DATA_VALIDATION_RULE' && payload.rule ? said.get(payload.rule.id) : undefined;
        return dispatch(type, google ? { ...payload, rule: { ...payload.rule, google } as Rule } : payload);
      };
      try {
        super.executeQueuedChanges();
      } finally {
        this.dispatch = dispatch;
      }
    }
  }
  cellHandlers.replace('dataValidation', PastedRules as never);
}
