using ContactCenter.Domain.Analysis.Syntax;

namespace ContactCenter.Speech.Analysis.Syntax;

/// <summary>
/// The tagger of English that ships with the server. Its model is read once, when it is asked for first; one that could not be read is read again.
/// </summary>
internal static class TaggerFile
{
    /// <summary>The language of the model, ISO 639-1.</summary>
    public const string Language = "en";

    private static readonly string Model = Path.Combine(AppContext.BaseDirectory, "analysis", "syntax", "english.tagger");

    private static readonly Lazy<Tagger> Read = new(() => new(TaggerModel.Read(File.ReadAllBytes(Model))), LazyThreadSafetyMode.PublicationOnly);

    /// <param name="language">BCP 47; <c>null</c>: unknown.</param>
    public static bool Serves(string? language) => language is not null && LanguageCode.Of(language) == Language;

    /// <exception cref="IOException">The file is not there or cannot be read.</exception>
    /// <exception cref="TaggerModelException">It is damaged.</exception>
    public static Tagger English => Read.Value;
}
