using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what the choices of menus set of a call's attributes.</summary>
internal static class AttributeSettings
{
    private const string Key = "Attributes";

    /// <summary>The names that some choice sets, or some choice asks for.</summary>
    /// <param name="menus">Section <c>Ivr:Menus</c>.</param>
    public static IReadOnlySet<string> NamesSet(SettingsReader menus)
    {
        var options = menus.Sections().SelectMany(menu => menu.Section("Options").Sections()).ToList();
        return options.SelectMany(option => option.Map(Key).Keys.Concat(Collected(option))).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Collected(SettingsReader target)
    {
        var collect = target.Section("Collect");
        if (collect.Text("Attribute") is not { } name)
            return [];
        return collect.Section("Next").Sections().Append(collect.Section("Failed")).SelectMany(Collected).Prepend(name);
    }

    public static ImmutableSortedDictionary<string, string> Read(SettingsReader option)
    {
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in option.Map(Key))
        {
            if (!CallAttributes.IsName(name))
                option.Fault($"{Key}:{name}", $"must be named by 1 to {CallAttributes.LongestName} characters without blanks and braces");
            else if (IncomingAttributes.Is(name))
                option.Fault($"{Key}:{name}", "is the name of what comes in with a call");
            else if (value.Length > CallAttributes.LongestValue)
                option.Fault($"{Key}:{name}", $"has {value.Length} characters; an attribute has {CallAttributes.LongestValue} at most");
            else
                attributes.Add(name, value);
        }

        return attributes.ToImmutable();
    }
}
