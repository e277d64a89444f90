using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads lists and maps of the plan that have a limit, and the ids that people give to what is in them.</summary>
internal static class PlanEntries
{
    public const string IdProblem = "must be named by 1 to 64 letters (a-z, A-Z), digits and -";

    private const int LongestId = 64;

    /// <param name="id">Any text; <c>null</c>: none is given.</param>
    public static bool IsId(string? id) => id is { Length: > 0 and <= LongestId } && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    /// <param name="section">Where the list or map stands.</param>
    /// <param name="key">Its key.</param>
    /// <param name="most">How many entries it may have.</param>
    public static IReadOnlyList<SettingsReader> Of(SettingsReader section, string key, int most)
    {
        var entries = section.Section(key).Sections();
        RefuseMore(section, key, entries.Count, most);
        return entries;
    }

    /// <summary>A text that must be there.</summary>
    /// <returns>Empty: it is not.</returns>
    public static string Text(SettingsReader section, string key, int longest, string problem)
    {
        var text = section.Text(key);
        if (text is null)
            section.Fault(key, problem);
        else if (text.Length > longest)
            section.Fault(key, $"has {text.Length} characters; it may have {longest}");
        return text ?? "";
    }

    public static void RefuseMore(SettingsReader section, string key, int count, int most)
    {
        if (count > most)
            section.Fault(key, $"has {count} entries; it may have {most}");
    }
}
