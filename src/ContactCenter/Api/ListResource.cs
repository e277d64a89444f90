namespace ContactCenter.Api;

/// <summary>One page of a list, newest first.</summary>
/// <param name="Next">Give it as <c>cursor</c> for the next page; <c>null</c>: this was the last.</param>
/// <param name="Total">How many match in all.</param>
public sealed record ListResource<T>(IReadOnlyList<T> Items, string? Next, int Total);
