using System.Text;

namespace ContactCenter.AfterCall.Search;

/// <summary>
/// Takes a text apart into the terms that are indexed and looked for. A word is a run of letters and figures, compared without case, width and
/// diacritics. Scripts without spaces give each character with the one after it, and the last one of a run alone: so each character begins one
/// term, what has two characters or more is found as a row of pairs, and a single one as the beginning of a term.
/// </summary>
internal static class SearchText
{
    /// <summary>Grows when the terms of a text change: an index of another version is built anew.</summary>
    public const int Version = 1;

    /// <summary>The terms in the text's order, a space between any two; empty: there is nothing to find in the text.</summary>
    /// <remarks>No term has a space, a quote or a control character, so that nothing in it is read as anything else.</remarks>
    public static string ForIndex(string text) => string.Join(' ', Tokens(text).Select(token => token.Term));

    /// <summary>The terms in the text's order.</summary>
    public static IReadOnlyList<SearchToken> Tokens(string text)
    {
        var tokens = new TokenList();
        for (var at = 0; at < text.Length;)
        {
            // Half a character is read as one that parts words.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var character, out var length);
            var end = at + length;
            if (CharacterKinds.IsLetter(character) || CharacterKinds.IsMark(character))
                tokens.Add(FoldedCharacter.Of(character, tokens.Letter), at, end);
            else if (!CharacterKinds.IsUnseen(character))
                tokens.Part();
            at = end;
        }

        return tokens.Close();
    }
}
