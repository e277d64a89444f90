namespace ContactCenter.AfterCall.Analyses;

/// <summary>What became of one step of a call.</summary>
/// <param name="Version">The version of the call's transcripts that it was made of.</param>
/// <param name="Provider">Who made it; <c>null</c>: nobody.</param>
/// <param name="Reason">Why there is no result, or what is to be known of it, such as who could not make it; <c>null</c>: nothing.</param>
internal sealed record StepRow(AnalysisStep Step, long Version, StepState State, string? Provider, string? Reason);

/// <summary>The result of a step, encrypted.</summary>
internal sealed record StepText(AnalysisStep Step, long Version, byte[] Body);

/// <summary>What is kept of the analysis of a call, without a word that was said.</summary>
internal sealed record AnalysisRows(IReadOnlyList<StepRow> Steps, AnalysisFacts Facts)
{
    /// <summary>Whether each step has come to an end, also by failing, of that version of the transcripts.</summary>
    public bool IsWhole(long version)
    {
        var made = Steps.Where(row => row.Version == version).Select(row => row.Step).ToHashSet();
        return Enum.GetValues<AnalysisStep>().All(made.Contains);
    }
}
