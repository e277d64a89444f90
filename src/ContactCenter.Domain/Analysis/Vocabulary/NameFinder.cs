namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>
/// Looks for misheard names in a segment. Each row of words is compared with each name; a row that begins or ends with a common word must be the more
/// alike, so that "the Aquilo" keeps its article. Of rows that overlap the most alike counts, and what was heard rightly is left alone.
/// </summary>
internal static class NameFinder
{
    /// <summary>A name may be heard as so many words more than it has.</summary>
    private const int MoreWords = 2;

    /// <summary>No row is longer, in words.</summary>
    private const int LongestRow = 5;

    /// <summary>For each common word at the end of a row, so much of its likeness does not count.</summary>
    private const double CommonEnd = .08;

    private const string Plural = "s";

    /// <returns>In order of place, none over another; without those that were heard rightly.</returns>
    public static ImmutableArray<NameMatch> In(SegmentWords words, NameVocabulary vocabulary)
    {
        var matches = new List<NameMatch>();
        var likely = Enumerable.Range(0, words.All.Length).SelectMany(first => Rows(words, first))
            .Select(row => Best(words, row.First, row.Count, vocabulary)).OfType<NameMatch>();
        foreach (var match in likely.OrderByDescending(match => match.Score).ThenBy(match => match.Count))
        {
            if (!matches.Exists(match.Overlaps))
                matches.Add(match);
        }

        return [.. matches.Where(match => !match.IsRight).OrderBy(match => match.First)];
    }

    private static IEnumerable<(int First, int Count)> Rows(SegmentWords words, int first) =>
        Enumerable.Range(1, Math.Min(LongestRow, words.All.Length - first)).Where(count => words.MayBeName(first, count)).Select(count => (first, count));

    private static NameMatch? Best(SegmentWords words, int first, int count, NameVocabulary vocabulary)
    {
        var row = words.All.Slice(first, count);
        var (form, spoken) = (SpokenForm.Of(row), SpeechWords.Joined(row));
        var commonEnds = count == 1 ? 0 : (words.IsCommon(first) ? 1 : 0) + (words.IsCommon(first + count - 1) ? 1 : 0);
        var lost = commonEnds * CommonEnd;
        var confidence = words.ConfidenceOf(first, count);
        var hasNumber = words.HasNumber(first, count);
        NameMatch? best = null;
        foreach (var name in vocabulary.Entries.Where(name => name.HasNumber == hasNumber && MayBe(count, name)))
        {
            if (spoken == name.Spoken || spoken == name.Spoken + Plural)
                return new(first, count, name, 1) { IsRight = true };
            var least = Certainty.LeastLikeness(confidence, name.Form.Letters.Length) + lost;
            var likeness = form.Likeness(name.Form, least);
            if (likeness >= least && likeness - lost > (best?.Score ?? 0))
                best = new(first, count, name, likeness - lost) { IsRight = false };
        }

        return best;
    }

    private static bool MayBe(int count, VocabularyName name) =>
        count <= name.Words + MoreWords && name.Form.Letters.Length >= NameVocabulary.FewestLetters;
}
