namespace ContactCenter.Api;

/// <summary>A list page by page, as rows of a table.</summary>
internal static class CsvPages
{
    /// <param name="first">At hand already, so that what cannot be read is told before a table is begun.</param>
    /// <param name="rowsOf">The rows of a page.</param>
    /// <param name="nextAsync">The page behind one; <c>null</c>: it was the last that is wanted.</param>
    public static async IAsyncEnumerable<IReadOnlyList<string?[]>> FromAsync<TPage>(
        TPage first, Func<TPage, IReadOnlyList<string?[]>> rowsOf, Func<TPage, Task<TPage?>> nextAsync)
        where TPage : class
    {
        for (TPage? page = first; page is not null; page = await nextAsync(page))
            yield return rowsOf(page);
    }
}
