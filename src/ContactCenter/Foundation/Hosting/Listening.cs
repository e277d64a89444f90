using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;

namespace ContactCenter.Foundation.Hosting;

/// <summary>Starts the server; an address that it cannot listen on is one sentence.</summary>
internal static class Listening
{
    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <exception cref="ListeningException">It cannot listen where it is told to.</exception>
    public static async Task StartAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new ListeningException(
                $"{AddressesOf(app)} is in use by another program; stop that one, or say another address, as in --urls http://localhost:3001.", fault);
        }
        catch (Exception fault) when (fault is IOException or SocketException or FormatException || fault.Source == WebServer)
        {
            throw new ListeningException($"{AddressesOf(app)} cannot be listened on: {fault.Message.Split('\n')[0].Trim()}", fault);
        }
    }

    /// <summary>Whether others than this process reach it; a test's server stands on none.</summary>
    public static bool IsOnSockets(WebApplication app) => app.Services.GetRequiredService<IServer>().GetType().Assembly.GetName().Name == WebServer;

    private static string AddressesOf(WebApplication app) =>
        (app.Configuration[WebHostDefaults.ServerUrlsKey] ?? "").Replace(";", " or ", StringComparison.Ordinal);
}

/// <summary>The server cannot listen where it is told to; the message says where and why.</summary>
internal sealed class ListeningException(string message, Exception cause) : Exception(message, cause);
