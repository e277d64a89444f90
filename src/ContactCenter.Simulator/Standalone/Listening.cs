using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace ContactCenter.Simulator.Standalone;

/// <summary>Opens the program's address; one that cannot be opened is one sentence, and one that is open to everybody a warning.</summary>
internal static class Listening
{
    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel.Core";
    private const string InContainer = "DOTNET_RUNNING_IN_CONTAINER";

    /// <summary>Leaves the framework's own words about its start and its requests out of the terminal.</summary>
    public static void Quieten(ILoggingBuilder logging) =>
        logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

    /// <returns>Why it does not listen, in one sentence; <c>null</c>: it does.</returns>
    public static async Task<string?> FaultOfStartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            return null;
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            return $"{AddressesOf(app)} is in use by another program; stop that one, or say another address, as in --urls http://localhost:4001.";
        }
        catch (Exception fault) when (fault is IOException or SocketException or FormatException || fault.Source == WebServer)
        {
            return $"{AddressesOf(app)} cannot be listened on: {fault.Message.Split('\n')[0].Trim()}";
        }
    }

    /// <summary>The address where this machine finds it.</summary>
    public static string LocalAddressOf(WebApplication app)
    {
        var address = new UriBuilder(app.Urls.First());
        if (IsForAll(address.Uri))
            address.Host = "localhost";
        return address.Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <returns>What who has started it should know; <c>null</c>: nothing. In a container all addresses are what is meant.</returns>
    public static string? WarningOf(WebApplication app, bool pageIsPublic, bool hasPage = true) =>
        app.Configuration[InContainer] is null
            && Environment.GetEnvironmentVariable(InContainer) is null
            && app.Urls.FirstOrDefault(url => IsForAll(new Uri(url))) is { } open
            ? $"Warning: {open} listens on all addresses of this machine: whoever reaches it may try the calls API{WordsOfPage(pageIsPublic, hasPage)}."
            : null;

    private static string WordsOfPage(bool isPublic, bool isThere) => (isThere, isPublic) switch
    {
        (false, _) => "",
        (true, true) => " and press the phones",
        (true, false) => "; the phones answer this machine only",
    };

    private static bool IsForAll(Uri url) =>
        IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    private static string AddressesOf(WebApplication app) =>
        (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "").Replace(";", " or ", StringComparison.Ordinal);
}
