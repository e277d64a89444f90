using System.Collections.Immutable;

namespace ContactCenter.Calls.Resources;

/// <summary>What is to become of a call's attributes, as it is asked for.</summary>
internal static class AttributeChanges
{
    /// <summary>Says what is wrong with each name or value.</summary>
    /// <param name="changes">Values by name; <c>null</c>: the attribute is to go.</param>
    public static Dictionary<string, string[]> FaultsOf(IReadOnlyDictionary<string, string?> changes)
    {
        var faults = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (changes.Count > CallAttributes.Most)
            faults["attributes"] = [NoRoom];
        foreach (var (name, value) in changes.Take(CallAttributes.Most))
        {
            if (FaultOf(name, value) is { } fault)
                faults[name] = [fault];
        }

        return faults;
    }

    public static string NoRoom => $"a call has {CallAttributes.Most} at most";

    public static ImmutableSortedDictionary<string, string?> Of(IReadOnlyDictionary<string, string?> changes) =>
        changes.Aggregate(
            ImmutableSortedDictionary.Create<string, string?>(StringComparer.OrdinalIgnoreCase), (all, change) => all.SetItem(change.Key, change.Value));

    private static string? FaultOf(string name, string? value)
    {
        if (!CallAttributes.IsName(name))
            return $"must be named by 1 to {CallAttributes.LongestName} characters without blanks and braces";
        if (IncomingAttributes.Is(name))
            return "is the name of what comes in with a call";
        return value is { Length: > CallAttributes.LongestValue }
            ? $"has {value.Length} characters; an attribute has {CallAttributes.LongestValue} at most"
            : null;
    }
}
