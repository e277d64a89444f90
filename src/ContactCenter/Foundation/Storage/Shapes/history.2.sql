DROP INDEX calls_newest;
DROP INDEX calls_asked;
CREATE INDEX calls_listed ON calls (started DESC, call, caller, number, department, asked, score);
