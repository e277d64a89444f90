using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads what the choices of menus set of a call's attributes.</summary>
internal static class AttributeSettings
{
    private const string Key = "Attributes";

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
