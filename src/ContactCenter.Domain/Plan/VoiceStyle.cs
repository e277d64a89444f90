namespace ContactCenter.Domain.Plan;

/// <summary>How the platform speaks to a caller.</summary>
/// <param name="Language">BCP-47, for example <c>en-GB</c>; also the language in which speech is recognised.</param>
/// <param name="Style">The voice's number within the language, 0 to <see cref="SpeechLanguage.HighestStyle"/>; <c>null</c>: the platform's choice.</param>
/// <param name="Premium">Whether the premium version of the voice is wanted.</param>
public sealed record VoiceStyle(string Language, int? Style, bool? Premium)
{
    public static readonly VoiceStyle Default = new("en-US", null, null);

    /// <summary>Whether the menu says its language itself, so that who was led to it has chosen it; else it is that of all menus.</summary>
    public bool IsOwn { get; init; }
}
