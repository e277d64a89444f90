namespace ContactCenter.Voice;

/// <summary>Joins a named conversation, making it if need be. The next action runs when this leg has left it alive.</summary>
/// <param name="ConversationName">The name (wire: <c>name</c>), unique within the application and its region. A name of its own for each
/// session keeps strangers out.</param>
public sealed record ConversationAction(string ConversationName) : NccoAction
{
    /// <inheritdoc/>
    public override string Name => "conversation";

    /// <summary>An MP3 played until the conversation starts; none when absent.</summary>
    public Uri? MusicOnHoldUrl { get; init; }

    /// <summary>Whether this leg's joining starts the conversation; it does when absent.</summary>
    public bool? StartOnEnter { get; init; }

    /// <summary>Whether this leg's leaving ends the conversation for everybody; it does not when absent.</summary>
    public bool? EndOnExit { get; init; }

    /// <summary>Whether the conversation is recorded.</summary>
    public bool? Record { get; init; }

    /// <summary>Who can hear this leg; everybody when absent, nobody when empty. Decided at the time of joining. Not with <see cref="Mute"/>.</summary>
    public IReadOnlyList<LegId>? CanSpeak { get; init => field = ValueList<LegId>.Of(value); }

    /// <summary>Whom this leg can hear; everybody when absent, nobody when empty. Decided at the time of joining.</summary>
    public IReadOnlyList<LegId>? CanHear { get; init => field = ValueList<LegId>.Of(value); }

    /// <summary>Whether this leg is heard neither by the others nor in the recording.</summary>
    public bool? Mute { get; init; }

    /// <summary>Where the word of the finished recording goes, and nothing else; the application's event URL when absent.</summary>
    public Uri? EventUrl { get; init; }

    /// <summary>How <see cref="EventUrl"/> is called; <see cref="HttpVerb.Post"/> when absent.</summary>
    public HttpVerb? EventMethod { get; init; }

    /// <summary>Has the platform write down what was said, when given. Needs <see cref="Record"/>. Billed separately.</summary>
    public TranscriptionOptions? Transcription { get; init; }

    internal static ConversationAction Read(ref OptionReader json)
    {
        string? name = null;
        Uri? musicOnHoldUrl = null, eventUrl = null;
        bool? startOnEnter = null, endOnExit = null, record = null, mute = null;
        IReadOnlyList<LegId>? canSpeak = null, canHear = null;
        HttpVerb? eventMethod = null;
        TranscriptionOptions? transcription = null;
        while (json.NextOption())
        {
            switch (json.Option)
            {
                case "name": name = json.Text(); break;
                case "musicOnHoldUrl": musicOnHoldUrl = json.Url(); break;
                case "startOnEnter": startOnEnter = json.Flag(); break;
                case "endOnExit": endOnExit = json.Flag(); break;
                case "record": record = json.Flag(); break;
                case "canSpeak": canSpeak = json.Legs(); break;
                case "canHear": canHear = json.Legs(); break;
                case "mute": mute = json.Flag(); break;
                case "eventUrl": eventUrl = json.Url(); break;
                case "eventMethod": eventMethod = json.Verb(); break;
                case "transcription": transcription = json.Object(TranscriptionOptions.Read); break;
                default: json.Keep(); break;
            }
        }

        return new(name ?? throw json.Missing("name"))
        {
            MusicOnHoldUrl = musicOnHoldUrl,
            StartOnEnter = startOnEnter,
            EndOnExit = endOnExit,
            Record = record,
            CanSpeak = canSpeak,
            CanHear = canHear,
            Mute = mute,
            EventUrl = eventUrl,
            EventMethod = eventMethod,
            Transcription = transcription,
            Extra = json.Extra,
        };
    }

    internal override void Check(OptionRules rules)
    {
        rules.Required("name", ConversationName, "the name of a conversation");
        rules.WebUrl("musicOnHoldUrl", MusicOnHoldUrl);
        rules.Legs("canSpeak", CanSpeak);
        rules.Legs("canHear", CanHear);
        rules.Mute(Mute, CanSpeak);
        rules.WebUrl("eventUrl", EventUrl);
        if (Transcription is not null && Record != true)
            rules.Fault("transcription", "given", "absent without record");
        rules.Object("transcription", Transcription);
    }

    private protected override void WriteOptions(OptionWriter options)
    {
        options.Text("action"u8, Name);
        options.Text("name"u8, ConversationName);
        options.UrlArray("musicOnHoldUrl"u8, MusicOnHoldUrl);
        options.Flag("startOnEnter"u8, StartOnEnter);
        options.Flag("endOnExit"u8, EndOnExit);
        options.Flag("record"u8, Record);
        options.Legs("canSpeak"u8, CanSpeak);
        options.Legs("canHear"u8, CanHear);
        options.Flag("mute"u8, Mute);
        options.UrlArray("eventUrl"u8, EventUrl);
        options.Verb("eventMethod"u8, EventMethod);
        options.Object("transcription"u8, Transcription);
    }
}
