using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads an endpoint: exactly one of <c>Number</c>, <c>Uri</c>, <c>Extension</c>, <c>User</c>.</summary>
/// <remarks>
/// A later source of settings replaces an endpoint as a whole: who sets <c>Uri</c> in the environment need not
/// remove the <c>Number</c> that the file gives.
/// </remarks>
internal static class EndpointSettings
{
    private static readonly string[] Kinds = ["Number", "Uri", "Extension", "User"];

    public static DepartmentEndpoint? Read(SettingsReader section, IConfiguration configuration)
    {
        var given = Given(Kinds.Where(kind => section.Text(kind) is not null), section.Path, configuration);
        var number = given.Contains("Number", StringComparer.Ordinal) ? section.Phone("Number") : null;
        var uri = given.Contains("Uri", StringComparer.Ordinal) ? section.Text("Uri") : null;
        var extension = given.Contains("Extension", StringComparer.Ordinal) ? section.Text("Extension") : null;
        var user = given.Contains("User", StringComparer.Ordinal) ? section.Text("User") : null;
        foreach (var kind in Kinds.Except(given, StringComparer.Ordinal))
            section.Text(kind);
        section.RefuseUnknownKeys();

        if (given.Count != 1)
        {
            section.Fault(null, given.Count == 0
                ? "must have exactly one of Number, Uri, Extension, User"
                : $"must have exactly one of Number, Uri, Extension, User; it has {string.Join(" and ", given)}");
            return null;
        }

        if (uri is not null && SipAddress.FaultOf(uri) is { } fault)
            section.Fault("Uri", $"'{uri}' must be a SIP address such as sip:agents@example.com, {fault}");
        else if (uri is { Length: > SipAddress.MaxLength })
            section.Fault("Uri", $"'{uri}' has {uri.Length} characters; the platform takes {SipAddress.MaxLength} at most");
        if (extension is not null && !extension.All(char.IsAsciiDigit))
            section.Fault("Extension", $"'{extension}' must be digits");

        return (number, uri, extension, user) switch
        {
            ({ } phone, _, _, _) => new DepartmentEndpoint.Phone(phone),
            (_, { } address, _, _) => new DepartmentEndpoint.Sip(address),
            (_, _, { } digits, _) => new DepartmentEndpoint.Vbc(digits),
            (_, _, _, { } name) => new DepartmentEndpoint.App(name),
            _ => null,
        };
    }

    /// <summary>Which of the kinds of an endpoint that are there its last source gives.</summary>
    public static IReadOnlyList<string> GivenIn(IConfigurationSection section, IConfiguration configuration) =>
        Given(Kinds.Where(kind => SettingsReader.Trimmed(section[kind]) is not null), section.Path, configuration);

    public static bool IsKind(string key) => Kinds.Contains(key, StringComparer.OrdinalIgnoreCase);

    private static List<string> Given(IEnumerable<string> kinds, string path, IConfiguration configuration)
    {
        var present = kinds.ToList();
        if (present.Count < 2 || configuration is not IConfigurationRoot root)
            return present;
        foreach (var provider in root.Providers.Reverse())
        {
            var here = present.Where(kind => provider.TryGet($"{path}:{kind}", out var value) && !string.IsNullOrWhiteSpace(value)).ToList();
            if (here.Count > 0)
                return here;
        }

        return present;
    }
}
