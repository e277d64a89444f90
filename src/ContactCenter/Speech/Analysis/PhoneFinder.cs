using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ContactCenter.Domain.Analysis.Redaction;
using PhoneNumbers;

namespace ContactCenter.Speech.Analysis;

/// <summary>
/// Numbers of phones, written or said: international ones ("plus four four …") anywhere, national ones as they are dialled in the country of the language that
/// was spoken (<c>en-GB</c>) or in the owner's. Only numbers that can have been given out are found.
/// </summary>
/// <param name="home">ISO 3166 code of the owner's country; <c>null</c>: unknown.</param>
internal sealed partial class PhoneFinder(string? home) : IFinder
{
    /// <summary>Numbers that are tried in a passage and are none: a text of digits alone must not take for ever.</summary>
    private const int MostTries = 1_000;

    private static readonly PhoneNumberUtil Numbers = PhoneNumberUtil.GetInstance();

    public string Kind => FindKinds.Phone;

    /// <param name="number">E.164 without plus; <c>null</c>: none.</param>
    /// <returns>The ISO 3166 code of its country; <c>null</c>: it is of none.</returns>
    public static string? CountryOf(string? number)
    {
        try
        {
            return number is null ? null : Numbers.GetRegionCodeForNumber(Numbers.Parse($"+{number}", defaultRegion: null));
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    public ImmutableArray<Find> FindIn(TranscriptReading reading) => [.. reading.Passages.SelectMany(passage => In(passage, reading))];

    private IEnumerable<Find> In(Passage passage, TranscriptReading reading)
    {
        // Of the same length, so that places stay what they are.
        var text = SpokenPlus().Replace(passage.Text, static plus => "+".PadRight(plus.Length));
        foreach (var region in RegionsOf(passage, reading))
        {
            foreach (var match in Numbers.FindNumbers(text, region, PhoneNumberUtil.Leniency.VALID, MostTries))
                yield return new(Kind, passage.PlacesOf(match.Start, match.Start + match.Length));
        }
    }

    /// <summary>A number that two of them find is one find: the second is dropped.</summary>
    private List<string?> RegionsOf(Passage passage, TranscriptReading reading)
    {
        var spoken = passage.PlacesOf(0, passage.Text.Length)
            .Select(place => CountryIn(reading.Transcript.LanguageOf(reading.Transcript.Segments[place.Segment])))
            .OfType<string>();
        List<string?> regions = [.. spoken.Append(home).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
        return regions.Count == 0 ? [null] : regions;
    }

    private static string? CountryIn(string? language) => language?.Split('-', '_') is [_, .., { Length: 2 } country] ? country.ToUpperInvariant() : null;

    [GeneratedRegex(@"\b(?:plus|mas|más|piu|più)(?= ?[0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex SpokenPlus();
}
