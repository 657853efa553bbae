import type { Edit } from '../../src/domain/edit';
import { DEFAULT_RULES } from '../../src/domain/settings';
import type { Typing } from '../../src/domain/typedAnswer';
import { TODAY } from './builders';

/** Noon of the builders' day; numbers only where a test gives them. */
export const typing = (facts: Partial<Typing> = {}): Typing => ({
  now: TODAY + 0.5,
  today: TODAY,
  rules: DEFAULT_RULES,
  numbers: () => {
    throw new Error('This test has no numbers');
  },
  ...facts,
});

/** The event of an edit in row 2 of Key results by Bo, unless it says otherwise. */
export const anEdit = (facts: Partial<Edit> = {}): Edit => ({
  by: 'bo@example.com',
  table: 'keyResults',
  top: 2,
  bottom: 2,
  fields: ['current'],
  ...facts,
});
