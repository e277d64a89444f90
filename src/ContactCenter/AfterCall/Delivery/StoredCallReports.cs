using System.Collections.Immutable;
using System.Globalization;
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
    private const string StepFailed = "it has failed";

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
            Agent = AgentOfCall.Of(session, recordings),
            AnsweredAt = session.Caller.AnsweredAt,
            EndedAt = session.Caller.EndedAt,
            Duration = DurationOf(session, recordings),
            Survey = SurveyOf(session.Survey),
            Recording = RecordingOf(call, recordings),
            Caller = PhoneNumber.TryParse(session.Caller.Address, out var number) ? number.Value : null,
            Sounds = [.. recordings.Where(DeliveredSounds.IsTold).Select(recording => recording.Number)],
        };
        if (ReasonOf(recordings, kept.Keys) is { } reason)
            report = report with { Missing = report.Missing.Add(Transcript, reason) };
        if (texts.Count == 0)
            return report;
        report = report with
        {
            Transcript = [.. texts.SelectMany(text => ReportLine.Of(text.Transcript))],
            Turns = [.. texts.SelectMany(text => ReportTurn.Of(text.Transcript, OffsetOf(text, recordings)))],
            Language = KeptTranscript.Longest(texts).Transcript.Text.Language,
        };
        return await analyses.FindAsync(call, cancellationToken) is { } analysis ? WithAnalysis(report, analysis) : report;
    }

    /// <summary>How much later than the first recording of the call that of a transcript began.</summary>
    private static TimeSpan OffsetOf(KeptTranscript text, IReadOnlyList<Recording> recordings) =>
        recordings.First(recording => recording.Number == text.Recording).StartedAt - recordings[0].StartedAt;

    private static CallReport WithAnalysis(CallReport report, CallAnalysis analysis)
    {
        var missing = analysis.Steps.Where(row => row is { Reason: not null, State: not StepState.Done })
            .Select(row => (Part: DeliveryParts.Of(row.Step), Reason: row.State == StepState.Failed ? StepFailed : row.Reason))
            .Where(each => each.Part is not null);
        return report with
        {
            Summary = analysis.Summary?.Paragraph,
            Topic = analysis.Topic?.Label,
            Sentiment = analysis.Facts.Sentiment is { } sentiment ? new(sentiment.Label, sentiment.Score, sentiment.Value) : null,
            Language = analysis.Facts.Language?.Code ?? report.Language,
            KeyPhrases = analysis.KeyPhrases is { } phrases ? [.. phrases.Select(phrase => phrase.Text)] : null,
            Entities = analysis.Entities is { } entities ? [.. entities.Select(entity => new ReportEntity(entity.Type, entity.Text))] : null,
            Missing = report.Missing.AddRange(missing.Select(each => KeyValuePair.Create(each.Part!, each.Reason!))),
        };
    }

    /// <summary>What the recordings themselves say of it is for operators.</summary>
    private static string? ReasonOf(IReadOnlyList<Recording> recordings, IReadOnlyCollection<long> inWords)
    {
        var others = recordings.Where(recording => !inWords.Contains(recording.Number)).ToList();
        return MissingTranscript.Of(
            recordings.Count,
            others.Count(recording => recording.State == RecordingState.Missing),
            others.Count(recording => recording.State == RecordingState.Failed),
            others.Count(recording => recording.State is not (RecordingState.Missing or RecordingState.Failed)
                && (recording.IsGivenUp || recording.NotTranscribed is not null)));
    }

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
                // The console knows the player of a recording by this.
                new(signIn.Console.Url, string.Create(CultureInfo.InvariantCulture, $"calls/{Uri.EscapeDataString(call)}#recording-{heard[0].Number}")),
                Math.Round(heard.Sum(recording => recording.Duration?.TotalSeconds ?? 0), 3),
                heard.All(recording => recording.Reason != RecordingReasons.NotRedacted));
    }
}
