import { playShare } from './shares.ts';

playShare(2, 4);
