using System.Text;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Reads the words of a turn, and says of each where in a phrase it may stand.</summary>
/// <param name="resources">Of the turn's language.</param>
internal sealed class PhraseWords(PhraseResources resources)
{
    private const int FewestLetters = 2;

    /// <param name="turn">In the language of the resources.</param>
    /// <param name="tagged">Its words with their parts of speech.</param>
    public ImmutableArray<PhraseWord> Tagged(Turn turn, ImmutableArray<TaggedWord> tagged) =>
        [.. tagged.Select(word => Word(turn.Text, word.Place.Begin, word.Place.End, KindOf(word.Tag)))];

    /// <param name="turn">In the language of the resources.</param>
    public ImmutableArray<PhraseWord> Plain(Turn turn)
    {
        // German writes its nouns with capitals.
        var areNounsCapital = resources.Language == "de" && turn.Text.Any(char.IsUpper);
        return
        [
            .. SyntaxTokenizer.TokensOf(turn.Text).SelectMany(token => Parts(turn.Text, token)).Select(token =>
                Word(turn.Text, token.Begin, token.End, PlainKindOf(turn.Text, token, areNounsCapital))),
        ];
    }

    private PhraseWordKind PlainKindOf(string text, SyntaxToken token, bool areNounsCapital)
    {
        if (token.IsPlaceholder || resources.IsStopWord(Lower(text[token.Begin..token.End])))
            return PhraseWordKind.None;
        return areNounsCapital && char.IsLower(text[token.Begin]) ? PhraseWordKind.Before : PhraseWordKind.Anywhere;
    }

    private PhraseWord Word(string text, int begin, int end, PhraseWordKind kind)
    {
        if (IsHyphen(text, begin, end))
            return new(begin, end, "-", "-", PhraseWordKind.Hyphen);
        var lower = Lower(text[begin..end]);
        var isEmpty = lower.Count(char.IsLetter) < FewestLetters || text[begin] == '[' || EmptyWords.Contain(resources.Language, lower);
        if (isEmpty || kind == PhraseWordKind.None || (kind == PhraseWordKind.Before && resources.StopWords.Contains(lower)))
            return new(begin, end, lower, lower, PhraseWordKind.None);
        return new(begin, end, lower, WordStem.Of(lower, resources.Language), kind);
    }

    private static PhraseWordKind KindOf(string tag) => tag switch
    {
        UniversalTags.Adjective => PhraseWordKind.Before,
        UniversalTags.Noun or UniversalTags.ProperNoun => PhraseWordKind.Anywhere,
        _ => PhraseWordKind.None,
    };

    /// <summary>Of <c>l'ordinateur</c> the article is a word of its own.</summary>
    private static IEnumerable<SyntaxToken> Parts(string text, SyntaxToken token)
    {
        var begin = token.Begin;
        for (var at = token.Begin + 1; at < token.End - 1; at++)
        {
            if (text[at] is not ('\'' or '’'))
                continue;
            yield return new(begin, at + 1);
            begin = at + 1;
        }

        yield return token with { Begin = begin };
    }

    private static bool IsHyphen(string text, int begin, int end) =>
        end - begin == 1 && text[begin] is '-' or '\u2010' or '\u2011' && begin > 0 && char.IsLetter(text[begin - 1])
        && end < text.Length && char.IsLetter(text[end]);

    /// <returns>Empty: half a surrogate pair is in it, which is no word.</returns>
    private static string Lower(string word) => word.EnumerateRunes().Contains(Rune.ReplacementChar)
        ? ""
        : word.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace('’', '\'');
}

/// <summary>A word that may be part of a phrase.</summary>
/// <param name="Begin">UTF-16, in the turn's text.</param>
/// <param name="End">UTF-16, exclusive.</param>
/// <param name="Text">In lower case, NFKC.</param>
/// <param name="Stem">The same for its singular and its plural.</param>
/// <param name="Kind">Where in a phrase it may stand.</param>
internal readonly record struct PhraseWord(int Begin, int End, string Text, string Stem, PhraseWordKind Kind);
