import type { ServiceContext } from './context';

const READS =
  /^(find(All|Next|Previous)$|get(Value|DataRegion|NextData|RowGroup|ColumnGroup|DisplayValue|Formula|Note|NumberFormat|DataValidation|ConditionalFormatRules|Protections|Background|FontColor|FontWeight|RichText|LastRow|LastColumn|DataRange|MaxRows|MaxColumns|Charts|NamedRanges|DeveloperMetadata|Sheets$|SheetValues|Properties|Property$|Keys|ProjectTriggers|UserTriggers|RemainingDailyQuota|FrozenRows|FrozenColumns|ColumnWidth|RowHeight|Filter|Bandings|Merged|HorizontalAlign|Wrap)|is(Blank|Checked|SheetHidden|ColumnHidden|RowHidden)|canEdit)/;
const WRITES =
  /^(set|append|insert|delete|clear|move|copyTo|replace|hide|show(Sheet|Rows|Columns)|unhide|sort|protect|remove|add(Developer|Editor)|check$|uncheck|merge|breakApart|auto|apply|trim|randomize|send|create$|put|rename|duplicate|group|shift|collapse|expand|flush|split|activate)/;

/** Names a place, gathers what a later call sends, or tells what came along with an object that was fetched before. */
const HANDLES =
  /Builder\.|(^|\.)(new[A-Z]|create(Menu|AddonMenu|HtmlOutput|HtmlOutputFromFile)|get(Active|ActiveSpreadsheet|ActiveUser|EffectiveUser|Range|RangeList|RangeByName|SheetByName|SheetById|Sheet|SheetId|Id|Url|Name|Row|Column|NumRows|NumColumns|A1Notation|Ui|Description|Ranges|BooleanCondition|GradientCondition|CriteriaType|UniqueId|HandlerFunction|EventType|(Document|User|Script)(Lock|Properties|Cache))$|addItem$|addSeparator$|addSubMenu$)|^(BooleanCondition|GradientCondition|HtmlOutput|HtmlTemplate)\./;

/** What a call asks of Google: to read, to write, something else (a lock, a toast, an address), or nothing yet. */
export type CallKind = 'read' | 'write' | 'other' | 'handle';

export const kindOf = (method: string): CallKind => {
  if (HANDLES.test(method)) return 'handle';
  const name = method.slice(method.lastIndexOf('.') + 1);
  if (READS.test(name)) return 'read';
  return WRITES.test(name) ? 'write' : 'other';
};

/**
 * Wraps a stand-in so that each method counts as a service call and anything not written throws
 * "not in the local host yet: Class.method" instead of being silently undefined.
 */
export function facade<T extends object>(context: ServiceContext, className: string, implementation: T): T {
  const bound = new Map<PropertyKey, unknown>();
  const proxy: T = new Proxy(implementation, {
    get(target, key) {
      if (typeof key === 'symbol' || key === 'then' || key === 'constructor') return Reflect.get(target, key);
      // As JSON, Google's objects are empty unless they say what they are.
      if (key === 'toJSON') {
        const own: unknown = Reflect.get(target, key);
        return () => (typeof own === 'function' ? Reflect.apply(own, target, []) : context.realm.copy({}));
      }
      if (bound.has(key)) return bound.get(key);
      const member = Reflect.get(target, key);
      if (member === Object.prototype.toString) return () => className;
      if (typeof member === 'function') {
        const method = `${className}.${key}`;
        const wrapped = (...args: unknown[]) => {
          context.enter(method);
          try {
            const result = member.apply(target, args);
            return result === target ? proxy : result;
          } catch (error) {
            if (kindOf(method) === 'write' && context.postpone?.(error)) return proxy;
            throw error;
          }
        };
        bound.set(key, wrapped);
        return wrapped;
      }
      if (member !== undefined) return member;
      // What the run may not call is refused in Google's words, written or not.
      context.enter(`${className}.${key}`);
      throw context.realm.error(`not in the local host yet: ${className}.${key}`);
    },
    set(_target, key) {
      throw context.realm.error(`${className}.${String(key)} cannot be assigned.`);
    },
  });
  return proxy;
}
