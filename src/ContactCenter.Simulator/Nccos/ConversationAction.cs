namespace ContactCenter.Simulator.Nccos;

/// <param name="Room">The conversation's name, known to the whole application.</param>
/// <param name="MusicOnHold">The file that plays until the conversation starts.</param>
/// <param name="StartOnEnter">Whether this leg starts it.</param>
/// <param name="EndOnExit">Whether it ends for everybody when this leg leaves.</param>
/// <param name="Recording">How it is recorded, if it is.</param>
/// <param name="Audibility">Whom this leg hears and who hears it.</param>
public sealed record ConversationAction(
    string Room,
    string? MusicOnHold,
    bool StartOnEnter,
    bool EndOnExit,
    RecordingSettings? Recording,
    Audibility Audibility) : NccoAction("conversation")
{
    internal static ConversationAction Read(OptionReader options)
    {
        var room = options.RequiredText("name");
        if (room.Length == 0 && options.Has("name"))
            options.Fault("name", "is empty");
        var recorded = options.Flag("record");
        var events = options.Events("eventUrl", "eventMethod");
        var transcription = TranscriptionSettings.Read(options);
        if (transcription is not null && !recorded)
            options.Fault("transcription", "needs record");
        return new ConversationAction(
            room,
            options.Url("musicOnHoldUrl"),
            options.Flag("startOnEnter", otherwise: true),
            options.Flag("endOnExit"),
            recorded ? new RecordingSettings("mp3", events, transcription) : null,
            Audibility.Read(options));
    }
}

/// <param name="Muted">Nobody hears this leg.</param>
/// <param name="CanSpeak">The legs that hear this one; <c>null</c>: all.</param>
/// <param name="CanHear">The legs that this one hears; <c>null</c>: all.</param>
public sealed record Audibility(bool Muted, IReadOnlyList<string>? CanSpeak, IReadOnlyList<string>? CanHear)
{
    public bool SpeaksTo(string leg) => CanSpeak?.Contains(leg, StringComparer.Ordinal) != false;

    public bool HearsFrom(string leg) => CanHear?.Contains(leg, StringComparer.Ordinal) != false;

    /// <summary>Whether it says anything of other legs.</summary>
    public bool NamesLegs => CanSpeak is not null || CanHear is not null;

    internal static Audibility Full { get; } = new(Muted: false, null, null);

    internal static Audibility Read(OptionReader options)
    {
        var audibility = new Audibility(options.Flag("mute"), options.Texts("canSpeak"), options.Texts("canHear"));
        if (audibility is { Muted: true, CanSpeak: not null })
            options.Fault("mute", "cannot be used together with canSpeak");
        return audibility;
    }
}
