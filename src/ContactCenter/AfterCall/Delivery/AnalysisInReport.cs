using System.Collections.Immutable;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Puts into a report what was made of what was said in a call, and why some of it is missing.</summary>
/// <param name="analysis">Of all that was said.</param>
/// <param name="isWhole">Whether all of the call is told; else nothing is that is made of all of it.</param>
/// <param name="areAged">Whether the words have become too old.</param>
/// <param name="isOff">Of a step that was not made, whether it is the owner who wants none.</param>
internal sealed class AnalysisInReport(CallAnalysis analysis, bool isWhole, bool areAged, Func<AnalysisStep, bool> isOff)
{
    /// <summary>What becomes too old with the words that it is made of; all else is kept with the call.</summary>
    private static readonly ImmutableHashSet<AnalysisStep> OfWords = [AnalysisStep.Summary, AnalysisStep.KeyPhrases, AnalysisStep.Entities];

    public CallReport In(CallReport report)
    {
        var missing = analysis.Steps.Select(row => (Part: DeliveryParts.Of(row.Step), Reason: ReasonOf(row)))
            .Where(each => each is { Part: not null, Reason: not null });
        report = report with
        {
            Missing = report.Missing.AddRange(missing.Select(each => KeyValuePair.Create(each.Part!, each.Reason!))),
            Aged = report.Aged.Union(isWhole ? analysis.Steps.Where(IsAged).Select(row => DeliveryParts.Of(row.Step)!) : []),
        };
        return isWhole ? Whole(report) : report;
    }

    private CallReport Whole(CallReport report) => report with
    {
        Summary = analysis.Summary?.Paragraph,
        Topic = analysis.Topic?.Label,
        Sentiment = analysis.Facts.Sentiment is { } sentiment ? new(sentiment.Label, sentiment.Score, sentiment.Value) : null,
        Language = analysis.Facts.Language?.Code ?? report.Language,
        KeyPhrases = analysis.KeyPhrases is { } phrases ? [.. phrases.Select(phrase => phrase.Text)] : null,
        Entities = analysis.Entities is { } entities ? [.. entities.Select(entity => new ReportEntity(entity.Type, entity.Text))] : null,
    };

    private string? ReasonOf(StepRow row)
    {
        if (row.State == StepState.Failed)
            return MissingReasons.Failed;
        if (row.State == StepState.Off)
            return row.Reason ?? (isOff(row.Step) ? MissingReasons.SwitchedOff : null);
        if (row.State != StepState.Done)
            return row.Reason;
        if (!isWhole)
            return MissingReasons.OtherDepartment;
        return IsAged(row) ? MissingReasons.KeptNoLonger : null;
    }

    private bool IsAged(StepRow row) => areAged && row.State == StepState.Done && OfWords.Contains(row.Step);
}
