import { backup } from '../store/backup.ts';
import type { Store } from '../store/open.ts';

export const intoFile = async (store: Store, [file, ...rest]: string[]): Promise<string> => {
  if (!file || rest.length > 0) throw new Error('expected one file: npm run backup -- FILE');
  await backup(store, file);
  return `backed up into ${file}`;
};
