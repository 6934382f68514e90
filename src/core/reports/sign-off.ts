import { fold } from '../fold.ts';

type Holder = { readonly role: string; readonly title: string; readonly programme: string | null };

/**
 * Who signs what a unit sends: its reviewers and leaders. A unit that has none, such as a grassroots union, is headed by
 * the filer whose title begins with "Chủ tịch".
 */
export const headsAmong = <Post extends Holder>(posts: readonly Post[]): readonly Post[] => {
  const own = posts.filter(({ programme }) => programme === null);
  const heads = own.filter(({ role }) => role === 'reviewer' || role === 'leader');
  return heads.length > 0 ? heads : own.filter(({ role, title }) => role === 'filer' && isChair(title));
};

const isChair = (title: string): boolean => /^chu tich(?: |$)/.test(fold(title));
