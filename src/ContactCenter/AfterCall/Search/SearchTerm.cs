using System.Collections.Immutable;
using System.Text;

namespace ContactCenter.AfterCall.Search;

/// <summary>A word or a phrase of a query.</summary>
/// <param name="Terms">At least one; in a document they follow each other.</param>
/// <param name="IsPrefix">The last one needs only be a beginning.</param>
/// <param name="IsExcluded">Documents that have it are left out.</param>
internal sealed record SearchTerm(ImmutableArray<string> Terms, bool IsPrefix, bool IsExcluded)
{
    /// <returns><c>null</c>: there is no letter in the text.</returns>
    public static SearchTerm? Of(string text, bool isPrefix, bool isExcluded)
    {
        var tokens = SearchText.Tokens(text);
        if (tokens is not [.., var last])
            return null;
        var terms = tokens.Select(token => token.Term);
        if (last.Kind == SearchTokenKind.Word)
            return new([.. terms], isPrefix, isExcluded);
        // More may follow in a document; a pair says already which character is the last.
        return tokens is [.., { Kind: SearchTokenKind.Pair }, _]
            ? new([.. terms.SkipLast(1)], IsPrefix: false, isExcluded)
            : new([.. terms], IsPrefix: true, isExcluded);
    }

    /// <summary>As FTS5 reads it.</summary>
    public string Expression => $"\"{string.Join(' ', Terms)}\"{(IsPrefix ? " *" : "")}";

    /// <summary>Whether its last term is of a script without spaces.</summary>
    public bool IsSpaceless => CharacterKinds.IsSpaceless(Rune.GetRuneAt(Terms[^1], 0));

    /// <summary>Whether it stands at that place of a text.</summary>
    public bool IsAt(IReadOnlyList<SearchToken> tokens, int at)
    {
        if (at + Terms.Length > tokens.Count)
            return false;
        for (var i = 0; i < Terms.Length - 1; i++)
        {
            if (tokens[at + i].Term != Terms[i])
                return false;
        }

        var last = tokens[at + Terms.Length - 1].Term;
        return IsPrefix ? last.StartsWith(Terms[^1], StringComparison.Ordinal) : last == Terms[^1];
    }
}
