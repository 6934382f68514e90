import { afterEach, beforeEach, describe } from 'vitest';
import { hearing } from './hearing.ts';
import { newInbox } from './inbox.ts';
import type { Options, Outside, Table } from './outside.ts';
import { speaking } from './speaking.ts';

/** What the app relies on, whatever the channel. `make` gives a fresh outside whose channel has not started. */
export const channelContract = (name: string, make: () => Promise<Outside>, options: Options): void => {
  describe(name, () => {
    const table = {} as Table;
    beforeEach(async () => {
      table.outside = await make();
      table.inbox = newInbox();
      await table.outside.channel.start(table.inbox.receive);
    });
    afterEach(async () => {
      await table.outside.channel.stop();
      await table.outside.close();
    });
    hearing(table, options);
    speaking(table, options);
  });
};
