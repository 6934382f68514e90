-- A country's reports of a period are counted out of the index alone.
create index report_counts on report (form, period) include (unit_id, post_id, id, state, nil, sent_late);
drop index report_form_period;

-- Whether there are units of a kind below another.
create index unit_kind on unit (kind);
