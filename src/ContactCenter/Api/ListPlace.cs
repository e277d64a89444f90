using System.Globalization;

namespace ContactCenter.Api;

/// <summary>A place in a list: the highest rank comes first, and of two of one rank the one whose id comes first.</summary>
/// <param name="Rank">A number that grows with each item, or the ticks of when it began.</param>
/// <param name="Id">Without use where no two have one rank.</param>
internal readonly record struct ListPlace(long Rank, string Id = "")
{
    /// <summary>The order of lists.</summary>
    public static readonly IComparer<ListPlace> FirstBefore = Comparer<ListPlace>.Create((a, b) =>
        b.Rank.CompareTo(a.Rank) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));

    public static bool TryParse(string text, out ListPlace place)
    {
        place = default;
        if (!CursorText.TryRead(text, out var first, out var id)
            || !long.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank))
        {
            return false;
        }

        place = new(rank, id);
        return true;
    }

    /// <summary>Opaque text for an address.</summary>
    public override string ToString() => CursorText.Of($"{Rank}", $"{Id}");
}
