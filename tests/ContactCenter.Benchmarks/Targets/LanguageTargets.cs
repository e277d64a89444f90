namespace ContactCenter.Benchmarks.Targets;

/// <summary>What is to be reached with sentiment, key phrases, summaries and parts of speech.</summary>
internal static class LanguageTargets
{
    /// <summary>With English sentences to learn from alone.</summary>
    private static readonly (string Language, double F1)[] Tweets =
        [("en", .57), ("de", .53), ("es", .56), ("fr", .46), ("it", .50), ("pt", .55), ("ar", .53)];

    /// <summary>How summaries are compared, in the order of the figures.</summary>
    public static IReadOnlyList<string> Rouge { get; } = ["ROUGE-1", "ROUGE-2", "ROUGE-L"];

    public static IEnumerable<(string Figure, Target Target)> Phrases { get; } =
    [
        // Of both kinds what was reached without a tagger.
        .. PhrasesBy("with parts of speech"),
        .. PhrasesBy("between stop words"),
    ];

    public static IEnumerable<(string Figure, Target Target)> Summaries { get; } =
        [.. SummariesBy("with who said it", 27.6, 7.3, 20.8), .. SummariesBy("without", 22.5, 7.4, 17.6)];

    public static IEnumerable<(string Figure, Target Target)> Tagger { get; } = [("as written", Target.AtLeast(93))];

    /// <param name="isMultilingual">Whether by multilingual-e5-small; else by MiniLM.</param>
    public static IEnumerable<(string Figure, Target Target)> Sentiment(bool isMultilingual) => isMultilingual
        ? Tweets.Select(each => ($"xlm-t, {each.Language}, F1", Target.F1(each.F1)))
        : [("MELD, right", Target.Percent(50.3)), ("MELD, F1", Target.F1(.46))];

    private static IEnumerable<(string Figure, Target Target)> PhrasesBy(string way) =>
    [
        ($"Inspec, {way}", Target.F1(.273)), ($"SemEval2017, {way}", Target.F1(.306)), ($"500N-KPCrowd-v1.1, {way}", Target.F1(.100)),
    ];

    private static IEnumerable<(string Figure, Target Target)> SummariesBy(string way, params double[] scores) =>
        scores.Zip(Rouge).Select(each => ($"{way}, {each.Second}", Target.Percent(each.First)));
}
