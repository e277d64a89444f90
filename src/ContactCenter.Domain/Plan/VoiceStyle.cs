namespace ContactCenter.Domain.Plan;

/// <summary>How the platform speaks to a caller.</summary>
/// <param name="Language">BCP-47, for example <c>en-GB</c>; also the language in which speech is recognised.</param>
/// <param name="Style">The voice's number within the language, 0 and up.</param>
/// <param name="Premium">Whether the premium version of the voice is wanted.</param>
public sealed record VoiceStyle(string Language, int? Style, bool? Premium)
{
    public static readonly VoiceStyle Default = new("en-US", null, null);

    /// <summary>Whether the menu says its language itself, so that who was led to it has chosen it; else it is that of all menus.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the text looks like a language tag: two or three letters, then parts of up to eight letters or digits.</summary>
    public static bool IsLanguage(string text)
    {
        var parts = text.Split('-');
        return parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
