/** The buttons about people, their posts and invites: which flow each begins, and its arguments there. */
export const PEOPLE_COMMANDS = {
  people: { flow: 'people', args: [] },
  'people-unit': { flow: 'people-unit', args: ['unit'] },
  'post-end': { flow: 'post-end', args: ['post'] },
  'post-leave': { flow: 'post-leave', args: [] },
  'post-request': { flow: 'post-request', args: ['request'] },
  newcomer: { flow: 'newcomer', args: [] },
  'link-request': { flow: 'link', args: ['request'] },
  invites: { flow: 'invites', args: ['page'] },
  'invite-one': { flow: 'invite-one', args: ['post'] },
  'invite-many': { flow: 'invite-many', args: [] },
  'invite-revoke': { flow: 'invite-revoke', args: ['invite'] },
} as const;
