import type { Store } from '../store/open.ts';
import { restore } from '../store/restore.ts';

export const fromFile = async (store: Store, [file, ...rest]: string[]): Promise<string> => {
  if (!file || rest.length > 0) throw new Error('expected one file: npm run restore -- FILE');
  await restore(store, file);
  return `restored from ${file}`;
};
