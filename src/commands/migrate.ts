import { schemaVersion } from '../store/migrate.ts';
import type { Store } from '../store/open.ts';

export const bringUpToDate = async (store: Store): Promise<string> => {
  await store.migrate();
  return `the database has schema ${await schemaVersion(store.db)}`;
};
