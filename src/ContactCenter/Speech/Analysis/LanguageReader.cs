using System.Collections.Concurrent;
using ContactCenter.Domain.Analysis.Transcripts;
using Lingua;

namespace ContactCenter.Speech.Analysis;

/// <summary>
/// Reads in the words of a transcript which language they are in: of those that its business is likely to hear, and in the library's low accuracy mode,
/// which is right on whole calls and keeps little in memory.
/// </summary>
internal sealed class LanguageReader
{
    private static readonly Language[] Usual =
    [
        Language.English, Language.German, Language.French, Language.Spanish, Language.Italian, Language.Portuguese, Language.Dutch,
    ];

    /// <summary>The models of languages are read once; each call may bring languages of its own.</summary>
    private readonly ConcurrentDictionary<string, LanguageDetector> _detectors = new(StringComparer.Ordinal);

    /// <summary>Reads all words that were said.</summary>
    /// <param name="transcript">Fewer words than <see cref="LanguageDoubt.FewestWords"/> are counted, and not judged.</param>
    /// <param name="further">Languages beside the usual ones, as the plan names those that it speaks (<c>en-GB</c>).</param>
    public LanguageVerdict Read(TranscriptText transcript, IEnumerable<string> further)
    {
        var text = string.Join(' ', transcript.Segments.Select(segment => segment.Text));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
        if (words < LanguageDoubt.FewestWords)
            return new(null, words);
        var language = DetectorOf(further).DetectLanguageOf(text);
        return new(language == Language.Unknown ? null : CodeOf(language), words);
    }

    /// <summary>Reads which language a whole conversation is in.</summary>
    /// <param name="text">All that was said.</param>
    /// <param name="further">As of <see cref="Read"/>.</param>
    /// <returns>ISO 639-1 and how sure that is, 0 to 1; <c>null</c>: it cannot be told, or there are too few words.</returns>
    public (string Code, double Score)? Detect(string text, IEnumerable<string> further)
    {
        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < LanguageDoubt.FewestWords)
            return null;
        var detector = DetectorOf(further);
        var language = detector.DetectLanguageOf(text);
        return language == Language.Unknown ? null : (CodeOf(language), detector.ComputeLanguageConfidenceValues(text)[language]);
    }

    /// <summary>Whether it can tell that language from others.</summary>
    public static bool Knows(string tag) => LanguageOf(tag) is not null;

    private static string CodeOf(Language language) => LanguageInfo.IsoCode6391(language).ToString().ToLowerInvariant();

    private LanguageDetector DetectorOf(IEnumerable<string> further)
    {
        Language[] languages = [.. Usual.Union(further.Select(LanguageOf).OfType<Language>()).Order()];
        return _detectors.GetOrAdd(
            string.Join(' ', languages), static (_, known) => LanguageDetectorBuilder.FromLanguages(known).WithLowAccuracyMode().Build(), languages);
    }

    private static Language? LanguageOf(string tag) => LanguageCode.Of(tag) == "nn" ? Language.Nynorsk : LanguageCode.WholeOf(tag) switch
    {
        "no" => Language.Bokmal,
        { Length: 2 } word when Enum.TryParse<IsoCode6391>(word, ignoreCase: true, out var code) => LanguageInfo.GetByIsoCode6391(code),
        _ => null,
    };
}
