-- Of which version of the call's transcripts the lines of a label are: the numbers of segments change when a transcript is written anew or another
-- recording comes. NULL: it is not known, and they count for nothing.
ALTER TABLE topic_labels ADD COLUMN transcript INTEGER;
-- Of labels of before it is known by the example that was made of their lines, or where transcripts were written but once.
UPDATE topic_labels SET transcript = coalesce(
    (SELECT made.version FROM derived_texts AS made WHERE made.call = topic_labels.call AND made.name = 'topicExample'),
    (SELECT written.version FROM transcript_versions AS written WHERE written.call = topic_labels.call AND written.version = 1))
WHERE lines IS NOT NULL;
