/** What every event tells. Ids are text, however long. */
export type Told = {
  /** The same for every delivery of one event: remember it, and do nothing the second time. */
  readonly id: string;
  /** When it happened, as Zalo says; null where it says nothing readable. */
  readonly at: Date | null;
  readonly appId: string | null;
  readonly oaId: string | null;
};

/** Whom an event is about: an id of this OA's own. */
type ByUser = Told & { readonly userId: string; readonly userIdByApp: string | null };

/** What hangs on a message. An address lives for an unknown time: fetch it at once. */
export type Attachment =
  | { readonly kind: 'image' | 'gif'; readonly url: string; readonly thumbnail: string | null }
  | {
      readonly kind: 'file';
      readonly url: string;
      readonly name: string;
      /** Bytes; null when it is not told. */
      readonly size: number | null;
      /** An extension or a MIME type: both have been seen. */
      readonly type: string;
      readonly checksum: string | null;
    }
  | { readonly kind: 'location'; readonly latitude: string; readonly longitude: string }
  | { readonly kind: 'sticker'; readonly stickerId: string; readonly url: string | null }
  | { readonly kind: 'audio'; readonly url: string }
  | {
      readonly kind: 'video';
      readonly url: string;
      readonly thumbnail: string | null;
      readonly description: string;
    }
  | {
      readonly kind: 'link';
      readonly url: string;
      readonly title: string;
      readonly description: string;
      readonly thumbnail: string | null;
    }
  /** Of a type that this page does not know, or without what its type needs. */
  | { readonly kind: 'unknown'; readonly type: string };

type Message = {
  readonly messageId: string;
  /** Empty where nothing was written. A pressed `say` button is a text like any other. */
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly quotedId: string | null;
};

export const USER_MESSAGES = [
  'user_send_text',
  'user_send_image',
  'user_send_gif',
  'user_send_file',
  'user_send_audio',
  'user_send_video',
  'user_send_sticker',
  'user_send_link',
  'user_send_business_card',
  'user_send_location',
] as const;

/** Somebody who has not shown who they are: the id is good for one conversation. */
export const ANONYMOUS_MESSAGES = [
  'anonymous_send_text',
  'anonymous_send_image',
  'anonymous_send_file',
  'anonymous_send_sticker',
] as const;

/** The OA's own messages, ours and those that a person wrote in OA Manager. */
export const OA_MESSAGES = [
  'oa_send_text',
  'oa_send_image',
  'oa_send_file',
  'oa_send_sticker',
  'oa_send_gif',
  'oa_send_list',
  'oa_send_consent',
  'oa_send_anonymous_text',
] as const;

/** Events of which no payload is described: their name is sure, their fields are handed on as they came. */
export const OTHERS = [
  'update_user_info',
  'user_reacted_message',
  'oa_reacted_message',
  'user_withdraw',
  'user_reply_consent',
  'user_call_oa',
  'user_feedback',
  'user_click_response_button',
  'widget_interaction_accepted',
  'widget_failed_to_sync_user_external_id',
  'extension_purchased',
  'change_template_quality',
  'event_journey_acknowledged',
  'event_journey_time_out',
  'create_group',
  'delete_group',
  'update_group_info',
  'add_group_admin',
  'remove_group_admin',
  'user_join_group',
  'user_out_group',
  'user_request_join_group',
  'accept_request_join_group',
  'reject_request_join_group',
  'user_send_group_text',
] as const;

/** What a person typed into the form of `requestUserInfo`: nothing that proves who they are. */
export type SubmittedInfo = {
  readonly name: string;
  readonly phone: string;
  readonly birthday: string;
  readonly gender: string;
  readonly address: string;
  readonly ward: string;
  readonly district: string;
  readonly city: string;
};

export type ZaloEvent =
  | (ByUser & Message & { readonly name: (typeof USER_MESSAGES)[number] })
  | (ByUser & Message & { readonly name: (typeof ANONYMOUS_MESSAGES)[number] })
  /** `adminId` is who wrote it in OA Manager; null for what an app sent. */
  | (ByUser & Message & { readonly name: (typeof OA_MESSAGES)[number]; readonly adminId: string | null })
  | (ByUser & { readonly name: 'follow' | 'unfollow'; readonly source: string })
  | (ByUser & { readonly name: 'user_click_chatnow' })
  | (ByUser & { readonly name: 'user_submit_info'; readonly info: SubmittedInfo })
  /** A message of ours reached the phone. A template by phone names the phone as `userId`, and `trackingId`. */
  | (ByUser & {
      readonly name: 'user_received_message';
      readonly messageIds: readonly string[];
      readonly trackingId: string | null;
      readonly deliveredAt: Date | null;
    })
  | (ByUser & { readonly name: 'user_seen_message'; readonly messageIds: readonly string[] })
  | (Told & {
      readonly name: 'add_user_to_tag' | 'remove_user_from_tag' | 'remove_tag';
      readonly tag: string;
      readonly userIds: readonly string[];
    })
  | (Told & {
      readonly name: 'change_template_status';
      readonly templateId: string;
      readonly from: string;
      readonly to: string;
      readonly reason: string;
    })
  | (Told & { readonly name: 'change_oa_daily_quota'; readonly from: string; readonly to: string })
  | (Told & { readonly name: (typeof OTHERS)[number]; readonly fields: Readonly<Record<string, unknown>> })
  /** An event that has no name here, or not the shape that its name promises (`problem` says where). */
  | (Told & {
      readonly name: 'unknown';
      readonly event: string;
      readonly problem: string | null;
      readonly fields: Readonly<Record<string, unknown>>;
    });
