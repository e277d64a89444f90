using ContactCenter.Domain.Analysis.Languages;

namespace ContactCenter.AfterCall.Analyses;

/// <summary>What is known of a call in clear.</summary>
/// <param name="Columns">By <see cref="FactColumns"/>; empty ones may be left out.</param>
internal sealed record AnalysisFacts(IReadOnlyDictionary<string, object?> Columns)
{
    public static readonly AnalysisFacts None = new(new Dictionary<string, object?>(StringComparer.Ordinal));

    public FoundLanguage? Language => Text(FactColumns.Language) is { } code ? new(code, Number(FactColumns.LanguageScore)) : null;

    public LabelledValue? Sentiment => Labelled(FactColumns.Sentiment, FactColumns.SentimentScore, FactColumns.SentimentValue);

    public LabelledValue? CallerSentiment => Labelled(FactColumns.CallerSentiment, FactColumns.CallerScore, FactColumns.CallerValue);

    public LabelledValue? AgentSentiment => Labelled(FactColumns.AgentSentiment, FactColumns.AgentScore, FactColumns.AgentValue);

    /// <summary>Whether the caller's sentiment fell during the call; <c>null</c>: it cannot be told.</summary>
    public bool? IsFalling => Columns.GetValueOrDefault(FactColumns.Falling) is long falling ? falling != 0 : null;

    /// <summary>The topic, which may be none of them; <c>null</c>: none was looked for or said.</summary>
    public CallTopic? Topic => Text(FactColumns.TopicSource) is { } source
        ? new(Text(FactColumns.Topic), Text(FactColumns.TopicName), Number(FactColumns.TopicScore), source)
        : null;

    /// <summary>Figures of the talk, JSON.</summary>
    public string? Talk => Text(FactColumns.Talk);

    /// <returns>Those columns alone.</returns>
    public AnalysisFacts Only(Func<string, bool> isKept) =>
        new(Columns.Where(column => isKept(column.Key)).ToDictionary(column => column.Key, column => column.Value, StringComparer.Ordinal));

    private LabelledValue? Labelled(string label, string score, string value) =>
        Text(label) is { } word ? new(word, Number(score) ?? 0, Number(value) ?? 0) : null;

    private string? Text(string column) => Columns.GetValueOrDefault(column) as string;

    private double? Number(string column) => Columns.GetValueOrDefault(column) as double?;
}

/// <summary>What a call was about, from the owner's list.</summary>
/// <param name="Id"><c>null</c>: it is none of them, as <paramref name="Source"/> says.</param>
/// <param name="Name">Of then.</param>
/// <param name="Score">0 to 1; <c>null</c>: words, a language model or a person decided, or it is none.</param>
/// <param name="Source"><c>words</c>, <c>examples</c>, <c>classifier</c>, <c>languageModel</c> or <c>person</c>.</param>
internal sealed record CallTopic(string? Id, string? Name, double? Score, string Source);

/// <summary>A label of sentiment with its figures.</summary>
/// <param name="Label"><c>positive</c>, <c>negative</c>, <c>neutral</c> or <c>mixed</c>.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
/// <param name="Value">-1, wholly negative, to 1, wholly positive.</param>
internal sealed record LabelledValue(string Label, double Score, double Value);
