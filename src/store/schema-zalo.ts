/** The table of `0022-zalo`. */
export type ZaloTables = {
  zalo_token: {
    app_id: string;
    sealed: string | null;
    seed_hash: string | null;
    access_until: Date | null;
    refresh_until: Date | null;
    lease_by: string | null;
    lease_until: Date | null;
  };
};
