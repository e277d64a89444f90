namespace ContactCenter.Voice;

/// <summary>How the platform writes down what was said in a recording of up to two hours. Without any option the defaults hold.</summary>
public sealed record TranscriptionOptions : WireObject
{
    /// <summary>Language tag of the speech, such as <c>en-GB</c>; <c>en-US</c> when absent.</summary>
    public string? Language { get; init; }

    /// <summary>Where the word of the finished transcription goes.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>Whether each segment is given a score of its mood, -1 to 1.</summary>
    public bool? SentimentAnalysis { get; init; }
}
