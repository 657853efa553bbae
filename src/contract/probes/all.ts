import type { Probe } from '../probe';
import { account } from './account';
import { conditionalFormats } from './conditionalFormats';
import { dates } from './dates';
import { display } from './display';
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
import { stores } from './stores';
import { tabs } from './tabs';
import { triggers } from './triggers';
import { guarding, typing } from './typing';
import { validation } from './validation';
import { values } from './values';

/** Every question, in the order they are asked. */
export const probes: readonly Probe[] = [
  ...[
    ...typing,
    ...guarding,
    ...values,
    ...display,
    ...dates,
    ...ranges,
    ...rows,
    ...tabs,
    ...finding,
    ...formulas,
    ...functions,
  ],
  ...[...validation, ...conditionalFormats, ...protection, ...names, ...metadatas, ...looks],
  ...[...stores, ...account, ...triggers, ...language, ...html],
];
