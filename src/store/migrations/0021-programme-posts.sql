-- Posts under a programme are few among all: whether there are any below a unit is asked with every list of reports.
create index post_programme on post (unit_id, programme) where programme is not null;
