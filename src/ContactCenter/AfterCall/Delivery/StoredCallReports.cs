using System.Collections.Immutable;
using ContactCenter.Access.Sessions;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads what is kept of a call, its recordings and its transcripts.</summary>
internal sealed class StoredCallReports(ICallStore calls, IRecordingIndex index, ITranscripts transcripts, CallAnalyses analyses, SignInSettings signIn)
    : ICallReports
{
    private const string Transcript = "transcript";
    private const string GivenUp = "the work on it was given up";

    public async Task<CallReport?> FindAsync(string call, CancellationToken cancellationToken)
    {
        if (await calls.ReadAsync(new(call)) is not { } session)
            return null;
        var recordings = await index.OfCallAsync(call, cancellationToken);
        var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(each => each.Recording);
        // In the order in which the recordings began.
        List<KeptTranscript> texts = [.. recordings.Select(recording => kept.GetValueOrDefault(recording.Number)).OfType<KeptTranscript>()];
        var report = new CallReport
        {
            Call = call,
            SourceId = session.Foreign?.Id,
            Department = session.Department,
            Agent = AgentOf(session, recordings),
            AnsweredAt = session.Caller.AnsweredAt,
            EndedAt = session.Caller.EndedAt,
            Duration = DurationOf(session, recordings),
            Survey = SurveyOf(session.Survey),
            Recording = RecordingOf(call, recordings),
        };
        if (texts.Count == 0)
            return WithReason(report, recordings);
        report = report with
        {
            Transcript = [.. texts.SelectMany(text => ReportLine.Of(text.Transcript))],
            Language = KeptTranscript.Longest(texts).Transcript.Text.Language,
        };
        return await analyses.FindAsync(call, cancellationToken) is { } analysis ? WithAnalysis(report, analysis) : report;
    }

    private static CallReport WithAnalysis(CallReport report, CallAnalysis analysis)
    {
        var missing = analysis.Steps.Where(row => row is { Reason: not null, State: not StepState.Done })
            .Select(row => (Part: DeliveryParts.Of(row.Step), row.Reason)).Where(each => each.Part is not null);
        return report with
        {
            Summary = analysis.Summary?.Paragraph,
            Sentiment = analysis.Facts.Sentiment is { } sentiment ? new(sentiment.Label, sentiment.Score, sentiment.Value) : null,
            Language = analysis.Facts.Language?.Code ?? report.Language,
            KeyPhrases = analysis.KeyPhrases is { } phrases ? [.. phrases.Select(phrase => phrase.Text)] : null,
            Entities = analysis.Entities is { } entities ? [.. entities.Select(entity => new ReportEntity(entity.Type, entity.Text))] : null,
            Missing = report.Missing.AddRange(missing.Select(each => KeyValuePair.Create(each.Part!, each.Reason!))),
        };
    }

    private static CallReport WithReason(CallReport report, IReadOnlyList<Recording> recordings)
    {
        var reason = recordings.Select(recording => recording.NotTranscribed).FirstOrDefault(each => each is not null)
            ?? (recordings.Any(recording => recording.IsGivenUp) ? GivenUp : null)
            ?? recordings.Where(recording => recording.State is RecordingState.Missing or RecordingState.Failed)
                .Select(recording => recording.Reason).FirstOrDefault(each => each is not null);
        return reason is null ? report : report with { Missing = report.Missing.Add(Transcript, reason) };
    }

    private static string? AgentOf(CallSession call, IReadOnlyList<Recording> recordings) =>
        recordings.LastOrDefault(recording => recording.Agent is not null)?.Agent
        ?? call.Foreign?.Agent
        ?? call.Survey?.Agent
        ?? call.Legs.LastOrDefault(leg => leg.JoinedAt is not null)?.Endpoint.Label;

    private static TimeSpan? DurationOf(CallSession call, IReadOnlyList<Recording> recordings)
    {
        if (call.Foreign is null)
            return call.Caller.EndedAt - call.Caller.AnsweredAt;
        var known = recordings.Where(recording => recording.Duration is not null).ToList();
        return known.Count == 0 ? null : known.Aggregate(TimeSpan.Zero, (sum, recording) => sum + recording.Duration!.Value);
    }

    private static ReportSurvey? SurveyOf(SurveyRecord? survey) => survey?.AskedAt is null
        ? null
        : new(survey.Score, [.. survey.Answers.Select(answer => new ReportAnswer(answer.Question, answer.Score))]);

    private ReportRecording? RecordingOf(string call, IReadOnlyList<Recording> recordings)
    {
        var heard = recordings.Where(recording => recording is { State: RecordingState.Ready, Sound: not null }).ToImmutableArray();
        return heard.IsEmpty
            ? null
            : new(
                new(signIn.Console.Url, $"calls/{Uri.EscapeDataString(call)}#recordings"),
                Math.Round(heard.Sum(recording => recording.Duration?.TotalSeconds ?? 0), 3),
                heard.All(recording => recording.Reason != RecordingReasons.NotRedacted));
    }
}
