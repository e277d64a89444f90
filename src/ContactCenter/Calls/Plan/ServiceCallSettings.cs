using ContactCenter.Foundation.Settings;

namespace ContactCenter.Calls.Plan;

/// <summary>Reads which service a target asks.</summary>
internal static class ServiceCallSettings
{
    /// <param name="services">The names of the services that there are.</param>
    /// <returns><c>null</c>: none is named.</returns>
    public static ServiceCall? Read(SettingsReader section, IReadOnlySet<string> services)
    {
        var name = section.Text("Service");
        var path = section.Text("Path");
        var wait = Prompt.Read(section, "Wait");
        if (name is null)
        {
            if (path is not null)
                section.Fault("Path", "is below the address of a service, and no Service is named");
            if (wait is not null)
                section.Fault("Wait", "is said while a service is asked, and no Service is named");
            return null;
        }

        if (!services.Contains(name))
            section.Fault("Service", $"'{name}' is not an entry of Ivr:Http; entries: {string.Join(", ", services.Order(StringComparer.Ordinal))}");
        if (path is not null && !IsBelow(path))
            section.Fault("Path", $"'{path}' must begin with / and lead to something below the service's address, without a query");
        return new(name, path ?? "", wait);
    }

    /// <summary>Whether the path stays below whatever address stands before it.</summary>
    private static bool IsBelow(string path)
    {
        const string Base = "https://service.test/base";
        return path.StartsWith('/')
            && !path.AsSpan().ContainsAny('?', '#', '\\')
            && Uri.TryCreate(Base + path, UriKind.Absolute, out var address)
            && address.Host == "service.test"
            && Uri.UnescapeDataString(address.AbsolutePath).StartsWith("/base/", StringComparison.Ordinal)
            && !Uri.UnescapeDataString(address.AbsolutePath).Contains("..", StringComparison.Ordinal);
    }
}
