using System.Net;
using ContactCenter.Access;
using ContactCenter.Foundation.Logging;
using ContactCenter.Simulation;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Tells the operator at start where to go, what to paste where, and what should not stay as it is.</summary>
public sealed partial class StartReport(ContactCenterSettings settings, IConfiguration configuration, IServer server, ILogger<StartReport> logger)
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
        foreach (var warning in settings.Warnings)
            Log.Warning(logger, new(warning));
        WarnOfAllAddresses();
        var local = LocalUrl() ?? new Uri("http://localhost/");
        if (settings.IsLive)
            WriteLive(local);
        else
            WriteSimulated(local);
    }

    private static bool IsEverywhere(BindingAddress address) => IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip)
        ? ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)
        : address.Host is "*" or "+";

    /// <summary>In a container it is meant: the published port says who reaches it.</summary>
    private void WarnOfAllAddresses()
    {
        if (configuration.GetValue("RUNNING_IN_CONTAINER", defaultValue: false))
            return;
        foreach (var address in (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Where(address => IsEverywhere(BindingAddress.Parse(address))))
            Log.Warning(logger, new($"The server listens on all addresses of this machine ({address}): its whole network can reach it. A tunnel or proxy on this machine needs no more than --urls http://localhost:3000."));
    }

    private void WriteLive(Uri local)
    {
        if (settings.ApiKeys.Count == 0)
            Log.Warning(logger, new("ApiKeys is empty: nobody can use the API."));
        if (settings.PublicUrl is not { } url)
        {
            Log.Warning(logger, new("PublicUrl is not set: what the platform's requests say is taken for it, and the addresses below are only this machine's."));
            url = local;
        }

        Log.Webhooks(logger, new(url, "webhooks/answer"), new(url, "webhooks/event"), new(url, "webhooks/fallback"));
    }

    private void WriteSimulated(Uri local)
    {
        Log.Phones(logger, new(local, SimulationFeature.Page), new(settings.Vonage.Number?.Value ?? ContactCenterSettings.SimulatedNumber));
        if (settings.ApiKeys.Count == 0)
            Log.Curl(logger, ApiKeyAuthentication.Header, new(FirstAdminKey.ReadOrMake(settings.Storage.Path).Key), new(local, "api/v1/surveys"));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Warning}")]
        public static partial void Warning(ILogger logger, Shown warning);

        [LoggerMessage(2, LogLevel.Information, "Paste into the application's voice capability: answer URL {Answer} (method POST), event URL {Event}, fallback URL {Fallback}")]
        public static partial void Webhooks(ILogger logger, Uri answer, Uri @event, Uri fallback);

        [LoggerMessage(3, LogLevel.Information, "The simulator is the platform. Phones: {Page} - dial {Number}")]
        public static partial void Phones(ILogger logger, Uri page, Shown number);

        [LoggerMessage(4, LogLevel.Information, "Scores: curl -H '{Header}: {Key}' {Url}")]
        public static partial void Curl(ILogger logger, string header, Shown key, Uri url);
    }
}
