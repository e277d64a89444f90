using System.Net.Sockets;
using System.Text;
using ContactCenter.Tests.World;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Webhooks;

/// <summary>Bodies that do not come to an end, sent by strangers over real sockets.</summary>
public sealed class BrokenBodyTests
{
    [Theory]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nnot a length\r\n", false)]
    [InlineData("Content-Length: 100\r\n\r\n{\"uuid\":", true)]
    public async Task However_many_there_are_the_log_tells_them_in_one_line_without_a_stack(string rest, bool closes)
    {
        await using var server = await EmbeddedServer.StartAsync(("Serilog:MinimumLevel:Default", "Information"));
        for (var i = 0; i < 500; i++)
        {
            using var stranger = new TcpClient();
            await stranger.ConnectAsync(server.Address.Host, server.Address.Port, TestContext.Current.CancellationToken);
            // A client that has closed its side gives no stream any more.
            var stream = stranger.GetStream();
            await stream.WriteAsync(
                Encoding.ASCII.GetBytes($"POST /webhooks/event HTTP/1.1\r\nHost: localhost\r\n{rest}"), TestContext.Current.CancellationToken);
            if (closes)
                stranger.Client.Shutdown(SocketShutdown.Send);
            await EndAsync(stream);
        }

        await Soon.IsAsync(() => Told().Any());
        Told().Should().ContainSingle().Which.Message.Should().StartWith("1 bodies");
        server.Logs.Entries.Should().NotContain(line => line.Level >= LogLevel.Error || (line.Level >= LogLevel.Information && line.Fault != null));

        IEnumerable<LogLine> Told() => server.Logs.Entries.Where(line => line.Message.Contains("bodies of webhooks", StringComparison.Ordinal));
    }

    /// <summary>Reads until the server has closed the connection, one way or the other.</summary>
    private static async Task EndAsync(NetworkStream stream)
    {
        try
        {
            await stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // Reset rather than closed.
        }
    }
}
