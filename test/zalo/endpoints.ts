import { consult } from './consult.ts';
import { type Answer, isRefusal, no } from './errors.ts';
import {
  messageStatus,
  phoneQuota,
  profile,
  quota,
  reaction,
  templateInfo,
  userDetail,
  userList,
} from './look-ups.ts';
import type { Post } from './post.ts';
import { dataOf, fileOf, type Incoming, jsonOf, nothingOf, queryOf } from './requests.ts';
import type { Read } from './shapes.ts';
import { templateByPhone, templateByUid } from './templates.ts';
import { upload } from './uploads.ts';
import type { World } from './world.ts';

/** One call of the API; what is not in the table does not exist. */
export type Endpoint = {
  /** Templates by phone are counted and refused in their own way. */
  readonly family: 'oa' | 'zbs';
  readonly run: (world: World, post: Post, incoming: Incoming) => Promise<Answer>;
};

type Reader<T> = (incoming: Incoming) => Read<T> | Promise<Read<T>>;

const call = <T>(
  family: Endpoint['family'],
  reader: Reader<T>,
  run: (world: World, input: T, post: Post) => Answer,
): Endpoint => ({
  family,
  run: async (world, post, incoming) => {
    const input = await reader(incoming);
    if (isRefusal(input)) return input;
    return run(world, input.value, post);
  },
});

const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'POST openapi/v3.0/oa/message/cs': call('oa', jsonOf, (world, input, post) => consult(world, post, input)),
  'POST openapi/v3.0/oa/message/template': call('oa', jsonOf, (world, input, post) =>
    templateByUid(world, post, input),
  ),
  'POST openapi/v3.0/oa/message/transaction': call('oa', jsonOf, () => no(-233)),
  'POST openapi/v3.0/oa/message/promotion': call('oa', jsonOf, () => no(-233)),
  'POST openapi/v2.0/oa/message': call('oa', jsonOf, reaction),
  'POST openapi/v3.0/oa/quota/message': call('oa', jsonOf, quota),
  'GET openapi/v3.0/oa/user/detail': call('oa', dataOf, userDetail),
  'GET openapi/v3.0/oa/user/getlist': call('oa', dataOf, userList),
  'GET openapi/v2.0/oa/getoa': call('oa', nothingOf, profile),
  'POST openapi/v2.0/oa/upload/image': call('oa', fileOf, upload('image')),
  'POST openapi/v2.0/oa/upload/gif': call('oa', fileOf, upload('gif')),
  'POST openapi/v2.0/oa/upload/file': call('oa', fileOf, upload('file')),
  'POST business/message/template': call('zbs', jsonOf, (world, input, post) =>
    templateByPhone(world, post, input),
  ),
  'GET business/message/status': call('zbs', queryOf, messageStatus),
  'GET business/message/quota': call('zbs', nothingOf, phoneQuota),
  'GET business/template/info/v2': call('zbs', queryOf, templateInfo),
};

export const endpointOf = ({ host, method, path }: Incoming): Endpoint | null =>
  ENDPOINTS[`${method} ${host}${path}`] ?? null;
