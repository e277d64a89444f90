using ContactCenter.Api;

namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>The figures of one group of calls that were analysed, or with <c>series</c> of one part of it.</summary>
/// <param name="Key">The day as 2026-01-31, the department, the agent's endpoint, the topic's id or the language's code; <c>null</c>: none.</param>
/// <param name="Series">The part of the group, written as keys are; <c>null</c>: none, or it was not asked for.</param>
/// <param name="Calls">How many.</param>
/// <param name="Sentiment">Of the callers.</param>
/// <param name="TalkSeconds">The mean from the first word to the last; <c>null</c>: not known, or of fewer than five calls of an agent.</param>
/// <param name="Answered">Callers who gave a mark in a survey on a scale that tells satisfaction.</param>
/// <param name="Csat">The share of them that were satisfied, 0 to 1; <c>null</c>: of none, or of fewer than five of an agent.</param>
internal sealed record AnalysisFigureResource(
    string? Key, string? Series, long Calls, SentimentFigureResource Sentiment, double? TalkSeconds, long Answered, double? Csat)
{
    public static AnalysisFigureResource Of(AnalysisFigure figure, AnalysisSelection selection) => new(
        figure.Key.Length == 0 ? null : figure.Key,
        figure.Series.Length == 0 ? null : figure.Series,
        figure.Calls,
        new(figure.SentimentValue(selection), figure.Positive, figure.Negative, figure.Neutral, figure.Mixed),
        figure.TalkSeconds(selection),
        figure.Answered,
        figure.Csat(selection));

    public static ListResource<AnalysisFigureResource> ListOf(IReadOnlyList<AnalysisFigure> figures, AnalysisSelection selection) =>
        new([.. figures.Select(figure => Of(figure, selection))], Next: null, figures.Count);
}

/// <summary>The sentiment of callers.</summary>
/// <param name="Value">The mean, −1 to 1; <c>null</c>: of no call is it known, or it is of fewer than five calls of an agent.</param>
/// <param name="Positive">Calls with this label.</param>
/// <param name="Negative">Calls with this label.</param>
/// <param name="Neutral">Calls with this label.</param>
/// <param name="Mixed">Calls with this label.</param>
internal sealed record SentimentFigureResource(double? Value, long Positive, long Negative, long Neutral, long Mixed);
