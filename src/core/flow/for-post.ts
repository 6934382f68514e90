import type { Button } from '../message.ts';

/**
 * A command button that is for one post of its person, whichever one the chat speaks for when it is tapped:
 * `c@1f:report:thang-cdcs:2026-11`. Other buttons stay as they are.
 */
export const forPost = (button: Button, postId: number): Button =>
  button.data.startsWith('c:')
    ? { ...button, data: `c@${postId.toString(36)}${button.data.slice(1)}` }
    : button;

/** Which post a tap is for, and the command as a chat hears it that speaks for that post; null for all other taps. */
export const readForPost = (data: string): { readonly postId: number; readonly data: string } | null => {
  const [, post, rest] = /^c@([0-9a-z]{1,10})(:.+)$/.exec(data) ?? [];
  return post && rest ? { postId: Number.parseInt(post, 36), data: `c${rest}` } : null;
};
