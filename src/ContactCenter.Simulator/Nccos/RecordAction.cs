namespace ContactCenter.Simulator.Nccos;

/// <param name="Recording">Format and addresses.</param>
/// <param name="EndOnSilence">Seconds of silence that end it.</param>
/// <param name="EndOnKey">The key that ends it.</param>
/// <param name="TimeOut">Seconds after which it ends.</param>
/// <param name="BeepStart">Whether a beep announces it.</param>
public sealed record RecordAction(RecordingSettings Recording, double? EndOnSilence, char? EndOnKey, int? TimeOut, bool BeepStart) : NccoAction("record")
{
    private const int MaxMp3Channels = 2;

    /// <summary>With a condition to stop, the next action waits for it; without, the recording lasts as long as the call.</summary>
    public bool Blocks => EndOnSilence is not null || EndOnKey is not null || TimeOut is not null;

    internal static RecordAction Read(OptionReader options)
    {
        var split = options.OneOf("split", "conversation") is not null;
        var channels = options.Integer("channels", 1, 32);
        if (channels is not null && !split)
            options.Fault("channels", "needs split");
        var key = options.Text("endOnKey");
        if (key is not null && (key.Length != 1 || !"0123456789*#".Contains(key[0])))
            options.Fault("endOnKey", "must be one of 0-9 * #");
        var format = options.OneOf("format", "mp3", "wav", "ogg") ?? (channels > MaxMp3Channels ? "wav" : "mp3");
        if (format == "mp3" && channels > MaxMp3Channels)
            options.Fault("format", "can be mp3 with one or two channels only");
        var events = options.Events("eventUrl", "eventMethod");
        return new RecordAction(
            new RecordingSettings(format, events, TranscriptionSettings.Read(options)) { Split = split, Channels = channels },
            options.Number("endOnSilence", 3, 10),
            key is { Length: 1 } ? key[0] : null,
            options.Integer("timeOut", 3, 7_200),
            options.Flag("beepStart"));
    }
}

/// <param name="Format"><c>mp3</c>, <c>wav</c> or <c>ogg</c>.</param>
/// <param name="Events">Where the recording is announced; otherwise at the leg's own address.</param>
/// <param name="Transcription">How it is transcribed, if it is.</param>
public sealed record RecordingSettings(string Format, EventsOption Events, TranscriptionSettings? Transcription)
{
    /// <summary>Whether what is said and what is heard are on channels of their own.</summary>
    public bool Split { get; init; }

    /// <summary>When split: each leg has a channel of its own, as far as these go, 1 to 32.</summary>
    public int? Channels { get; init; }
}

/// <param name="Events">Where the transcript is announced; otherwise where the recording is.</param>
/// <param name="HasSentiment">Whether each sentence gets a score, if it is known what that is called.</param>
public sealed record TranscriptionSettings(EventsOption Events, bool HasSentiment)
{
    internal static TranscriptionSettings? Read(OptionReader parent)
    {
        if (parent.Object("transcription") is not { } options)
            return null;
        SpeechLanguages.Read(options, SpeechLanguages.Recognised);
        var hasSentiment = options.Flag("sentimentAnalysis");
        var settings = new TranscriptionSettings(options.Events("eventUrl", "eventMethod"), hasSentiment);
        options.RefuseTheRest();
        return settings;
    }
}
