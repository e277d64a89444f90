using System.Collections.Immutable;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.OpenId;

/// <summary>What a value of the provider's gives: roles, and if it says so, whose recordings may be heard and whose transcripts read.</summary>
/// <param name="Roles">In their own order, each once.</param>
/// <param name="Hear"><c>null</c>: it says nothing of recordings.</param>
/// <param name="Read"><c>null</c>: it says nothing of transcripts.</param>
internal sealed record OpenIdRights(ImmutableArray<Role> Roles, DepartmentGrant? Hear, DepartmentGrant? Read)
{
    public static readonly OpenIdRights None = new([], Hear: null, Read: null);

    private const string HearWord = "Hear";
    private const string ReadWord = "Read";

    /// <summary>How they are written, for who has written them otherwise.</summary>
    public static string Form { get; } =
        $"{string.Join(", ", Enum.GetNames<Role>())}, {HearWord} or {ReadWord}, or these two with a department, as {HearWord}:Sales; with commas between them";

    /// <param name="text">Words with commas between them.</param>
    /// <returns><c>null</c>: one of them is none.</returns>
    public static OpenIdRights? Parse(string text)
    {
        var rights = None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (OfWord(word) is not { } more)
                return null;
            rights = rights.With(more);
        }

        return rights;
    }

    /// <returns>Both together.</returns>
    public OpenIdRights With(OpenIdRights other) => new(
        [.. Roles.Union(other.Roles).Order()], Together(Hear, other.Hear), Together(Read, other.Read));

    private static OpenIdRights? OfWord(string word)
    {
        if (word.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, .. var rest] && GrantOf(rest) is { } grant)
        {
            if (string.Equals(name, HearWord, StringComparison.OrdinalIgnoreCase))
                return None with { Hear = grant };
            if (string.Equals(name, ReadWord, StringComparison.OrdinalIgnoreCase))
                return None with { Read = grant };
        }

        return UserRules.Roles([word]) is { } roles ? None with { Roles = roles } : null;
    }

    /// <returns><c>null</c>: a department is announced and not named.</returns>
    private static DepartmentGrant? GrantOf(string[] departments) => departments switch
    {
        [] => DepartmentGrant.All,
        [""] => null,
        [var department, ..] => new([department]),
    };

    private static DepartmentGrant? Together(DepartmentGrant? one, DepartmentGrant? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return one.Departments is { } some && other.Departments is { } more
            ? new([.. some.Union(more, StringComparer.OrdinalIgnoreCase)])
            : DepartmentGrant.All;
    }
}
