namespace ContactCenter.Voice;

/// <summary>
/// Records the call. The next action runs at once; if one of <see cref="EndOnSilence"/>, <see cref="EndOnKey"/> and
/// <see cref="TimeOut"/> is given it waits for the end of the recording, which otherwise is the end of the call.
/// </summary>
public sealed record RecordAction : NccoAction
{
    private const int MostMp3Channels = 2;

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

    internal static RecordAction Read(ref OptionReader json)
    {
        RecordFormat? format = null;
        bool split = false;
        int? channels = null;
        TimeSpan? endOnSilence = null, timeOut = null;
        char? endOnKey = null;
        bool? beepStart = null;
        Uri? eventUrl = null;
        HttpVerb? eventMethod = null;
        TranscriptionOptions? transcription = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "format": format = json.Word(word => new RecordFormat(word)); break;
                case "split" when json.Is("conversation"): split = true; break;
                case "channels": channels = json.Whole(); break;
                case "endOnSilence": endOnSilence = json.Seconds(); break;
                case "endOnKey": endOnKey = json.Key(); break;
                case "timeOut": timeOut = json.Seconds(); break;
                case "beepStart": beepStart = json.Flag(); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                case "transcription": transcription = json.Object(TranscriptionOptions.Read); break;
                default: json.Keep(); break;
            }
        }

        return new()
        {
            Format = format,
            Split = split,
            Channels = channels,
            EndOnSilence = endOnSilence,
            EndOnKey = endOnKey,
            TimeOut = timeOut,
            BeepStart = beepStart,
            EventUrl = eventUrl,
            EventMethod = eventMethod,
            Transcription = transcription,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.OneOf("format", Format?.Text, "mp3", "wav", "ogg");
        rules.Range("channels", Channels, 1, 32);
        if (Channels is { } channels && !Split)
            rules.Fault("channels", OptionRules.Text(channels), "absent without split");
        if (Format == RecordFormat.Mp3 && Channels > MostMp3Channels)
            rules.Fault("format", "mp3", "another with more than two channels");
        rules.Seconds("endOnSilence", EndOnSilence, 3, 10);
        rules.Keys("endOnKey", EndOnKey?.ToString(), "0123456789*#", "a digit, * or #");
        rules.WholeSeconds("timeOut", TimeOut, 3, 7200);
        rules.WebUrl("eventUrl", EventUrl);
        rules.Object("transcription", Transcription);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Text("format"u8, Format?.Text);
        options.Text("split"u8, Split ? "conversation" : null);
        options.Whole("channels"u8, Channels);
        options.Seconds("endOnSilence"u8, EndOnSilence);
        options.Text("endOnKey"u8, EndOnKey?.ToString());
        options.Seconds("timeOut"u8, TimeOut);
        options.Flag("beepStart"u8, BeepStart);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
        options.Object("transcription"u8, Transcription);
    }
}
