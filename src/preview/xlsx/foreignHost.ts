import type { HostState } from '../saved';
import { worldOf } from '../world';

/** What Google keeps beside a workbook that comes from elsewhere: nothing yet, under a consumer account's limits. */
export const foreignHost = (now: number): HostState => ({
  version: 1,
  world: worldOf(undefined, { now }, Intl.DateTimeFormat().resolvedOptions().timeZone),
  properties: {},
  triggers: [],
  outbox: [],
  mailUse: {},
  executions: [],
});
