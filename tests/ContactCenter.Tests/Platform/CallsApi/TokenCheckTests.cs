using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.CallsApi;
using ContactCenter.Tests.Calls.Reconciliation;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ContactCenter.Tests.Platform.CallsApi;

/// <summary>Whether the platform takes our token is known at start and told once, not found out by the first caller.</summary>
public sealed class TokenCheckTests
{
    private const string Refusal = "The platform refuses our token: 401";

    [Fact]
    public async Task A_good_token_is_told_of_at_start()
    {
        await using var fake = new FakeWebhooks();
        await fake.SettleAsync();

        fake.Logs.Entries.Should().ContainSingle(line => line.Message.StartsWith("The platform takes our token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_is_told_of_at_start_which_goes_on()
    {
        await using var platform = await PlatformStandIn.StartAsync(isSecure: false);
        await using var server = await StartAsync(platform);

        await server.ReadUntilAsync(Refusal);

        server.Output.Should().Contain("Vonage:ApplicationId and the private key must belong together").And.NotContain("was not accepted");
        using var http = new HttpClient { BaseAddress = server.Address };
        (await http.GetAsync("/health/ready", TestContext.Current.CancellationToken)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_question_at_start_waits_for_its_permit_as_any_other()
    {
        await using var fake = new FakeWebhooks();
        await fake.SettleAsync();
        var clock = new TestClock();
        var platform = new ListedLegs(clock);
        using var budget = new RequestBudget(callsPerSecond: 1, requestsPerSecond: 1, clock);
        await budget.AcquireAsync(new(RequestBudget.Others, 1), CancellationToken.None);
        using var check = new TokenCheck(platform, budget, fake.Services.GetRequiredService<Deployment>(), NullLogger<TokenCheck>.Instance);

        await check.StartAsync(CancellationToken.None);
        await Soon.IsAsync(() => clock.NextDue is not null);
        platform.Asked.Should().BeEmpty();
        clock.Advance(TimeSpan.FromSeconds(2));

        await Soon.IsAsync(() => platform.Asked.Any());
    }

    [Fact]
    public async Task A_run_of_refusals_is_warned_of_once_and_stands_in_the_readiness()
    {
        await using var fake = new FakeWebhooks();
        fake.Calls.CreationsEndWith = fake.Calls.ChangesEndWith = HttpStatusCode.Unauthorized;
        var goodAnswer = fake.Calls.AnswerToGet;
        fake.Calls.AnswerToGet = () => new(HttpStatusCode.Unauthorized);
        for (var caller = 0; caller < 3; caller++)
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", $"leg-{caller}", StringComparison.Ordinal));
            await fake.PostAsync("/webhooks/input", $$$"""{"uuid":"leg-{{{caller}}}","dtmf":{"digits":"1"}}""");
        }

        var log = fake.Logs.Entries.ToList();
        // The three agents were given up, as errors say.
        fake.Logs.Clear();
        RefusalsIn(log).Should().ContainSingle();
        log.Should().NotContain(line => line.Level >= LogLevel.Warning && line.Message.Contains("was not accepted", StringComparison.Ordinal));
        var ready = await fake.AskAsync("/health/ready", key: null);
        ready.Status.Should().Be(HttpStatusCode.OK);
        ready.Json.GetProperty("status").GetString().Should().Be("ready");
        ready.Json.GetProperty("checks").GetProperty("platform").GetString().Should()
            .Be("reachable, but refuses our token since 2026-01-05T10:00:00.0000000+00:00");
        ready.Json.GetProperty("platform").GetProperty("reason").GetString().Should().StartWith("401");

        fake.Calls.CreationsEndWith = HttpStatusCode.Created;
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        fake.Calls.AnswerToGet = goodAnswer;
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", "leg-4", StringComparison.Ordinal));
        await fake.PostAsync("/webhooks/input", """{"uuid":"leg-4","dtmf":{"digits":"1"}}""");
        // A fourth agent in one second has to wait.
        await fake.PassAsync(TimeSpan.FromSeconds(2));

        (await fake.AskAsync("/health/ready", key: null)).Json.GetProperty("checks").GetProperty("platform").GetString().Should().Be("reachable");
    }

    [Fact]
    public async Task A_certificate_that_is_not_trusted_is_told_with_its_reason()
    {
        await using var platform = await PlatformStandIn.StartAsync(isSecure: true);
        await using var server = await StartAsync(platform);

        await server.ReadUntilAsync("GET /v1/calls was not accepted");

        server.Output.Should().Contain("The SSL connection could not be established: The remote certificate").And.NotContain("inner exception");
    }

    private static IEnumerable<string> RefusalsIn(IEnumerable<LogLine> log) =>
        log.Where(line => line.Level == LogLevel.Warning && line.Message.StartsWith(Refusal, StringComparison.Ordinal)).Select(line => line.Message);

    private static Task<ServerProcess> StartAsync(PlatformStandIn platform) => ServerProcess.ListeningAsync(
        [],
        [
            .. FakeWebhooks.Account(signed: false).Select(setting => (setting.Key, setting.Value)),
            ("Vonage:ApiBaseUrl", platform.Address), ("ASPNETCORE_URLS", "http://127.0.0.1:0"),
        ]);

    /// <summary>Takes no token; where it is secure, nobody vouches for its certificate.</summary>
    private sealed class PlatformStandIn : IAsyncDisposable
    {
        private readonly WebApplication _app;
        private readonly X509Certificate2? _certificate;

        private PlatformStandIn(bool isSecure)
        {
            _certificate = isSecure ? SelfSigned() : null;
            var builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.UseKestrelHttpsConfiguration();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
            {
                if (_certificate is not null)
                    listen.UseHttps(_certificate);
            }));
            _app = builder.Build();
            _app.MapFallback(() => TypedResults.Unauthorized());
        }

        public string Address => _app.Urls.First();

        public static async Task<PlatformStandIn> StartAsync(bool isSecure)
        {
            var server = new PlatformStandIn(isSecure);
            await server._app.StartAsync();
            return server;
        }

        public async ValueTask DisposeAsync()
        {
            await _app.DisposeAsync();
            _certificate?.Dispose();
        }

        private static X509Certificate2 SelfSigned()
        {
            using var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2050, 1, 1, 0, 0, 0, TimeSpan.Zero));
        }
    }
}
