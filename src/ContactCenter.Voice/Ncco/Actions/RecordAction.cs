namespace ContactCenter.Voice;

/// <summary>
/// Records the call. The next action runs at once; if one of <see cref="EndOnSilence"/>, <see cref="EndOnKey"/> and
/// <see cref="TimeOut"/> is given it waits for the end of the recording, which otherwise is the end of the call.
/// </summary>
public sealed record RecordAction : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "record";

    /// <summary>The kind of file; MP3 when absent, WAV for more than two channels.</summary>
    public RecordFormat? Format { get; init; }

    /// <summary>Whether each participant is recorded in a channel of their own (<c>split: "conversation"</c>).</summary>
    public bool Split { get; init; }

    /// <summary>How many channels, 1 to 32; participants beyond share the last one. Needs <see cref="Split"/>.</summary>
    public int? Channels { get; init; }

    /// <summary>How much silence ends the recording, 3 to 10 seconds; none does when absent.</summary>
    public TimeSpan? EndOnSilence { get; init; }

    /// <summary>The key that ends the recording: a digit, <c>*</c> or <c>#</c>; none when absent.</summary>
    public char? EndOnKey { get; init; }

    /// <summary>How long the recording may be, 3 to 7,200 whole seconds; as long as the call when absent.</summary>
    public TimeSpan? TimeOut { get; init; }

    /// <summary>Whether a beep tells of the start.</summary>
    public bool? BeepStart { get; init; }

    /// <summary>Where the word of the finished recording goes; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>Has the platform write down what was said, when given. Billed separately.</summary>
    public TranscriptionOptions? Transcription { get; init; }
}
