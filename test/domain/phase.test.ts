import { describe, expect, it } from 'vitest';
import { phaseNow } from '../../src/domain/phase';
import { aCycle } from '../support/builders';
import { PHASE_EXAMPLES } from '../support/dueExamples';

describe('the phase of a cycle', () => {
  it.each(PHASE_EXAMPLES)('$name: $phase', ({ cycle, today, phase }) => {
    expect(phaseNow(aCycle(cycle), today)).toBe(phase);
  });

  it('is none where there is no cycle', () => expect(phaseNow(undefined, 1)).toBe(''));
});
