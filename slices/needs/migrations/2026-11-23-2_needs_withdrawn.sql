-- When an office took back what it had handed on: that is more than never having handed it on.
ALTER TABLE sittings ADD COLUMN withdrawn_at BIGINT;
