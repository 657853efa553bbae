import { coreTypes, registries } from '@odoo/o-spreadsheet';

interface CommandRegistries {
  readonly inverseCommandRegistry: { add(type: string, inverse: (command: object) => object[]): void };
}

/**
 * Makes commands of our plugins part of the workbook's history: recorded, undone, sent to other windows. Their inverse
 * is asked for only to move other windows' simultaneous edits across an undo, where cells and marks stay in place.
 */
export function registerCommands(types: readonly string[]): void {
  // Both are typed for the library's own commands.
  const { inverseCommandRegistry } = registries as unknown as CommandRegistries;
  for (const type of types) {
    (coreTypes as Set<string>).add(type);
    inverseCommandRegistry.add(type, (command) => [command]);
  }
}
