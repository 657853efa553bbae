import type { Probe } from '../probe';
import { dates } from './dates';
import { finding } from './finding';
import { formulas } from './formulas';
import { functions } from './functions';
import { html, language } from './language';
import { looks } from './looks';
import { metadatas } from './metadata';
import { names } from './names';
import { protection } from './protections';
import { ranges } from './ranges';
import { rows } from './rows';
import { conditionalFormats, validation } from './rules';
import { account, stores, triggers } from './services';
import { tabs } from './tabs';
import { guarding, typing } from './typing';
import { values } from './values';

/** Every question, in the order they are asked. */
export const probes: readonly Probe[] = [
  ...[...typing, ...guarding, ...values, ...dates, ...ranges, ...rows, ...tabs, ...finding, ...formulas, ...functions],
  ...[...validation, ...conditionalFormats, ...protection, ...names, ...metadatas, ...looks],
  ...[...stores, ...account, ...triggers, ...language, ...html],
];
