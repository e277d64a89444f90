using ContactCenter.Transcriber.Recognition;

namespace ContactCenter.Transcriber.Api;

/// <summary>How far a transcription has come.</summary>
/// <param name="Id">As the program has named it.</param>
/// <param name="Seconds">Seconds of the sound that have been worked through.</param>
/// <param name="Segments">How many segments were found.</param>
internal sealed record Progress(string Id, double Seconds, int Segments)
{
    /// <exception cref="RequestException">None of that name is under way.</exception>
    public static Progress Of(string id, RunningTranscriptions running) => running.Find(id) is { } found
        ? new Progress(id, VerboseTranscript.Round(found.Seconds), found.Segments)
        : throw new RequestException(StatusCodes.Status404NotFound, "not_running", $"No transcription '{id}' is under way.", "id");
}
