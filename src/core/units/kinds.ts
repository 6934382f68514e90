/** Parts of a unit that are no union of their own: a department, or a large grassroots union's sections and groups. */
export const ownParts: readonly string[] = ['department', 'section', 'group'];

export const isOwnPart = (kind: string): boolean => ownParts.includes(kind);
