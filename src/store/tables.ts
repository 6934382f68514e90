import { type Kysely, sql } from 'kysely';

export type Column = { readonly name: string; readonly binary: boolean };
export type Table = { readonly name: string; readonly columns: readonly Column[] };

/** The product's own tables; each one after those that it refers to. */
export const tables = async <DB>(db: Kysely<DB>): Promise<readonly Table[]> => {
  const columns = await sql<{ table: string; name: string; binary: boolean }>`
    select table_name as table, column_name as name, data_type = 'bytea' as binary
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not like 'kysely%'
    order by table_name, ordinal_position`.execute(db);
  const references = await sql<{ from: string; to: string }>`
    select a.relname as from, b.relname as to
    from pg_constraint c join pg_class a on a.oid = c.conrelid join pg_class b on b.oid = c.confrelid
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and a.oid <> b.oid`.execute(db);
  const names = [...new Set(columns.rows.map(({ table }) => table))];
  return inOrder(names, references.rows).map((name) => ({
    name,
    columns: columns.rows
      .filter(({ table }) => table === name)
      .map((column) => ({ name: column.name, binary: column.binary })),
  }));
};

const inOrder = (
  names: readonly string[],
  references: readonly { readonly from: string; readonly to: string }[],
): readonly string[] => {
  const done: string[] = [];
  while (done.length < names.length) {
    const waits = (name: string) => references.some(({ from, to }) => from === name && !done.includes(to));
    const free = names.filter((name) => !done.includes(name) && !waits(name));
    if (free.length === 0)
      throw new Error('tables that refer to each other in a circle cannot be put in order');
    done.push(...free);
  }
  return done;
};

/** The first of our tables that has a row, or null. */
export const firstFilled = async <DB>(db: Kysely<DB>): Promise<string | null> => {
  for (const { name } of await tables(db)) {
    const { rows } = await sql<{
      filled: boolean;
    }>`select exists (select from ${sql.table(name)}) as filled`.execute(db);
    if (rows[0]?.filled) return name;
  }
  return null;
};
