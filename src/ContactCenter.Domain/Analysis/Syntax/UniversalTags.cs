namespace ContactCenter.Domain.Analysis.Syntax;

/// <summary>
/// The parts of speech of Universal Dependencies (UPOS). A tag's number is its place in <see cref="All"/>; models on disk keep these numbers.
/// </summary>
public static class UniversalTags
{
    public const string Adjective = "ADJ";

    public const string Noun = "NOUN";

    public const string ProperNoun = "PROPN";

    public const string Punctuation = "PUNCT";

    /// <summary>What is none of the others; here also a placeholder such as <c>[card]</c>.</summary>
    public const string Other = "X";

    /// <summary>All 17, in the order of their names.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        Adjective, "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", Noun, "NUM", "PART", "PRON", ProperNoun, Punctuation, "SCONJ", "SYM", "VERB", Other,
    ];

    /// <exception cref="ArgumentException">It is none of <see cref="All"/>.</exception>
    internal static int NumberOf(string tag)
    {
        var number = All.IndexOf(tag, StringComparer.Ordinal);
        return number >= 0 ? number : throw new ArgumentException($"\"{tag}\" is no part of speech of Universal Dependencies.", nameof(tag));
    }
}
