using System.ComponentModel;
using System.Reflection;

namespace ContactCenter.Simulator.Settings;

/// <summary>
/// Compares a section with the options that it is for: names that they do not have, and texts that are no values of theirs.
/// The framework's own binder stops at the first such text, and passes over it where it stands in a list.
/// </summary>
internal static class SettingsShape
{
    private const BindingFlags Named = BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase;

    /// <summary>Whether options of that type have what a key, relative to their section, begins with.</summary>
    public static bool Has(Type options, string key) => PropertyOf(options, key.Split(':')[0]) is not null;

    public static IEnumerable<OptionFault> FaultsIn(IConfigurationSection section, Type type)
    {
        if (IsValue(type))
            return FaultsInValue(section, Nullable.GetUnderlyingType(type) ?? type);
        var list = type.IsGenericType;
        if (!section.GetChildren().Any() && TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            return [];
        if (!string.IsNullOrWhiteSpace(section.Value))
            return [new(section.Path, list ? "must be a list" : "must be a section, not a single value")];
        return list
            ? section.GetChildren().SelectMany(item => FaultsIn(item, type.GetGenericArguments()[0]))
            : FaultsInChildren(section.GetChildren(), type, []);
    }

    /// <param name="children">Settings of one section.</param>
    /// <param name="type">What they are for.</param>
    /// <param name="except">Names that are not to be recommended.</param>
    public static IEnumerable<OptionFault> FaultsInChildren(IEnumerable<IConfigurationSection> children, Type type, IReadOnlyCollection<string> except) =>
        children.SelectMany(child => PropertyOf(type, child.Key) is { } property
            ? FaultsIn(child, property.PropertyType)
            : [new(child.Path, ProblemOfUnknown(child.Key, type, except))]);

    private static string ProblemOfUnknown(string name, Type type, IReadOnlyCollection<string> except) =>
        (typeof(SimulatorOptions).IsAssignableFrom(type) ? RenamedSettings.ProblemOf(name) : null)
        ?? $"is no setting; there are {string.Join(", ", NamesOf(type).Except(except, StringComparer.OrdinalIgnoreCase))}";

    private static IEnumerable<string> NamesOf(Type type) => type.GetProperties().Where(known => known.CanWrite).Select(known => known.Name);

    private static PropertyInfo? PropertyOf(Type type, string name) => type.GetProperty(name, Named) is { CanWrite: true } property ? property : null;

    private static bool IsValue(Type type) => type.IsValueType || type == typeof(string);

    private static IEnumerable<OptionFault> FaultsInValue(IConfigurationSection section, Type type)
    {
        if (section.GetChildren().Any())
            yield return new(section.Path, "must be a single value, not a section");
        else if (!string.IsNullOrWhiteSpace(section.Value) && !CanBe(type, section.Value.Trim()))
            yield return new(section.Path, $"'{section.Value}' must be {Form(type)}");
    }

    private static bool CanBe(Type type, string text)
    {
        if (type.IsEnum)
            return Enum.TryParse(type, text, ignoreCase: true, out _) && !char.IsAsciiDigit(text[0]);
        // A number alone would be so many days.
        return TypeDescriptor.GetConverter(type).IsValid(text) && (type != typeof(TimeSpan) || text.Contains(':'));
    }

    private static string Form(Type type) => type switch
    {
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(type))}",
        _ when type == typeof(bool) => "true or false",
        _ when type == typeof(int) => "a whole number",
        _ when type == typeof(TimeSpan) => "a time such as 00:00:05",
        _ => "a number",
    };
}

/// <summary>One thing that is wrong in the settings.</summary>
/// <param name="Key">The full key, for example <c>Simulator:Faults:0:Share</c>.</param>
/// <param name="Problem">What is wrong and what would be right, to be read after the key.</param>
public sealed record OptionFault(string Key, string Problem)
{
    public override string ToString() => $"{Key} {Problem}.";
}
