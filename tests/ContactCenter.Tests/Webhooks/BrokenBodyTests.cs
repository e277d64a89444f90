using System.IO.Pipelines;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
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

    [Fact]
    public async Task A_body_that_comes_too_slowly_is_answered_408_and_told_in_the_same_line()
    {
        await using var fake = new FakeWebhooks(services => services.AddSingleton<IStartupFilter, SlowBodies>());

        var reply = await fake.PostAsync("/webhooks/event", "{}");
        await fake.PostAsync("/webhooks/event", "{}");

        reply.Status.Should().Be(HttpStatusCode.RequestTimeout);
        fake.Logs.Entries.Where(line => line.Message.Contains("bodies of webhooks", StringComparison.Ordinal)).Should().ContainSingle()
            .Which.Message.Should().Be($"1 bodies of webhooks were too slow or broken, the last: /webhooks/event: {SlowBodies.Fault}");
        fake.Logs.Entries.Should().NotContain(line => line.Level >= LogLevel.Information && line.Fault != null);
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

    /// <summary>Each body ends as Kestrel ends one that dribbles, without the seconds that it waits before.</summary>
    private sealed class SlowBodies : IStartupFilter
    {
        public const string Fault = "Reading the request body timed out due to data arriving too slowly.";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(static (http, rest) =>
            {
                http.Features.Set<IRequestBodyPipeFeature>(new Body());
                return rest(http);
            });
            next(app);
        };

        private sealed class Body : IRequestBodyPipeFeature
        {
            private readonly Pipe _pipe = new();

            public Body() => _pipe.Writer.Complete(new BadHttpRequestException(Fault, StatusCodes.Status408RequestTimeout));

            public PipeReader Reader => _pipe.Reader;
        }
    }
}
