import type { registries } from '@odoo/o-spreadsheet';
import type { MenuItem as ScriptItem } from '../menu';
import type { GridEnv } from './grid';

/** One line of a menu, whoever made it: the page, the script or the spreadsheet library. */
export interface MenuItem {
  readonly label: string;
  readonly shortcut?: string;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** A line is drawn under it. */
  readonly separator?: boolean;
  readonly children?: () => readonly MenuItem[];
  readonly run?: () => void;
}

type LibraryAction = ReturnType<typeof registries.topbarMenuRegistry.getMenuItems>[number];

/** The script's menu, with its submenus, as the script built it. */
export function scriptItems(nodes: readonly ScriptItem[], run: (functionName: string) => void): MenuItem[] {
  return nodes.flatMap((node, index): MenuItem[] => {
    if (node.kind === 'separator') return [];
    const separator = nodes[index + 1]?.kind === 'separator';
    if (node.kind === 'menu') {
      return [{ label: node.caption, separator, children: () => scriptItems(node.items, run) }];
    }
    return [{ label: node.caption, separator, run: () => run(node.functionName) }];
  });
}

/** A menu of the library (Edit, Insert, …), read afresh each time it opens. */
export function libraryItems(actions: readonly LibraryAction[], env: GridEnv): MenuItem[] {
  return [...actions]
    .sort((a, b) => a.sequence - b.sequence)
    .filter((action) => action.isVisible(env) && !UNWANTED.has(action.id))
    .map((action) => itemOf(action, env));
}

/** What Sheets has not got, and what would go round the host. */
const UNWANTED = new Set(['settings', 'pivot_data', 'insert_pivot', 'pivot_table', 'reinsert_pivot', 'print']);

function itemOf(action: LibraryAction, env: GridEnv): MenuItem {
  const children = action.children(env);
  return {
    label: String(action.name(env)),
    shortcut: action.shortcut || undefined,
    checked: action.isActive?.(env),
    disabled: !action.isEnabled(env),
    separator: action.separator,
    ...(children.length > 0
      ? { children: () => libraryItems(children, env) }
      : { run: () => void action.execute?.(env) }),
  };
}
