import { HOUR } from './clock.ts';
import type { Incoming } from './requests.ts';
import type { StoredFile, World } from './world.ts';

export type Shelf = {
  /** The address under which the app may fetch a file that a person sent. */
  readonly put: (file: StoredFile) => string;
  readonly find: (incoming: Incoming) => StoredFile | null;
};

/** How long a link lives is not known; an app that keeps the link and not the file must fail. */
const LINK_LIFE = HOUR;

export const newShelf = (world: World, root: () => string): Shelf => {
  const kept = new Map<string, { readonly file: StoredFile; readonly at: number }>();
  const now = () => world.clock.now().getTime();
  return {
    put: (file) => {
      const path = `/${world.nextId()}/${encodeURIComponent(file.name)}`;
      kept.set(path, { file, at: now() });
      return `${root()}${path}`;
    },
    find: ({ path }) => {
      const found = kept.get(path);
      return found && now() - found.at < LINK_LIFE ? found.file : null;
    },
  };
};
