using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>Queries that can be looked for.</summary>
internal static class Words
{
    public static SearchQuery Of(string text) =>
        SearchQuery.TryParse(text, out var query, out var fault) ? query : throw new ArgumentException(fault, nameof(text));
}
