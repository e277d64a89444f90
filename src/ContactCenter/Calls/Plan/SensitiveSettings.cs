using System.Collections.Immutable;
using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads section <c>Ivr:Sensitive</c>: what callers may be asked for outside a conversation.</summary>
internal static class SensitiveSettings
{
    /// <param name="services">The services that there are, each with whether digits may be sent there: by https, or within this machine.</param>
    public static ImmutableDictionary<string, SensitiveModel> Read(SettingsReader section, IReadOnlyDictionary<string, bool> services) => section.Sections()
        .Select(entry => ReadOne(entry, services))
        .ToImmutableDictionary(asked => asked.Name, StringComparer.OrdinalIgnoreCase);

    private static SensitiveModel ReadOne(SettingsReader section, IReadOnlyDictionary<string, bool> services)
    {
        var prompt = Prompt.Read(section, "Prompt");
        if (prompt is null)
            section.Fault("Prompt", "must say what the caller is to enter");
        var asked = new SensitiveModel(section.Name, prompt ?? Prompt.Of("-"), ReadService(section, services))
        {
            MaxDigits = section.Int("MaxDigits", SensitiveModel.MostDigits, 1, SensitiveModel.MostDigits),
            EndKey = section.Flag("EndKey", true),
            Tries = section.Int("Tries", 3, 1, 10),
        };
        section.RefuseUnknownKeys();
        return asked;
    }

    private static string ReadService(SettingsReader section, IReadOnlyDictionary<string, bool> services)
    {
        var name = section.Text("Service");
        if (name is null)
            section.Fault("Service", "must name the service that gets the digits");
        else if (!services.TryGetValue(name, out var isSafe))
            section.Fault("Service", $"'{name}' is not an entry of Ivr:Http; entries: {string.Join(", ", services.Keys.Order(StringComparer.Ordinal))}");
        else if (!isSafe)
            section.Fault("Service", $"'{name}' is reached by http: digits go by https, or to this machine");
        return name ?? "";
    }
}
