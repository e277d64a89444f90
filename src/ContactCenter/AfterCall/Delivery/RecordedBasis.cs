using System.Globalization;
using ContactCenter.AfterCall.Recordings;

namespace ContactCenter.AfterCall.Delivery;

/// <summary>Which recordings of a call have come, and which are put into words: by this a late one and a repaired step are noticed.</summary>
internal static class RecordedBasis
{
    /// <returns>Numbers of recordings, each with a sign; the same as long as nothing has come. That a sound has become too old changes nothing.</returns>
    public static string Of(IReadOnlyList<Recording> recordings) =>
        string.Join(' ', recordings.OrderBy(recording => recording.Number).Select(recording => $"{NumberOf(recording)}{SignOf(recording)}"));

    /// <summary>Whether a conversation or a message has come, in sound or in writing, or should have.</summary>
    public static bool IsRecorded(CallSession call, IReadOnlyList<Recording> recordings) =>
        recordings.Any(recording => recording.Origin.Kind is RecordingKind.Conversation or RecordingKind.Message)
        || call.Messages.Any(message => !message.IsAnswer);

    private static string NumberOf(Recording recording) => recording.Number.ToString(CultureInfo.InvariantCulture);

    private static char SignOf(Recording recording)
    {
        if (recording.State is RecordingState.Missing or RecordingState.Failed)
            return '-';
        return recording is { NotTranscribed: null, IsGivenUp: false } ? '+' : '~';
    }
}
