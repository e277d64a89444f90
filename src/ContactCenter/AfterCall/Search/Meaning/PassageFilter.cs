namespace ContactCenter.AfterCall.Search.Meaning;

/// <summary>Which passages a search compares: those that who asks may read, of calls as they are wanted.</summary>
/// <param name="request">What is looked for.</param>
/// <param name="calls">Calls with the score, topic and sentiment that are wanted; <c>null</c>: any.</param>
internal sealed class PassageFilter(SearchRequest request, IReadOnlySet<string>? calls)
{
    public bool Admits(PassageSource source) =>
        IsInScope(source.Department)
        && (request.Department is null || Same(request.Department, source.Department))
        && (request.Agent is null || Same(request.Agent, source.Agent))
        && (request.Language is null || IsOf(request.Language, source.Language))
        && (request.From is not { } from || source.StartedAt >= from)
        && (request.To is not { } to || source.StartedAt < to)
        && calls?.Contains(source.CallId) != false;

    private bool IsInScope(string? department) => request.Scope.Departments is not { } named
        || (department is null ? request.Scope.WithoutDepartment : named.Any(each => Same(each, department)));

    /// <summary><c>de</c> also is <c>de-CH</c>.</summary>
    private static bool IsOf(string wanted, string? language) => language is not null
        && (Same(wanted, language) || language.StartsWith($"{wanted}-", StringComparison.OrdinalIgnoreCase));

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
