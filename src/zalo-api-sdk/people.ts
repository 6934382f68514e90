import { z } from 'zod';
import { asked, type Caller, call } from './call.ts';
import type { Answer } from './failure.ts';
import { counted, flag, maybe, moment, textual, words } from './fields.ts';

export type UserDetail = {
  readonly userId: string;
  readonly userIdByApp: string | null;
  /** What the person calls themselves: no identity. */
  readonly name: string;
  readonly alias: string;
  readonly isFollower: boolean;
  /** As `2026-11-20`; Zalo tells the day alone. */
  readonly lastInteraction: string | null;
  readonly avatar: string | null;
  readonly tags: readonly string[];
  /** Only after the person sent it, and as they typed it. */
  readonly shared: SharedInfo | null;
};

export type SharedInfo = {
  readonly name: string;
  readonly phone: string;
  readonly address: string;
  readonly city: string;
  readonly district: string;
};

/** What may still go to one person. */
export type UserQuota = {
  readonly lastInteraction: Date | null;
  /** Null counts are unlimited or not told. */
  readonly reply: { readonly remain: number | null; readonly total: number | null } | null;
};

export type OaProfile = {
  readonly oaId: string;
  readonly name: string;
  readonly description: string;
  readonly isVerified: boolean;
  /** 2 is a business, 4 a government body. */
  readonly type: number | null;
  readonly followers: number | null;
  readonly packageName: string;
  /** As Zalo writes it. */
  readonly packageUntil: string;
  /** Whether templates can be paid for. */
  readonly linkedAccount: string;
};

export type People = {
  readonly userDetail: (userId: string) => Promise<Answer<UserDetail>>;
  readonly userQuota: (userId: string) => Promise<Answer<UserQuota>>;
  readonly oaProfile: () => Promise<Answer<OaProfile>>;
};

const sharedInfo = z.object({ name: words, phone: words, address: words, city: words, district: words });

/** `20/11/2026` → `2026-11-20`. */
const day = z
  .string()
  .regex(/^\d{2}\/\d{2}\/\d{4}$/)
  .transform((text) => text.split('/').reverse().join('-'));

const detail = z
  .object({
    data: z.object({
      user_id: textual,
      user_id_by_app: maybe(textual),
      display_name: words,
      user_alias: words,
      user_is_follower: flag.catch(false),
      user_last_interaction_date: maybe(day),
      avatar: maybe(z.string().min(1)),
      tags_and_notes_info: maybe(z.object({ tag_names: z.array(z.string()) })),
      shared_info: maybe(sharedInfo),
    }),
  })
  .transform(
    ({ data }): UserDetail => ({
      userId: data.user_id,
      userIdByApp: data.user_id_by_app,
      name: data.display_name,
      alias: data.user_alias,
      isFollower: data.user_is_follower,
      lastInteraction: data.user_last_interaction_date,
      avatar: data.avatar,
      tags: data.tags_and_notes_info?.tag_names ?? [],
      shared: data.shared_info,
    }),
  );

const counts = z.object({ remain: maybe(counted), total: maybe(counted) });
const userQuota = z
  .object({ data: z.object({ last_interaction: maybe(moment), cs_reply: maybe(counts) }) })
  .transform(({ data }): UserQuota => ({ lastInteraction: data.last_interaction, reply: data.cs_reply }));

// Both spellings of the id have been seen.
const profile = z
  .object({
    data: z.object({
      oa_id: maybe(textual),
      oaid: maybe(textual),
      name: words,
      description: words,
      is_verified: flag.catch(false),
      oa_type: maybe(counted),
      num_follower: maybe(counted),
      package_name: words,
      package_valid_through_date: words,
      linked_ZCA: words,
    }),
  })
  .transform(
    ({ data }): OaProfile => ({
      oaId: data.oa_id ?? data.oaid ?? '',
      name: data.name,
      description: data.description,
      isVerified: data.is_verified,
      type: data.oa_type,
      followers: data.num_follower,
      packageName: data.package_name,
      packageUntil: data.package_valid_through_date,
      linkedAccount: data.linked_ZCA,
    }),
  );

export const people = (caller: Caller): People => ({
  userDetail: (userId) =>
    call(caller, asked(`${caller.openapi}/v3.0/oa/user/detail`, { user_id: userId }), detail),
  userQuota: (userId) =>
    call(caller, { url: `${caller.openapi}/v3.0/oa/quota/message`, body: { user_id: userId } }, userQuota),
  oaProfile: () => call(caller, { url: `${caller.openapi}/v2.0/oa/getoa` }, profile),
});
