import type { Probe } from '../probe';
import { dates } from './dates';
import { formulas } from './formulas';
import { functions } from './functions';
import { grid } from './grid';
import { html, language } from './language';
import { looks, metadatas, names, protection } from './marks';
import { conditionalFormats, validation } from './rules';
import { account, stores, triggers } from './services';
import { guarding, typing } from './typing';
import { values } from './values';

/** Every question, in the order they are asked. */
export const probes: readonly Probe[] = [
  ...[...typing, ...guarding, ...values, ...dates, ...grid, ...formulas, ...functions],
  ...[...validation, ...conditionalFormats, ...protection, ...names, ...metadatas, ...looks],
  ...[...stores, ...account, ...triggers, ...language, ...html],
];
