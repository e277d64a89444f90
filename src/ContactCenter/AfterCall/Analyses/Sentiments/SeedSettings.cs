using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Sentiment.Seeds;
using ContactCenter.Foundation.Settings;
using ContactCenter.Speech.Analysis.Embeddings;

namespace ContactCenter.AfterCall.Analyses.Sentiments;

/// <summary>Sentences from which sentiment is learned: those that come with the server, and beside them the owner's.</summary>
/// <param name="Own">The owner's, by ISO 639-1 code.</param>
internal sealed record SeedSettings(ImmutableDictionary<string, ImmutableArray<SentimentSeed>> Own)
{
    public const string SectionName = "Analysis";

    /// <summary>Vectors tell next to nothing of sentiment in Hindi, also with many sentences in it.</summary>
    private const string Untold = "hi";

    private const string Shared = "en";

    /// <returns>Whether vectors tell the sentiment of what is said in that language.</returns>
    public static bool IsTold(string language) => LanguageCode.Of(language) != Untold;

    /// <summary>Those in English, and beside them those in the language itself.</summary>
    /// <param name="code">As of <see cref="CodeOf"/>.</param>
    public ImmutableArray<SentimentSeed> For(string code) => code == Shared ? In(Shared) : [.. In(Shared), .. In(code)];

    /// <returns>The language's code; <c>en</c> where nothing is known in it.</returns>
    public string CodeOf(string language)
    {
        var code = LanguageCode.Of(language);
        return Own.ContainsKey(code) || !SentimentSeeds.Of(code).IsEmpty ? code : Shared;
    }

    public static SeedSettings Read(SettingsSource source)
    {
        var sentiment = source.SharedSection(SectionName).Section("Sentiment");
        var section = sentiment.Section("Seeds");
        var own = ImmutableDictionary.CreateBuilder<string, ImmutableArray<SentimentSeed>>(StringComparer.Ordinal);
        foreach (var (key, path) in section.Values())
        {
            if (ObstacleOf(key, source.Get<EmbeddingSettings>()) is { } obstacle)
                section.Fault(key, obstacle);
            else
                own[LanguageCode.Of(key)] = SeedsIn(section, key, path);
        }

        sentiment.RefuseUnknownKeys();
        return new(own.ToImmutable());
    }

    private static string? ObstacleOf(string key, EmbeddingSettings embeddings)
    {
        if (key.Length is not (2 or 3) || !key.All(char.IsAsciiLetter))
            return "is not the ISO 639-1 code of a language, as en or de are";
        if (!IsTold(key))
            return "is a language whose sentiment vectors do not tell";
        return embeddings.ObstacleOf(key) is { } obstacle ? $"is of no use: {obstacle}; see {EmbeddingSettings.SectionName}:Embeddings:Model" : null;
    }

    private static ImmutableArray<SentimentSeed> SeedsIn(SettingsReader section, string key, string path)
    {
        try
        {
            var (seeds, fault) = SeedLines.Read(File.ReadAllText(path));
            if (fault is not null)
                section.Fault(key, FormattableString.Invariant($"'{path}': line {fault.Line} {fault.Problem}"));
            return seeds;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            section.Fault(key, $"'{path}' is no file that can be read");
            return [];
        }
    }

    private ImmutableArray<SentimentSeed> In(string code) => [.. SentimentSeeds.Of(code), .. Own.GetValueOrDefault(code, [])];
}
