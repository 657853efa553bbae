/** A menu as the script built it. `inExtensions`: an add-on's menu, which Google puts under Extensions. */
export interface MenuEntry {
  readonly kind: 'menu';
  readonly caption: string;
  readonly inExtensions: boolean;
  readonly items: readonly MenuItem[];
}

export type MenuItem =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | MenuEntry;

/** Every function a click in these menus can run. */
export const menuFunctions = (items: readonly MenuItem[]): string[] =>
  items.flatMap((item) => {
    if (item.kind === 'item') return [item.functionName];
    return item.kind === 'menu' ? menuFunctions(item.items) : [];
  });
