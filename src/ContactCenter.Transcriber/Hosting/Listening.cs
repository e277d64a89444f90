using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;

namespace ContactCenter.Transcriber.Hosting;

/// <summary>Opens the program's address; one that cannot be opened is one sentence.</summary>
internal static class Listening
{
    private const string WebServer = "Microsoft.AspNetCore.Server.Kestrel.Core";

    /// <returns>Why it does not listen; null: it does.</returns>
    public static async Task<string?> FaultOfStartAsync(WebApplication app, TranscriberOptions options)
    {
        try
        {
            await app.StartAsync();
            return null;
        }
        catch (Exception fault) when (fault is IOException or SocketException or FormatException or UnauthorizedAccessException || fault.Source == WebServer)
        {
            return $"{options.Socket ?? options.Urls} cannot be listened on: {fault.Message.Split('\n')[0].Trim()}";
        }
    }
}
