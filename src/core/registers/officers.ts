/** How an officer employed under a programme works: all of the time (chuyên trách), or beside other work (kiêm nhiệm). */
export type Employment = 'full-time' | 'part-time';
