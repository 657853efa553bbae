import type { checkIns } from '../tables/checkIns';
import type { NotesOf } from './noted';

export const checkInsNotes: NotesOf<typeof checkIns> = {
  id: 'Given by Cadence.',
  at: 'When it was said, on this workbook’s clock.',
  goal: 'The ID of the key result or objective.',
  by: 'Who said it; empty when Google does not tell.',
  value: 'The value of the key result at that moment.',
  progress: 'Progress at that moment.',
  status: 'The owner’s word at that moment.',
  confidence: '0 (not at all) to 10 (certain).',
  accomplishments: 'What was done.',
  blockers: 'What stands in the way.',
  nextSteps: 'What comes next.',
  needs: 'What it asks for, if anything: more execution, another strategy, or resources.',
  source: 'Sidebar, typed in the Sheet, a Page, a Live formula, an Import, or Away. Live and Away rows are no answers.',
  asOf: 'The day it speaks of, when that is another than the day it was said.',
  due: 'The due day this answered.',
  cadence: 'Cadence in weeks when it was said.',
  cycle: 'The cycle it was said in.',
  request: 'Tells a repeated submit from a new one.',
};
