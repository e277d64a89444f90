using System.Net;
using ContactCenter.Calls;
using ContactCenter.Foundation.Health;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Foundation.Health;

public sealed class HealthTests
{
    [Fact]
    public async Task Live_and_ready_need_no_key()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        (await fake.AskAsync("/health/live", key: null)).Status.Should().Be(HttpStatusCode.OK);
        var ready = await fake.AskAsync("/health/ready", key: null);

        ready.Status.Should().Be(HttpStatusCode.OK);
        ready.Json.GetProperty("status").GetString().Should().Be("ready");
        ready.Json.GetProperty("liveCalls").GetInt32().Should().Be(1);
        ready.Json.GetProperty("deadLetters").GetInt32().Should().Be(0);
        ready.Json.GetProperty("checks").GetRawText().Should().Be(
            """{"journal":"ok: in memory only, as Storage:Provider says","calls":"ok","outbox":"ok","platform":"reachable","catchUp":"ok","webhooks":"ok","""
            + "\"transcription\":\"off, as Transcription:Engine says\",\"recordings\":\"ok\",\"subscriptions\":\"ok\"}");
        ready.Json.GetProperty("platform").GetRawText().Should().Be("""{"reachable":true,"lastAnswerAt":"2026-01-05T10:00:00+00:00","reason":null}""");
    }

    [Fact]
    public async Task A_check_that_throws_is_not_ready_keeps_its_reason_to_the_log_and_writes_one_line()
    {
        using var logs = new LogCollector();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(logs);
        builder.Services.AddHealth();
        builder.Services.AddHealthChecks().AddCheck("broken", () => throw new InvalidOperationException("a secret"));
        await using var app = builder.Build();
        app.MapHealth();
        await app.StartAsync(TestContext.Current.CancellationToken);
        using var client = app.GetTestClient();

        using var ready = await client.GetAsync("/health/ready", TestContext.Current.CancellationToken);

        ready.StatusCode.Should().Be(HttpStatusCode.ServiceUnavailable);
        (await ready.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should()
            .Be("""{"status":"the check failed; the log says why","checks":{"broken":"the check failed; the log says why"}}""");
        logs.Entries.Where(line => line.Level == LogLevel.Error).Should().ContainSingle().Which.Fault!.Message.Should().Be("a secret");
    }

    [Fact]
    public async Task Closing_is_not_ready_turns_new_callers_away_and_keeps_those_that_are_there()
    {
        await using var fake = new FakeWebhooks();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        fake.Services.GetRequiredService<CallEngine>().CloseToNewCalls();

        var ready = await fake.AskAsync("/health/ready", key: null);
        ready.Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        ready.Json.GetProperty("status").GetString().Should().Be("closing: no new calls are taken");
        ready.Json.GetProperty("checks").GetProperty("outbox").GetString().Should().Be("ok");
        (await fake.AskAsync("/health/live", key: null)).Status.Should().Be(HttpStatusCode.OK);
        (await fake.PostAsync("/webhooks/answer", """{"uuid":"new-leg"}""")).Speech.Should().Contain("all our lines are busy");
        (await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""")).Actions.Should().EndWith("conversation");
    }

    [Fact]
    public async Task Above_the_limit_of_live_calls_a_new_caller_hears_that_all_lines_are_busy()
    {
        await using var fake = new FakeWebhooks(settings: [("Limits:LiveCalls", "1")]);
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);

        (await fake.PostAsync("/webhooks/answer", """{"uuid":"new-leg"}""")).Actions.Should().Equal("talk");
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));

        (await fake.PostAsync("/webhooks/answer", """{"uuid":"newer-leg"}""")).Actions.Should().Equal("talk", "input");
    }
}
