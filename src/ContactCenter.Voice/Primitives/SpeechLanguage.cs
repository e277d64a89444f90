namespace ContactCenter.Voice;

/// <summary>A language in which the platform speaks.</summary>
/// <param name="Code">As a <c>talk</c> action names it, for example <c>en-GB</c>.</param>
/// <param name="Name">In English.</param>
/// <param name="Styles">How many voices it has, numbered from 0; <c>null</c>: the platform's list of voices does not have it.</param>
public sealed record SpeechLanguage(string Code, string Name, int? Styles)
{
    /// <summary>The highest number of a voice that is taken for one, where it is not known how many there are; the platform's documents name none.</summary>
    public const int HighestStyle = 100;

    /// <summary>Whether the platform is known to have that voice, or not known not to.</summary>
    public bool Has(int style) => style >= 0 && (Styles is not { } most || style < most);
}
