using System.Globalization;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>
/// Which recordings of a call have come, which are put into words, and which steps of its analysis have failed: by this a late recording and a repaired step
/// are noticed. Of what is made already, also which recordings are told of in it.
/// </summary>
internal static class RecordedBasis
{
    private const char Failed = '!';
    private const char Told = '#';
    private const char Between = ',';

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

    /// <param name="basis">Of what was made, or is being made.</param>
    /// <param name="recordings">The numbers of those that are told of in it.</param>
    public static string Telling(string basis, IEnumerable<long> recordings)
    {
        var numbers = recordings.Order().Select(number => number.ToString(CultureInfo.InvariantCulture));
        return string.Join(' ', PartsOf(Untold(basis)).Append($"{Told}{string.Join(Between, numbers)}"));
    }

    /// <summary>The same of what is not made yet.</summary>
    public static string Untold(string basis) => string.Join(' ', PartsOf(basis).Where(part => part[0] != Told));

    /// <returns>Whether a recording is told of in what was made; of what was made before that was noted, each may be.</returns>
    public static bool Tells(string basis, Recording recording) =>
        Array.Find(PartsOf(basis), part => part[0] == Told) is not { } told
        || told[1..].Split(Between).Contains(NumberOf(recording), StringComparer.Ordinal);

    private static IEnumerable<string> RecordingsIn(string basis) => PartsOf(basis).Where(part => part[0] is not (Failed or Told));

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
