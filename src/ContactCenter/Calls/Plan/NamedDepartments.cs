using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads which departments something is for.</summary>
internal sealed class NamedDepartments(ImmutableDictionary<string, DepartmentModel> departments)
{
    private const string Key = "Departments";

    /// <returns>Written as the departments are; empty: it is for all.</returns>
    public ImmutableArray<string> Read(SettingsReader section)
    {
        var named = section.Section(Key).Values();
        foreach (var (place, name) in named.Where(each => !departments.ContainsKey(each.Text)))
        {
            var known = string.Join(", ", departments.Keys.Order(StringComparer.Ordinal));
            section.Fault($"{Key}:{place}", $"'{name}' is not a department; departments: {known}");
        }

        return [.. named.Select(each => departments.GetValueOrDefault(each.Text)?.Name ?? each.Text).Distinct(StringComparer.Ordinal)];
    }
}
