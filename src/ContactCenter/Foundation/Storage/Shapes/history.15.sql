-- By what the calls of a day are summed: the day is that of the business when the call began. Nobody's words stand here.
ALTER TABLE analyses ADD COLUMN day TEXT;
ALTER TABLE analyses ADD COLUMN department TEXT;
ALTER TABLE analyses ADD COLUMN agent TEXT;
-- Whether the caller was satisfied by the survey's scale; NULL: no mark, or a scale that does not tell.
ALTER TABLE analyses ADD COLUMN satisfied INTEGER;

-- What is known of the calls of a day, for dashboards; an empty text stands for nothing. Whatever changes a row of analyses changes the sums with it.
CREATE TABLE analysis_sums (
    day TEXT NOT NULL,
    department TEXT NOT NULL COLLATE NOCASE,
    agent TEXT NOT NULL COLLATE NOCASE,
    topic TEXT NOT NULL,
    language TEXT NOT NULL,
    calls INTEGER NOT NULL,
    positive INTEGER NOT NULL,
    negative INTEGER NOT NULL,
    neutral INTEGER NOT NULL,
    mixed INTEGER NOT NULL,
    valued INTEGER NOT NULL,
    -- In ten-thousandths, so that what is added and taken away again leaves nothing.
    value INTEGER NOT NULL,
    talked INTEGER NOT NULL,
    -- In milliseconds.
    talk INTEGER NOT NULL,
    answered INTEGER NOT NULL,
    satisfied INTEGER NOT NULL,
    PRIMARY KEY (day, department, agent, topic, language)
) WITHOUT ROWID;

CREATE TRIGGER analyses_added AFTER INSERT ON analyses WHEN new.day IS NOT NULL BEGIN
    INSERT INTO analysis_sums VALUES (
        new.day, coalesce(new.department, ''), coalesce(new.agent, ''), coalesce(new.topic, ''), coalesce(new.language, ''), 1,
        new.sentiment IS 'positive', new.sentiment IS 'negative', new.sentiment IS 'neutral', new.sentiment IS 'mixed',
        new.sentiment_value IS NOT NULL, coalesce(CAST(round(new.sentiment_value * 10000) AS INTEGER), 0),
        new.talk IS NOT NULL, coalesce(CAST(round(json_extract(new.talk, '$.duration') * 1000) AS INTEGER), 0),
        new.satisfied IS NOT NULL, coalesce(new.satisfied, 0))
    ON CONFLICT DO UPDATE SET
        calls = calls + 1, positive = positive + excluded.positive, negative = negative + excluded.negative,
        neutral = neutral + excluded.neutral, mixed = mixed + excluded.mixed, valued = valued + excluded.valued, value = value + excluded.value,
        talked = talked + excluded.talked, talk = talk + excluded.talk, answered = answered + excluded.answered, satisfied = satisfied + excluded.satisfied;
END;

CREATE TRIGGER analyses_removed AFTER DELETE ON analyses WHEN old.day IS NOT NULL BEGIN
    UPDATE analysis_sums SET
        calls = calls - 1, positive = positive - (old.sentiment IS 'positive'), negative = negative - (old.sentiment IS 'negative'),
        neutral = neutral - (old.sentiment IS 'neutral'), mixed = mixed - (old.sentiment IS 'mixed'),
        valued = valued - (old.sentiment_value IS NOT NULL), value = value - coalesce(CAST(round(old.sentiment_value * 10000) AS INTEGER), 0),
        talked = talked - (old.talk IS NOT NULL), talk = talk - coalesce(CAST(round(json_extract(old.talk, '$.duration') * 1000) AS INTEGER), 0),
        answered = answered - (old.satisfied IS NOT NULL), satisfied = satisfied - coalesce(old.satisfied, 0)
    WHERE day = old.day AND department = coalesce(old.department, '') AND agent = coalesce(old.agent, '')
        AND topic = coalesce(old.topic, '') AND language = coalesce(old.language, '');
    DELETE FROM analysis_sums WHERE day = old.day AND department = coalesce(old.department, '') AND agent = coalesce(old.agent, '')
        AND topic = coalesce(old.topic, '') AND language = coalesce(old.language, '') AND calls <= 0;
END;

CREATE TRIGGER analyses_changed
AFTER UPDATE OF day, department, agent, topic, language, sentiment, sentiment_value, talk, satisfied ON analyses BEGIN
    UPDATE analysis_sums SET
        calls = calls - 1, positive = positive - (old.sentiment IS 'positive'), negative = negative - (old.sentiment IS 'negative'),
        neutral = neutral - (old.sentiment IS 'neutral'), mixed = mixed - (old.sentiment IS 'mixed'),
        valued = valued - (old.sentiment_value IS NOT NULL), value = value - coalesce(CAST(round(old.sentiment_value * 10000) AS INTEGER), 0),
        talked = talked - (old.talk IS NOT NULL), talk = talk - coalesce(CAST(round(json_extract(old.talk, '$.duration') * 1000) AS INTEGER), 0),
        answered = answered - (old.satisfied IS NOT NULL), satisfied = satisfied - coalesce(old.satisfied, 0)
    WHERE day = old.day AND department = coalesce(old.department, '') AND agent = coalesce(old.agent, '')
        AND topic = coalesce(old.topic, '') AND language = coalesce(old.language, '');
    INSERT INTO analysis_sums
    SELECT
        new.day, coalesce(new.department, ''), coalesce(new.agent, ''), coalesce(new.topic, ''), coalesce(new.language, ''), 1,
        new.sentiment IS 'positive', new.sentiment IS 'negative', new.sentiment IS 'neutral', new.sentiment IS 'mixed',
        new.sentiment_value IS NOT NULL, coalesce(CAST(round(new.sentiment_value * 10000) AS INTEGER), 0),
        new.talk IS NOT NULL, coalesce(CAST(round(json_extract(new.talk, '$.duration') * 1000) AS INTEGER), 0),
        new.satisfied IS NOT NULL, coalesce(new.satisfied, 0)
    WHERE new.day IS NOT NULL
    ON CONFLICT DO UPDATE SET
        calls = calls + 1, positive = positive + excluded.positive, negative = negative + excluded.negative,
        neutral = neutral + excluded.neutral, mixed = mixed + excluded.mixed, valued = valued + excluded.valued, value = value + excluded.value,
        talked = talked + excluded.talked, talk = talk + excluded.talk, answered = answered + excluded.answered, satisfied = satisfied + excluded.satisfied;
    DELETE FROM analysis_sums WHERE day = old.day AND department = coalesce(old.department, '') AND agent = coalesce(old.agent, '')
        AND topic = coalesce(old.topic, '') AND language = coalesce(old.language, '') AND calls <= 0;
END;

-- A survey may be answered, or told, after the call was analysed.
CREATE TRIGGER surveys_analysed AFTER INSERT ON surveys BEGIN
    UPDATE analyses SET satisfied = CASE WHEN new.high - new.low >= 2 THEN new.score - new.low >= .75 * (new.high - new.low) END WHERE call = new.call;
END;

-- What was analysed before: by the day in UTC, which no setting says here, and of nobody's.
UPDATE analyses SET
    day = (SELECT date((started - 621355968000000000) / 10000000, 'unixepoch') FROM calls WHERE calls.call = analyses.call),
    department = (SELECT department FROM calls WHERE calls.call = analyses.call),
    satisfied = (SELECT CASE WHEN high - low >= 2 THEN score - low >= .75 * (high - low) END FROM surveys WHERE surveys.call = analyses.call);
