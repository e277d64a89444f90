using System.Collections.Immutable;
using ContactCenter.Access.Users;

namespace ContactCenter.Access.OpenId;

/// <summary>What a value of the provider's gives: roles, and if it says so, whose recordings may be heard and whose transcripts read.</summary>
/// <param name="Roles">In their own order, each once.</param>
/// <param name="Grants">Of each, <c>null</c>: it says nothing of it.</param>
internal sealed record OpenIdRights(ImmutableArray<Role> Roles, Grants Grants)
{
    public static readonly OpenIdRights None = new([], Grants.None);

    private const string HearWord = "Hear";
    private const string ReadWord = "Read";
    private const string HearOriginalWord = "HearOriginal";
    private const string ReviewWord = "Review";

    /// <summary>How they are written, for who has written them otherwise.</summary>
    public static string Form { get; } =
        $"{string.Join(", ", Enum.GetNames<Role>())}, {HearWord}, {ReadWord}, {HearOriginalWord} or {ReviewWord}, or the last four with a department, "
        + $"as {HearWord}:Sales; with commas between them";

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
        [.. Roles.Union(other.Roles).Order()],
        new(
            Together(Grants.Hear, other.Grants.Hear),
            Together(Grants.Read, other.Grants.Read),
            Together(Grants.HearOriginal, other.Grants.HearOriginal),
            Together(Grants.Review, other.Grants.Review)));

    private static OpenIdRights? OfWord(string word)
    {
        if (word.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, .. var rest]
            && GrantOf(rest) is { } grant && OfGrant(name, grant) is { } granted)
        {
            return None with { Grants = granted };
        }

        return UserRules.Roles([word]) is { } roles ? None with { Roles = roles } : null;
    }

    /// <returns><c>null</c>: nothing that is granted has that name.</returns>
    private static Grants? OfGrant(string name, DepartmentGrant grant)
    {
        if (Is(HearWord))
            return Grants.None with { Hear = grant };
        if (Is(ReadWord))
            return Grants.None with { Read = grant };
        if (Is(HearOriginalWord))
            return Grants.None with { HearOriginal = grant };
        return Is(ReviewWord) ? Grants.None with { Review = grant } : null;

        bool Is(string word) => string.Equals(name, word, StringComparison.OrdinalIgnoreCase);
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
