using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Sentiment;

namespace ContactCenter.Benchmarks.Sentiments;

/// <summary>A public set of lines of which it is known how they are meant.</summary>
/// <param name="Name">As it is shown.</param>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Files">All that are needed.</param>
/// <param name="Read">Reads them.</param>
internal sealed partial record SentimentSet(
    string Name, string Language, IReadOnlyList<string> Files, Func<IReadOnlyList<string>, IReadOnlyList<SentimentText>> Read)
{
    private static readonly (string Language, string Folder)[] Tweets =
    [
        ("en", "english"), ("de", "german"), ("es", "spanish"), ("fr", "french"), ("it", "italian"), ("pt", "portuguese"), ("ar", "arabic"),
    ];

    /// <summary>The first file that is not there; <c>null</c>: they all are.</summary>
    public string? Absent => Files.FirstOrDefault(file => !File.Exists(file));

    /// <summary>Lines of a television series (declare-lab/MELD) and tweets (cardiffnlp/xlm-t), of both what is for testing.</summary>
    /// <param name="sets">Has a folder for each repository, of its name.</param>
    public static IReadOnlyList<SentimentSet> In(string sets) =>
    [
        new("MELD", "en", [Path.Combine(sets, "MELD/data/MELD/test_sent_emo.csv")], files => Rows(File.ReadAllText(files[0]))),
        .. Tweets.Select(each => TweetsIn(Path.Combine(sets, "xlm-t/data/sentiment", each.Folder), each.Language)),
    ];

    private static SentimentSet TweetsIn(string folder, string language) => new(
        $"xlm-t, {language}",
        language,
        [Path.Combine(folder, "test_text.txt"), Path.Combine(folder, "test_labels.txt")],
        files => [.. File.ReadLines(files[0]).Zip(File.ReadLines(files[1]), (text, label) => new SentimentText(text.Trim(), LabelOf(label)))]);

    private static IReadOnlyList<SentimentText> Rows(string text) =>
    [
        .. Row().Matches(text).Select(row => new SentimentText(
            row.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal), LabelOf(row.Groups["label"].Value))),
    ];

    private static SentimentLabel LabelOf(string word) => word.Trim() switch
    {
        "0" or "negative" => SentimentLabel.Negative,
        "1" or "neutral" => SentimentLabel.Neutral,
        "2" or "positive" => SentimentLabel.Positive,
        _ => throw new InvalidDataException($"'{word}' is no label of the set."),
    };

    /// <summary>Number, what was said, who said it, emotion and sentiment; a field with a comma stands in quotes.</summary>
    [GeneratedRegex(
        """^\d+,(?:"(?<text>(?:[^"]|"")*)"|(?<text>[^,\r\n]*)),(?:"(?:[^"]|"")*"|[^,]*),[a-z]+,(?<label>positive|neutral|negative),""",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Row();
}
