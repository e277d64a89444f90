using System.Net;
using System.Net.Sockets;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Foundation.Telemetry;

/// <summary>What a collector gets, and what a dead one does to us.</summary>
[Collection(nameof(TelemetryAlone))]
public sealed class TelemetryExportTests
{
    private static readonly int Longest = (int)RealTime.Limit.TotalMilliseconds;

    [Fact]
    public async Task A_collector_gets_the_metrics_and_the_trace_of_a_call_and_no_phone_number()
    {
        await using var collector = await OtlpCollector.StartAsync();
        string call;
        var settings = With(
            ("Telemetry:OtlpEndpoint", collector.Endpoint), ("Telemetry:ServiceName", "our-contact-center"), ("Telemetry:FlushSeconds", "8"));
        await using (var world = new ContactCenterWorld(settings))
        {
            // First: a request's span ends after its answer has left, and must not race with the end of the process.
            await world.GetAsync("/api/v1/surveys?department=Sales");
            // And what is sent for the first time takes longer than the end of the process has.
            world.Services.GetRequiredService<MeterProvider>().ForceFlush(Longest);
            world.Services.GetRequiredService<TracerProvider>().ForceFlush(Longest);
            await world.ReachSurveyAsync();
            await world.Caller.HearsAsync("How satisfied were you");
            await world.Caller.PressAsync('4');
            await world.Caller.EndsAsync();
            await world.RunOutAsync();
            call = (await world.OnlyCallAsync()).GetProperty("callId").GetString()!;
        }

        collector.Received("metrics").Should().ContainAll(
            "our-contact-center", "calls.begun", "calls.live", "webhooks.received", "webhooks.duration", "outbox.waiting", "outbox.lag", "outbox.attempts",
            "calls_api.duration", "http.server.request.duration", "dotnet.gc.collections", "TransferCaller");
        collector.Received("traces").Should().ContainAll(
            "our-contact-center", call, "webhook Answer", "transition Arrived", "webhook Input", "effect CreateAgentLeg", "calls API create",
            "effect TransferCaller", "webhook Survey");
        collector.Received("traces").Should()
            .Contain("/api/v1/surveys").And.NotContainAny("department=", "GET /webhooks", "POST /webhooks", "/webhooks/answer");
        foreach (var number in (string[])[CallerNumber, SalesNumber, ContactCenterWorld.Number])
            (collector.Received("metrics") + collector.Received("traces")).Should().NotContain(number);
    }

    [Fact]
    public async Task A_collector_that_never_answers_does_not_hold_up_the_end()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var fake = new FakeWebhooks(settings: [("Telemetry:OtlpEndpoint", $"http://{silent.LocalEndpoint}"), ("Telemetry:FlushSeconds", "1")]);
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg"}""");

        await fake.DisposeAsync();

        fake.Logs.Entries.Should().Contain(line => line.Message.StartsWith("The collector did not take", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_collector_that_is_not_there_leaves_the_process_its_good_end()
    {
        await using var server = await ServerProcess.ListeningAsync(
            [], ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Telemetry:OtlpEndpoint", "http://127.0.0.1:9"), ("Telemetry:Protocol", "Grpc"));
        await server.ReadUntilAsync("Scores: curl");

        await server.TerminateAsync();

        (await server.EndsAsync()).Should().Be(0);
        server.Output.Should().Contain("Metrics and traces go to http://127.0.0.1:9/ (Grpc)");
    }
}
