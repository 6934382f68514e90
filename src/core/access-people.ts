import { ACCESS, may, mayEver, type Relation, type Standing } from './access-table.ts';

// What `access-table.ts` says about people: who invites, ends posts and decides on requests.

/** As much of a post as rights over it depend on. */
export type PostStanding = { readonly role: string; readonly relation: Relation | null };

/** Whether somebody invites at all; whom, `mayInvite` says. */
export const mayInviteSomebody = (officer: Standing): boolean =>
  mayEver('post.invite', officer) || mayEver('post.invite-filer', officer);

/** Whether an officer invites for everything below, or only for what is directly below. */
export const invitesAll = (officer: Standing): boolean => mayEver('post.invite', officer);

/** Heads of a unit invite those who file directly below; only an operator makes another. */
export const mayInvite = ({ role, relation }: PostStanding, officer: Standing): boolean => {
  if (relation === null || isTooHigh(role, officer)) return false;
  return (
    may('post.invite', officer, relation) || (role === 'filer' && may('post.invite-filer', officer, relation))
  );
};

/** Nobody ends their own post: they ask the level above. */
export const mayEndPost = (
  { role, relation, personId }: PostStanding & { readonly personId: number },
  officer: Standing & { readonly personId: number },
): boolean => {
  if (relation === null || personId === officer.personId || isTooHigh(role, officer)) return false;
  return may('post.end', officer, relation) || may('post.end-below', officer, relation);
};

const isTooHigh = (role: string, officer: Standing): boolean => role === 'admin' && officer.role !== 'admin';

/** Roles that decide on requests to begin or leave a post, at the nearest unit above that has one of them. */
export const DECIDING_ROLES: readonly string[] = ACCESS['post.decide'].upper;

/** Who asks for a post, or asks to leave one, does not decide on it. */
export const mayDecideOnRequest = (
  { decidedAt, personId }: { readonly decidedAt: number | null; readonly personId: number | null },
  officer: Standing & { readonly personId: number; readonly unitId: number },
): boolean =>
  mayEver('post.decide', officer) && officer.unitId === decidedAt && officer.personId !== personId;
