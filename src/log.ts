import { pino } from 'pino';
import type { Log } from './app/parts.ts';
import type { Config } from './config.ts';

/** Structured lines on standard output: ids, counts and our own errors, never what people said. */
export const pinoLog = (config: Config): Log => {
  const logger = pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return (level, event, fields = {}) => logger[level](fields, event);
};
