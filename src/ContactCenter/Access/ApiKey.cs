using ContactCenter.Foundation.Settings;

namespace ContactCenter.Access;

/// <summary>A program that may use the API.</summary>
public sealed record ApiKey(string Name, string Key, Role Role)
{
    private const int ShortestStrongKey = 24;

    public static IReadOnlyList<ApiKey> Read(SettingsReader section, ICollection<string> warnings)
    {
        var keys = section.Sections().Select(ReadOne).OfType<ApiKey>().ToList();
        foreach (var shared in keys.GroupBy(key => key.Key, StringComparer.Ordinal).Where(group => group.Count() > 1))
            section.Fault(null, $"{string.Join(" and ", shared.Select(key => key.Name))} have the same key");
        foreach (var weak in keys.Where(key => key.Key.Length < ShortestStrongKey))
            warnings.Add($"The API key of {weak.Name} is shorter than {ShortestStrongKey} characters: it can be guessed by trying.");
        return keys;
    }

    private static ApiKey? ReadOne(SettingsReader section)
    {
        var name = section.Text("Name");
        var key = section.Text("Key");
        var role = section.Choice<Role>("Role");
        if (name is null)
            section.Fault("Name", "must name the program");
        if (key is null)
            section.Fault("Key", "must be the program's secret");
        if (role is null && section.Text("Role") is null)
            section.Fault("Role", $"must be one of {string.Join(", ", Enum.GetNames<Role>())}");
        section.RefuseUnknownKeys();
        return name is not null && key is not null && role is { } given ? new(name, key, given) : null;
    }
}
