namespace ContactCenter.Voice;

/// <summary>Joins a named conversation, making it if need be. The next action runs when this leg has left it alive.</summary>
/// <param name="ConversationName">The name (wire: <c>name</c>), unique within the application and its region. A name of its own for each session keeps strangers out.</param>
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
}
