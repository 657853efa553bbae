import type { MenuEntry } from '../menu';
import type { Execution, HostState, MailUse, OutboxMail, StoredTrigger } from '../saved';

/** A cached value and the instant it is forgotten. */
export interface CachedValue {
  readonly value: string;
  readonly until: number;
}

/** What Google keeps beside the grid, live. Caches, locks and menus do not outlast the host, as a cold cache may. */
export class Stores {
  readonly properties = new Map<string, Map<string, string>>();
  readonly triggers: StoredTrigger[] = [];
  readonly outbox: OutboxMail[] = [];
  readonly mailUse = new Map<string, MailUse>();
  readonly executions: Execution[] = [];
  readonly caches = new Map<string, Map<string, CachedValue>>();
  /** Who holds which lock: the id of a run, or 'elsewhere' for another process. */
  readonly locks = new Map<string, number | 'elsewhere'>();
  /** Menus of each person's window, by name, in the order they were added. */
  readonly menus = new Map<string, Map<string, MenuEntry>>();

  constructor(saved?: HostState) {
    if (!saved) return;
    for (const [store, values] of Object.entries(saved.properties))
      this.properties.set(store, new Map(Object.entries(values)));
    this.triggers.push(...saved.triggers);
    this.outbox.push(...saved.outbox);
    this.executions.push(...saved.executions);
    for (const [user, use] of Object.entries(saved.mailUse)) this.mailUse.set(user, use);
  }

  propertiesOf(store: string): Map<string, string> {
    const known = this.properties.get(store) ?? new Map<string, string>();
    this.properties.set(store, known);
    return known;
  }

  cacheOf(store: string): Map<string, CachedValue> {
    const known = this.caches.get(store) ?? new Map<string, CachedValue>();
    this.caches.set(store, known);
    return known;
  }

  /** A run that ends, or waits in a dialog, loses its locks. */
  releaseLocksOf(run: number): void {
    for (const [name, holder] of this.locks) if (holder === run) this.locks.delete(name);
  }

  toState(): Omit<HostState, 'version' | 'world'> {
    return {
      properties: Object.fromEntries([...this.properties].map(([name, values]) => [name, Object.fromEntries(values)])),
      triggers: [...this.triggers],
      outbox: [...this.outbox],
      mailUse: Object.fromEntries(this.mailUse),
      executions: this.executions.slice(-KEPT_EXECUTIONS),
    };
  }
}

/** The saved log is for looking back, not an archive: a file must not grow with every edit. */
const KEPT_EXECUTIONS = 200;
