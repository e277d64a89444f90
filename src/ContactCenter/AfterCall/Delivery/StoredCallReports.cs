using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Access.Sessions;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Pipeline;
using ContactCenter.AfterCall.Recordings;
using ContactCenter.Calls;
using ContactCenter.Calls.Plan;
using ContactCenter.Domain.Delivery;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Reads what is kept of a call, its recordings and its transcripts.</summary>
internal sealed class StoredCallReports(
    ICallStore calls,
    IRecordingIndex index,
    ITranscripts transcripts,
    CallAnalyses analyses,
    AnalysisSettings settings,
    PlanSource plans,
    SignInSettings signIn)
    : ICallReports
{
    private const string Transcript = "transcript";
    private const string Survey = "survey";

    public async Task<CallReport?> FindAsync(string call, Func<string?, bool> takes, CancellationToken cancellationToken)
    {
        if (await calls.ReadAsync(new(call)) is not { } session)
            return null;
        var all = await index.OfCallAsync(call, cancellationToken);
        List<Recording> recordings = [.. all.Where(recording => takes(recording.Department))];
        var kept = (await transcripts.OfCallAsync(call, cancellationToken)).ToDictionary(each => each.Recording);
        var analysis = await analyses.FindAsync(call, cancellationToken);
        // What was made of words is known still, and they are not.
        var areAged = kept.Count == 0 && analysis is not null;
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
            Duration = DurationOf(session, all),
            Survey = session.Survey is { } survey && takes(survey.Department) ? SurveyOf(survey) : null,
            Recording = RecordingOf(call, recordings),
            Caller = PhoneNumber.TryParse(session.Caller.Address, out var number) ? number.Value : null,
            Sounds = [.. recordings.Where(DeliveredSounds.IsTold).Select(recording => recording.Number)],
            Recordings = [.. recordings.Select(recording => recording.Number)],
        };
        TranscriptLoss[] losses =
        [
            .. recordings.Where(recording => !kept.ContainsKey(recording.Number))
                .Select(recording => LostWords.Of(recording, areAged)).OfType<TranscriptLoss>(),
            .. Enumerable.Repeat(TranscriptLoss.OtherDepartment, all.Count - recordings.Count),
        ];
        if (MissingTranscript.Of(all.Count, losses, LanguageOf(session)) is { } reason)
            report = report with { Missing = report.Missing.Add(Transcript, reason) };
        if (areAged)
            report = report with { Aged = report.Aged.Add(Transcript) };
        if (session.Survey is { AskedAt: not null } && report.Survey is null)
            report = report with { Missing = report.Missing.Add(Survey, MissingReasons.OtherDepartment) };
        if (texts.Count > 0)
        {
            report = report with
            {
                Transcript = [.. texts.SelectMany(text => ReportLine.Of(text.Transcript))],
                Turns = [.. texts.SelectMany(text => ReportTurn.Of(text.Transcript, OffsetOf(text, all)))],
                Language = KeptTranscript.Longest(texts).Transcript.Text.Language,
            };
        }

        return analysis is null
            ? report
            : new AnalysisInReport(analysis, recordings.Count == all.Count, areAged, step => IsOff(step, session)).In(report);
    }

    /// <summary>That a plan has no topics is no switch: nobody expects one.</summary>
    private bool IsOff(AnalysisStep step, CallSession call) => step != AnalysisStep.Topic || !WantedStep.IsWanted(step, call, settings);

    /// <summary>That an engine was to hear.</summary>
    private string LanguageOf(CallSession call)
    {
        var language = CallLanguage.Of(call, plans.Current);
        return language.Said ?? language.Assumed;
    }

    /// <summary>How much later than the first recording of the call that of a transcript began.</summary>
    private static TimeSpan OffsetOf(KeptTranscript text, IReadOnlyList<Recording> recordings) =>
        recordings.First(recording => recording.Number == text.Recording).StartedAt - recordings[0].StartedAt;

    private static TimeSpan? DurationOf(CallSession call, IReadOnlyList<Recording> recordings)
    {
        if (call.Foreign is null)
            return call.Caller.EndedAt - call.Caller.AnsweredAt;
        var known = recordings.Where(recording => recording.Duration is not null).ToList();
        return known.Count == 0 ? null : known.Aggregate(TimeSpan.Zero, (sum, recording) => sum + recording.Duration!.Value);
    }

    private static ReportSurvey? SurveyOf(SurveyRecord survey) => survey.AskedAt is null
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
