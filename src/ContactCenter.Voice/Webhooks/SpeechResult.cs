namespace ContactCenter.Voice.Webhooks;

/// <summary>What was understood of the caller's speech.</summary>
public sealed record SpeechResult
{
    private enum Field : byte
    {
        Results,
        TimeoutReason,
        Error,
        RecordingUrl,
    }

    /// <summary>The readings, best first; empty when there is none.</summary>
    public IReadOnlyList<SpeechAlternative> Results { get; init; } = [];

    /// <summary>What ended the listening: <c>end_on_silence_timeout</c>, <c>max_duration</c> or <c>start_timeout</c>.</summary>
    public string? TimeoutReason { get; init; }

    /// <summary>Why there are no results. Comes with every input of keys where speech was not asked for.</summary>
    public string? Error { get; init; }

    /// <summary>Where the audio is, if it was to be saved. To be fetched with the application's token.</summary>
    public Uri? RecordingUrl { get; init; }

    internal static SpeechResult? Read(WireValue speech) =>
        !WireFields<Field>.TryRead(speech, out var fields) ? null : new()
        {
            Results = fields[Field.Results] is { IsArray: true } results ? ReadResults(results) : [],
            TimeoutReason = fields[Field.TimeoutReason].Text(),
            Error = fields[Field.Error].Text(),
            RecordingUrl = fields[Field.RecordingUrl].Url(),
        };

    private static List<SpeechAlternative> ReadResults(WireValue results)
    {
        var alternatives = new List<SpeechAlternative>();
        foreach (var result in results.Items)
        {
            if (SpeechAlternative.Read(result) is { } alternative)
                alternatives.Add(alternative);
        }

        return alternatives;
    }
}
