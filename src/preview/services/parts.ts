import type { DialogBridge } from '../dialogs';
import type { Bundle } from '../runtime/bundle';
import type { EnumFactory } from '../runtime/enums';
import type { Runtime } from '../runtime/runtime';
import type { Stores } from '../runtime/stores';

/** What the stand-ins of one execution are made from. */
export interface Parts {
  readonly context: Runtime;
  readonly enums: EnumFactory;
  readonly stores: Stores;
  readonly dialogs: DialogBridge;
  readonly bundle: Bundle;
  /** Editor add-on or bound script: they differ in triggers and in where the menu stands. */
  readonly container: 'addon' | 'bound';
  /** A new unique id; random unless the host was opened with a seeded one. */
  readonly newId: () => string;
}
