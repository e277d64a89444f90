using System.Net.Http.Json;

namespace ContactCenter.Load.World;

/// <summary>Lists of the server's API, page by page.</summary>
public static class ApiPages
{
    private const int Size = 500;

    /// <param name="path">Without limit and cursor; it may have a query.</param>
    /// <param name="size">Items of a page.</param>
    public static async Task<IReadOnlyList<T>> ReadAllAsync<T>(HttpClient http, string path, CancellationToken cancellationToken, int size = Size)
    {
        var items = new List<T>();
        var first = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={size}";
        string? next = null;
        do
        {
            var page = await ReadAsync<T>(http, next is null ? first : $"{first}&cursor={Uri.EscapeDataString(next)}", cancellationToken);
            items.AddRange(page.Items);
            next = page.Next;
        }
        while (next is not null);
        return items;
    }

    public static async Task<ApiPage<T>> ReadAsync<T>(HttpClient http, string path, CancellationToken cancellationToken) =>
        (await http.GetFromJsonAsync<ApiPage<T>>(new Uri(path, UriKind.Relative), cancellationToken))!;
}

/// <summary>Some items of a list.</summary>
/// <param name="Next">Where the next page begins; <c>null</c>: it is the last.</param>
/// <param name="Total">Items of all pages.</param>
public sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next, int Total);
