import { playShare } from './shares.ts';

playShare(4, 4);
