namespace ContactCenter.AfterCall.Analyses.Figures;

/// <summary>The sums of one group of calls.</summary>
internal sealed class AnalysisFigure
{
    private const double ValueUnits = 10_000;
    private const double Milliseconds = 1_000;
    private const int Digits = 4;

    /// <summary>Fewer would say something of single calls.</summary>
    private const long LeastOfAgents = 5;

    /// <summary>Empty: none.</summary>
    public required string Key { get; init; }

    /// <summary>The part of the group; empty: none, or it is not parted.</summary>
    public required string Series { get; init; }

    public long Calls { get; init; }

    public long Positive { get; init; }

    public long Negative { get; init; }

    public long Neutral { get; init; }

    public long Mixed { get; init; }

    public long Valued { get; init; }

    public long Value { get; init; }

    public long Talked { get; init; }

    public long Talk { get; init; }

    public long Answered { get; init; }

    public long Satisfied { get; init; }

    /// <summary>The mean, −1 to 1; <c>null</c>: of none, or of too few.</summary>
    public double? SentimentValue(AnalysisSelection selection) => Mean(selection, Value / ValueUnits, Valued);

    /// <summary>The mean from the first word to the last; <c>null</c>: of none, or of too few.</summary>
    public double? TalkSeconds(AnalysisSelection selection) => Mean(selection, Talk / Milliseconds, Talked);

    /// <summary>Satisfied ÷ answered, 0 to 1; <c>null</c>: of none, or of too few.</summary>
    public double? Csat(AnalysisSelection selection) => Mean(selection, Satisfied, Answered);

    private static double? Mean(AnalysisSelection selection, double sum, long count) =>
        count == 0 || (selection.IsOfAgents && count < LeastOfAgents) ? null : Math.Round(sum / count, Digits);
}
