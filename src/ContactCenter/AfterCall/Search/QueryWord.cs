using System.Buffers;

namespace ContactCenter.AfterCall.Search;

/// <summary>A word or a phrase as it stands in the text of a query.</summary>
/// <param name="Text">Without quotes, star and minus.</param>
/// <param name="IsPrefix">A star followed the word.</param>
/// <param name="IsExcluded">A minus stood before it.</param>
internal readonly record struct QueryWord(string Text, bool IsPrefix, bool IsExcluded)
{
    /// <summary>Telephones make round ones of straight ones.</summary>
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„");

    public static IEnumerable<QueryWord> Read(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var isExcluded = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            if (isExcluded)
                at++;
            yield return Quotes.Contains(text[at]) ? Phrase(text, isExcluded, ref at) : Word(text, isExcluded, ref at);
        }
    }

    /// <summary>A phrase that does not end ends with the text.</summary>
    private static QueryWord Phrase(string text, bool isExcluded, ref int at)
    {
        var rest = text.AsSpan(at + 1);
        var length = rest.IndexOfAny(Quotes) is >= 0 and var end ? end : rest.Length;
        at += length + 2;
        return new(rest[..length].ToString(), IsPrefix: false, isExcluded);
    }

    private static QueryWord Word(string text, bool isExcluded, ref int at)
    {
        var begin = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !Quotes.Contains(text[at]))
            at++;
        var word = text[begin..at];
        return new(word.TrimEnd('*'), word.EndsWith('*'), isExcluded);
    }
}
