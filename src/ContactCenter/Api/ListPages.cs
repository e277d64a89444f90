namespace ContactCenter.Api;

/// <summary>Pages of lists that are in memory.</summary>
internal static class ListPages
{
    /// <param name="asked">Which page is wanted.</param>
    /// <param name="all">In whatever order.</param>
    /// <param name="placeOf">The place of an item, which no other has.</param>
    /// <param name="resourceOf">As it is told.</param>
    public static ListResource<TResource> Of<TItem, TResource>(
        ListParameters asked, IEnumerable<TItem> all, Func<TItem, ListPlace> placeOf, Func<TItem, TResource> resourceOf)
    {
        var ordered = all.Select(item => (Item: item, Place: placeOf(item))).OrderBy(each => each.Place, ListPlace.FirstBefore).ToList();
        var rest = asked.Cursor is { } last ? ordered.Where(each => ListPlace.FirstBefore.Compare(each.Place, last) > 0).ToList() : ordered;
        var page = rest.Take(asked.Limit ?? int.MaxValue).ToList();
        return new(
            [.. page.Select(each => resourceOf(each.Item))],
            page.Count < rest.Count ? page[^1].Place.ToString() : null,
            ordered.Count);
    }

    /// <param name="asked">Which page is wanted.</param>
    /// <param name="all">In their order.</param>
    public static ListResource<T> Of<T>(ListParameters asked, IEnumerable<T> all) =>
        Of(asked, all.Index(), each => new(-each.Index), each => each.Item);
}
