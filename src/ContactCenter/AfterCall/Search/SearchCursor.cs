using System.Globalization;
using ContactCenter.Api;

namespace ContactCenter.AfterCall.Search;

/// <summary>A place in the hits of a search, which are ordered by relevance, best first, then by when they were indexed, newest first.</summary>
/// <remarks>Relevance depends on all that is indexed: while that changes, a page may repeat a hit of the one before, or leave one out.</remarks>
/// <param name="Rank">That of <see cref="RankFusion"/>, and before that of FTS5: the less, the better.</param>
/// <param name="Document">The document's number in the index.</param>
internal readonly record struct SearchCursor(double Rank, long Document)
{
    /// <summary>The order of hits.</summary>
    public static readonly IComparer<SearchCursor> BestFirst = Comparer<SearchCursor>.Create((a, b) =>
        a.Rank.CompareTo(b.Rank) is not 0 and var order ? order : b.Document.CompareTo(a.Document));

    public static bool TryParse(string text, out SearchCursor cursor)
    {
        cursor = default;
        if (!CursorText.TryRead(text, out var relevance, out var number)
            || !double.TryParse(relevance, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank)
            || !double.IsFinite(rank)
            || !long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var document))
        {
            return false;
        }

        cursor = new(rank, document);
        return true;
    }

    /// <summary>Opaque text for an address.</summary>
    public override string ToString() => CursorText.Of($"{Rank:R}", $"{Document}");
}
