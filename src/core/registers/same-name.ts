/** Whether two names are one, capitals aside: what the unique indexes of the registers hold against each other. */
export const sameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
