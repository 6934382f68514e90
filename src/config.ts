import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const optional = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === '' ? null : value.trim()));
const url = (...schemes: string[]) =>
  optional.refine(
    (value) =>
      value === null || schemes.some((scheme) => value.startsWith(`${scheme}://`) && URL.canParse(value)),
    {
      error: `expected an address that begins with ${schemes.map((scheme) => `${scheme}://`).join(' or ')}`,
    },
  );
const secret = (pattern: RegExp, expected: string) =>
  optional.refine((value) => value === null || pattern.test(value), { error: `expected ${expected}` });

/** A variable that is set to nothing counts as not set. */
const given = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim() !== ''));

const shape = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'expected a port from 0 to 65535' }).int().min(0).max(65_535).default(3000),
  PUBLIC_URL: url('http', 'https'),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: url('postgres', 'postgresql'),
  REDIS_URL: url('redis', 'rediss'),
  ROLE: z.enum(['all', 'web', 'worker'], { error: 'expected all, web or worker' }).default('all'),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      error: 'expected trace, debug, info, warn, error or silent',
    })
    .default('info'),
  SECRET_KEY: optional.refine((value) => value === null || value.length >= 32, {
    error: 'expected at least 32 characters',
  }),
  TELEGRAM_BOT_TOKEN: secret(/^\d+:[A-Za-z0-9_-]+$/, 'a token such as 123456:ABC-DEF'),
  TELEGRAM_API_ROOT: url('http', 'https'),
  TELEGRAM_WEBHOOK_SECRET: secret(/^[A-Za-z0-9_-]{1,256}$/, '1 to 256 letters, digits, _ or -'),
  ZALO_APP_ID: secret(/^\d{5,30}$/, 'the number of the app'),
  ZALO_APP_SECRET: secret(/^\S+$/, 'the secret key of the app'),
  ZALO_OA_SECRET: secret(/^\S+$/, 'the OA secret key of the webhook page'),
  ZALO_REFRESH_TOKEN: secret(/^\S+$/, 'a refresh token'),
  ZALO_OPENAPI_ROOT: url('http', 'https'),
  ZALO_OAUTH_ROOT: url('http', 'https'),
  ZALO_BUSINESS_ROOT: url('http', 'https'),
  ZALO_REMINDER_TEMPLATE: secret(/^[A-Za-z0-9_-]{1,64}$/, 'the id of an approved template'),
  ZALO_COSTS: secret(/^\d{1,6},\d{1,6},\d{1,6}$/, 'three prices in đồng such as 55,200,300'),
  ZALO_PER_MINUTE: z.coerce
    .number({ error: 'expected a number of requests' })
    .int()
    .min(1)
    .max(4_000)
    .default(100),
  GUESS_URL: url('http', 'https'),
  METRICS_TOKEN: secret(/^\S{16,}$/, 'at least 16 characters without blanks'),
  DEMO: z.enum(['0', '1'], { error: 'expected 0 or 1' }).optional(),
});

export type ZaloConfig = {
  readonly appId: string;
  readonly appSecret: string;
  /** What webhooks are signed with. */
  readonly oaSecret: string;
  /** The first one, or a new one after a new consent. */
  readonly refreshToken: string | null;
  /** The approved template that reminders may use; null: none. */
  readonly reminderTemplate: string | null;
  /** Đồng for a message after 48 hours, a template by user id, one by phone. */
  readonly costs: readonly [number, number, number];
  /** Requests that the package allows in a minute. */
  readonly perMinute: number;
  readonly roots: {
    readonly openapi: string | null;
    readonly oauth: string | null;
    readonly business: string | null;
  };
};

export type Config = {
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | null;
  /** What this process owns: the lock, the secret key, backups. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  readonly role: 'all' | 'web' | 'worker';
  readonly logLevel: string;
  readonly secretKey: string | null;
  /** Lets who is not on this machine read `/metrics`. */
  readonly metricsToken: string | null;
  /** Who is asked what an officer may have meant; nobody, unless it is set. */
  readonly guessUrl: string | null;
  readonly telegram: {
    readonly token: string;
    readonly apiRoot: string | null;
    readonly webhookSecret: string | null;
  } | null;
  readonly zalo: ZaloConfig | null;
  /** The sample province, in a database of its own. */
  readonly demo: boolean;
  /** Where the embedded database stands; the demo's is apart from the real one. */
  readonly databaseDir: string;
};

export class ConfigError extends Error {}

/** Reads the environment, once. A wrong value is one line that names it. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => {
  const read = shape.safeParse(given(env));
  const issue = read.error?.issues[0];
  if (!read.success) throw new ConfigError(`${String(issue?.path[0])}: ${issue?.message}`);
  const config = configOf(read.data);
  const objection = objectionTo(config, read.data);
  if (objection) throw new ConfigError(objection);
  return Object.freeze(config);
};

const configOf = (env: z.infer<typeof shape>): Config => {
  const demo =
    env.DEMO === '1' ||
    (env.DEMO !== '0' && env.DATABASE_URL === null && !existsSync(join(env.DATA_DIR, 'pglite')));
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL,
    dataDir: env.DATA_DIR,
    databaseUrl: demo ? null : env.DATABASE_URL,
    redisUrl: env.REDIS_URL,
    role: env.ROLE,
    logLevel: env.LOG_LEVEL,
    secretKey: env.SECRET_KEY,
    metricsToken: env.METRICS_TOKEN,
    guessUrl: env.GUESS_URL,
    telegram: env.TELEGRAM_BOT_TOKEN
      ? {
          token: env.TELEGRAM_BOT_TOKEN,
          apiRoot: env.TELEGRAM_API_ROOT,
          webhookSecret: env.TELEGRAM_WEBHOOK_SECRET,
        }
      : null,
    zalo: zaloOf(env),
    demo,
    databaseDir: demo ? join(env.DATA_DIR, 'demo') : env.DATA_DIR,
  };
};

const zaloOf = (env: z.infer<typeof shape>): ZaloConfig | null =>
  env.ZALO_APP_ID && env.ZALO_APP_SECRET
    ? {
        appId: env.ZALO_APP_ID,
        appSecret: env.ZALO_APP_SECRET,
        oaSecret: env.ZALO_OA_SECRET ?? env.ZALO_APP_SECRET,
        refreshToken: env.ZALO_REFRESH_TOKEN,
        reminderTemplate: env.ZALO_REMINDER_TEMPLATE,
        costs: costsOf(env.ZALO_COSTS),
        perMinute: env.ZALO_PER_MINUTE,
        roots: {
          openapi: env.ZALO_OPENAPI_ROOT,
          oauth: env.ZALO_OAUTH_ROOT,
          business: env.ZALO_BUSINESS_ROOT,
        },
      }
    : null;

/** What was heard of in 2026; nobody has published a list. */
const costsOf = (set: string | null): ZaloConfig['costs'] => {
  const [message = 55, uid = 200, phone = 300] = set?.split(',').map(Number) ?? [];
  return [message, uid, phone];
};

/** Values that are right alone and wrong together. */
const objectionTo = (
  { role, redisUrl, databaseUrl, telegram, zalo, publicUrl, demo, host }: Config,
  env: z.infer<typeof shape>,
): string | null => {
  if (role !== 'all' && redisUrl === null)
    return 'REDIS_URL: expected with ROLE=web or ROLE=worker, because several processes need Redis';
  if (role !== 'all' && databaseUrl === null)
    return 'DATABASE_URL: expected with ROLE=web or ROLE=worker, because several processes need a PostgreSQL server';
  if (telegram?.webhookSecret && publicUrl === null)
    return 'PUBLIC_URL: expected with TELEGRAM_WEBHOOK_SECRET, because Telegram has to reach the webhook';
  if (demo && env.DATABASE_URL)
    return 'DEMO: expected 0 with DATABASE_URL, because the sample has a database of its own';
  if (env.TELEGRAM_WEBHOOK_SECRET && !env.TELEGRAM_BOT_TOKEN)
    return 'TELEGRAM_BOT_TOKEN: expected with TELEGRAM_WEBHOOK_SECRET';
  if ((env.ZALO_APP_ID === null) !== (env.ZALO_APP_SECRET === null))
    return 'ZALO_APP_SECRET: expected with ZALO_APP_ID, and the other way round';
  if (zalo && publicUrl === null)
    return 'PUBLIC_URL: expected with ZALO_APP_ID, because Zalo and the links in messages have to reach this address';
  if (demo && !LOOPBACK.has(host))
    return `HOST: expected a loopback address in the demo, which is open to everybody, not ${host} (set DEMO=0 for a real start)`;
  return null;
};

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1']);
