import { playShare } from './shares.ts';

playShare(1, 4);
