namespace ContactCenter.Simulator.Sound;

/// <summary>Who speaks.</summary>
/// <param name="Language">A BCP-47 tag.</param>
/// <param name="Style">Which of the language's voices; more than there are begin again at the first.</param>
internal readonly record struct Speaker(string Language, int Style)
{
    public const string DefaultLanguage = "en-US";

    /// <summary>The platform's, where an application wishes nothing else.</summary>
    public static Speaker Platform { get; } = new(DefaultLanguage, 0);

    public bool IsEnglish => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The person at a phone: always the same one, and never the platform's first voice.</summary>
    public static Speaker At(string address) => new(DefaultLanguage, 1 + (int)((Hash(address) >> 16) & 1));

    /// <summary>FNV-1a: the same in every process.</summary>
    private static uint Hash(string text) => text.Aggregate(2_166_136_261, (hash, letter) => unchecked((hash ^ letter) * 16_777_619));
}
