import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, rulesOf, SETTING_NAMES } from '../../src/domain/settings';
import { settingRows } from '../../src/schema/settingRows';
import { aSetting } from '../support/builders';

describe('the settings', () => {
  it('of a new workbook are the defaults', () => {
    expect(rulesOf([])).toEqual(DEFAULT_RULES);
    expect(rulesOf(settingRows.map(({ setting, value }) => aSetting(setting, value)))).toEqual(DEFAULT_RULES);
  });

  it('are taken by name, whatever their case and order', () => {
    const rules = rulesOf([
      aSetting('reminder HOUR', 0),
      aSetting('Check-in day', 'monday'),
      aSetting('On track up to', 0),
      aSetting('Achieved from (Committed)', 0.9),
    ]);
    expect(rules).toEqual({
      ...DEFAULT_RULES,
      reminderHour: 0,
      checkInWeekday: 1,
      onTrackGap: 0,
      committedAchievedFrom: 0.9,
    });
  });

  it.each([
    ['onTrackGap', 1.5],
    ['onTrackGap', -0.1],
    ['partialFrom', 'half'],
    ['atRiskGap', '#N/A'],
    ['achievedFrom', true],
    ['checkInWeekday', 'Fri'],
    ['checkInWeekday', 3],
    ['reminderWeekday', null],
    ['reminderHour', 24],
    ['reminderHour', 9.5],
  ] as const)('fall back to the default when %s is %s', (name, value) => {
    expect(rulesOf([aSetting(SETTING_NAMES[name], value)])).toEqual(DEFAULT_RULES);
  });
});
