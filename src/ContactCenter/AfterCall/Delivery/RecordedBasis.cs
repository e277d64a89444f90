using System.Globalization;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Which recordings of a call have come, which are put into words, and which steps of its analysis have failed: by this a late recording and a repaired step
/// are noticed.
/// </summary>
internal static class RecordedBasis
{
    private const char Failed = '!';

    /// <returns>
    /// Numbers of recordings, each with a sign, and the steps that have failed; the same as long as nothing has come. That a sound has become too old changes
    /// nothing.
    /// </returns>
    public static string Of(IReadOnlyList<Recording> recordings, IEnumerable<AnalysisStep> failed)
    {
        var come = recordings.OrderBy(recording => recording.Number).Select(recording => $"{NumberOf(recording)}{SignOf(recording)}");
        return string.Join(' ', come.Concat(failed.Order().Select(step => $"{Failed}{StepWords.Of(step)}")));
    }

    /// <summary>Whether something has come since, or a step was repaired. That a step fails which was made before is no news.</summary>
    public static bool IsNews(string before, string now) =>
        !RecordingsIn(before).SequenceEqual(RecordingsIn(now), StringComparer.Ordinal)
        || FailedIn(before).Except(FailedIn(now), StringComparer.Ordinal).Any();

    /// <summary>Whether a conversation or a message has come, in sound or in writing, or should have.</summary>
    public static bool IsRecorded(CallSession call, IReadOnlyList<Recording> recordings) =>
        recordings.Any(recording => recording.Origin.Kind is RecordingKind.Conversation or RecordingKind.Message)
        || call.Messages.Any(message => !message.IsAnswer);

    private static IEnumerable<string> RecordingsIn(string basis) => PartsOf(basis).Where(part => part[0] != Failed);

    private static IEnumerable<string> FailedIn(string basis) => PartsOf(basis).Where(part => part[0] == Failed);

    private static string[] PartsOf(string basis) => basis.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string NumberOf(Recording recording) => recording.Number.ToString(CultureInfo.InvariantCulture);

    private static char SignOf(Recording recording)
    {
        if (recording.State is RecordingState.Missing or RecordingState.Failed)
            return '-';
        return recording is { NotTranscribed: null, IsGivenUp: false } ? '+' : '~';
    }
}
