using System.Collections.Immutable;
using System.Globalization;

namespace ContactCenter.Access.Users;

/// <summary>How people may be called.</summary>
internal static class UserRules
{
    /// <summary>Characters of what somebody types who signs in.</summary>
    public const int LongestSignInName = 64;

    private const int LongestName = 100;

    public static IDictionary<string, string[]> Faults(string name, string signInName)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (NameFault(name) is { } nameFault)
            faults["name"] = [nameFault];
        if (signInName.Length is 0 or > LongestSignInName || !signInName.All(IsOfSignInName))
            faults["user"] = [$"What the person types has 1 to {LongestSignInName} letters, digits, dots, dashes, underscores or @."];
        return faults;
    }

    public static string? NameFault(string name) =>
        name.Length is 0 or > LongestName || name.Any(char.IsControl) ? $"A name has 1 to {LongestName} characters." : null;

    /// <returns>The name that somebody else gave, as it may stand here; <c>null</c>: nothing is left of it.</returns>
    public static string? NameOf(string foreign)
    {
        var name = string.Concat(foreign.Where(letter => !char.IsControl(letter))).Trim();
        return name.Length == 0 ? null : Cut(name, LongestName);
    }

    /// <param name="wishes">What somebody else calls the person, the best first.</param>
    /// <param name="fallback">Where nothing of that can stand here.</param>
    /// <param name="isTaken">Whether a name is somebody else's.</param>
    /// <returns>A name that nobody has: the first that may stand here, with a number where it is taken.</returns>
    public static string FreeSignInName(IEnumerable<string> wishes, string fallback, Func<string, bool> isTaken)
    {
        var name = wishes.Select(wish => Cut(string.Concat(wish.Where(IsOfSignInName)), LongestSignInName)).FirstOrDefault(wish => wish.Length > 0) ?? fallback;
        var free = name;
        for (var number = 2; isTaken(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{Cut(name, LongestSignInName - 8)}-{number}");
        return free;
    }

    /// <returns>The roles, in their own order and each once; <c>null</c>: one is unknown, or there is none.</returns>
    public static ImmutableArray<Role>? Roles(IReadOnlyList<string>? words)
    {
        if (words is not { Count: > 0 })
            return null;
        var roles = Enum.GetValues<Role>().Where(role => words.Contains(role.ToString(), StringComparer.OrdinalIgnoreCase)).ToImmutableArray();
        return roles.Length == words.Distinct(StringComparer.OrdinalIgnoreCase).Count() ? roles : null;
    }

    public static string RolesFault { get; } =
        $"One or more of {string.Join(", ", Enum.GetNames<Role>().Select(name => name.ToLowerInvariant()))}.";

    public static string Taken(string signInName) => $"'{signInName}' is somebody else's.";

    private static string Cut(string text, int longest) => text.Length > longest ? text[..longest] : text;

    private static bool IsOfSignInName(char letter) => char.IsLetterOrDigit(letter) || letter is '.' or '-' or '_' or '@';
}
