using System.Net;
using ContactCenter.Foundation.Logging;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Tells the operator at start where to go, what to paste where, and what should not stay as it is.</summary>
internal sealed partial class StartReport(IEnumerable<IStartLines> lines, IConfiguration configuration, IServer server, ILogger<StartReport> logger)
{
    /// <summary>Where this machine reaches us; <c>null</c> where there is no socket.</summary>
    public Uri? LocalUrl()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault(a => a.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ?? addresses.FirstOrDefault();
        if (address is null)
            return null;
        var binding = BindingAddress.Parse(address);
        return new($"{binding.Scheme}://{(IsEverywhere(binding) ? "localhost" : binding.Host)}:{binding.Port}/");
    }

    public void Write()
    {
        var local = LocalUrl() ?? new Uri("http://localhost/");
        foreach (var line in WarnOfAllAddresses().Concat(lines.SelectMany(feature => feature.Tell(local))))
            Log.Line(logger, line.Level, new(line.Text));
    }

    private static bool IsEverywhere(BindingAddress address) => IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip)
        ? ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)
        : address.Host is "*" or "+";

    /// <summary>In a container it is meant: the published port says who reaches it.</summary>
    private IEnumerable<StartLine> WarnOfAllAddresses() => configuration.GetValue("RUNNING_IN_CONTAINER", defaultValue: false)
        ? []
        : (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            .Where(address => IsEverywhere(BindingAddress.Parse(address)))
            .Select(address => StartLine.Warning(
                $"The server listens on all addresses of this machine ({address}): its whole network can reach it. A tunnel or proxy on this machine "
                    + "needs no more than --urls http://localhost:3000."));

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Message = "{Line}")]
        public static partial void Line(ILogger logger, LogLevel level, Unmasked line);
    }
}
