using System.Net;
using System.Text.Json;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Foundation.Telemetry;

public sealed class MetricsTests
{
    [Fact]
    public async Task Webhooks_effects_and_requests_are_measured()
    {
        await using var fake = new FakeWebhooks();
        using var metrics = new Measurements(fake.Services);

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        await fake.PostAsync("/webhooks/event", "not JSON");

        metrics.Lines.Should().Contain([
            "webhooks.duration route=Answer status=200 0 s",
            "webhooks.duration route=Input status=200 0 s",
            "webhooks.duration route=Event status=400 0 s",
            "outbox.attempts effect=CreateAgentLeg outcome=Done 1",
            "calls_api.duration method=create outcome=Accepted 0 s",
        ]);
    }

    /// <summary>Dashboards and alarms are made for these names and units.</summary>
    [Fact]
    public async Task All_that_is_measured_has_its_name_unit_and_meaning()
    {
        await using var fake = new FakeWebhooks();
        using var metrics = new Measurements(fake.Services);

        Golden.Matches(JsonSerializer.Serialize(
            metrics.Instruments.Select(instrument => new { instrument.Name, instrument.Unit, instrument.Description, Meter = instrument.Meter.Name })));
    }

    [Fact]
    public async Task A_refused_forgery_is_measured_too()
    {
        await using var fake = new FakeWebhooks(signed: true);
        using var metrics = new Measurements(fake.Services);

        (await fake.PostAsync("/webhooks/answer", CardTests.Arrival)).Status.Should().Be(HttpStatusCode.Unauthorized);

        metrics.Lines.Should().Contain("webhooks.duration route=Answer status=401 0 s");
    }

    [Fact]
    public async Task An_effect_that_is_tried_again_counts_each_time()
    {
        await using var fake = new FakeWebhooks();
        using var metrics = new Measurements(fake.Services);
        fake.Calls.AnswerToGet = () => new(HttpStatusCode.ServiceUnavailable);

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PassAsync(TimeSpan.FromSeconds(301));

        metrics.Lines.Should().Contain([
            "outbox.attempts effect=StartTimer outcome=Done 1",
            "outbox.attempts effect=LookUp outcome=Again 1",
            "calls_api.duration method=get outcome=RefusedForNow 0 s",
        ]);
    }

    [Fact]
    public async Task The_gauges_show_what_there_is()
    {
        await using var fake = new FakeWebhooks(settings: [("Vonage:CallsPerSecond", "1")]);
        using var metrics = new Measurements(fake.Services);
        foreach (var leg in (string[])["first", "second", "third"])
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival.Replace("caller-leg", leg, StringComparison.Ordinal));
            await fake.PostAsync("/webhooks/input", $$$"""{"uuid":"{{{leg}}}","dtmf":{"digits":"1"}}""");
        }

        fake.Clock.Advance(TimeSpan.FromSeconds(0.5));

        metrics.Gauges().Should().Contain(["calls.live 3", "outbox.due 2", "outbox.lag 0.5 s", "outbox.under_way 0", "outbox.dead_letters 0"])
            .And.Contain(line => line.StartsWith("outbox.waiting ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_gauges_show_what_the_disk_has_and_has_not_yet()
    {
        using var folder = new TestFolder();
        await using var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(folder.Path));
        using var metrics = new Measurements(fake.Services);

        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        metrics.Gauges().Should().Contain("journal.pending 0").And.NotContain("journal.size 0");

        Task<WebhookReply> waiting;
        using (var other = new SqliteConnection($"Data Source={folder.File(StorageFolder.LiveFileName)};Pooling=False"))
        {
            other.Open();
            other.Execute("BEGIN IMMEDIATE");
            waiting = fake.SendAsync(HttpMethod.Post, "/webhooks/answer", CardTests.Arrival.Replace("caller-leg", "second", StringComparison.Ordinal));
            await Soon.IsAsync(() => !metrics.Gauges().Contains("journal.pending 0", StringComparer.Ordinal));
            other.Execute("COMMIT");
        }

        await waiting;
    }
}
