using System.Globalization;

namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>Reads a language's words as its file writes them.</summary>
internal static class LexiconReader
{
    /// <summary>Behind a stem that stands for itself and for itself with each of the language's endings.</summary>
    private const char Stem = '~';

    /// <param name="lines">Each with a strength, a colon, and words or phrases with commas between.</param>
    /// <param name="endings">What a stem may end with, with spaces between.</param>
    /// <param name="areNegatedFromBehind">As <see cref="LexiconEntry.IsNegatedFromBehind"/>.</param>
    /// <returns>What is written out goes before the same word made from a stem.</returns>
    public static ImmutableDictionary<string, LexiconEntry> Entries(string lines, string endings, bool areNegatedFromBehind = false)
    {
        var written = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Line).ToList();
        var entries = ImmutableDictionary.CreateBuilder<string, LexiconEntry>(StringComparer.Ordinal);
        foreach (var (phrase, entry) in written.Where(each => !IsStem(each.Phrase)))
            entries.Add(Compared(phrase), entry);
        foreach (var (stem, entry) in written.Where(each => IsStem(each.Phrase)))
        {
            foreach (var ending in Split(endings).Prepend(""))
                entries.TryAdd(Compared(stem.TrimEnd(Stem) + ending), entry);
        }

        return entries.ToImmutable();

        IEnumerable<(string Phrase, LexiconEntry Entry)> Line(string line)
        {
            var parts = line.Split(':');
            var entry = new LexiconEntry(double.Parse(parts[0], CultureInfo.InvariantCulture), areNegatedFromBehind);
            return parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => (phrase, entry));
        }
    }

    /// <param name="words">With spaces between.</param>
    public static ImmutableHashSet<string> Words(string words) => [.. ComparedWords.In(words)];

    private static bool IsStem(string phrase) => phrase.EndsWith(Stem);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Compared(string phrase) => string.Join(' ', ComparedWords.In(phrase));
}

/// <summary>What a word or short phrase says.</summary>
/// <param name="Strength">−3 to 3; 0: it says nothing, though words of it would, such as <c>good morning</c>.</param>
/// <param name="IsNegatedFromBehind">A verb of a language that puts its "not" behind it: <c>das hilft mir nicht</c>.</param>
internal readonly record struct LexiconEntry(double Strength, bool IsNegatedFromBehind);
