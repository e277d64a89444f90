using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.AspNetCore.Http;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>A target is told of a call once, with what is known of it, and again until it has taken that.</summary>
public sealed class DeliveryTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_call_with_a_message_is_told_once_signed_and_without_what_nobody_is_to_read()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("Headers:Authorization", "Bearer of-the-owner"));

        await ErasedStore.EndedCallAsync(fake);

        var told = receiver.Received.Should().ContainSingle().Subject;
        told.Line.Should().Be("POST /calls?from=us");
        told.Headers["Content-Type"].Should().Be("application/json");
        told.Headers["Authorization"].Should().Be("Bearer of-the-owner");
        told.Id.Should().Be("caller-leg/crm/1");
        told.Revision.Should().Be("1");
        DeliveryReceiver.IsSigned(told).Should().BeTrue();
        told.Json.EnumerateObject().Select(field => field.Name).Should().Equal("call_id", "transcript", "summary", "topic", "duration");
        told.Json.GetProperty("call_id").GetString().Should().Be("caller-leg");
        told.Json.GetProperty("transcript").GetString().Should().Be($"Speaker: My {ErasedStore.RareWord} card number is [card] thank you");
        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("accepted");
        delivery.GetProperty("attempts").GetInt32().Should().Be(1);
        delivery.GetProperty("status").GetInt32().Should().Be(200);
        ErasedStore.FilesWith(_folder, $"Speaker: My {ErasedStore.RareWord}").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_not_taken_is_told_again_with_the_same_id_and_bytes_until_it_is()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = (before, response) =>
        {
            response.StatusCode = before < 3 ? 500 : 204;
            response.Headers["X-Request-Id"] = $"req-{before}";
            return Task.CompletedTask;
        };
        await using var fake = Open(receiver);

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().HaveCount(4).And.OnlyContain(request => request.Id == "caller-leg/crm/1" && DeliveryReceiver.IsSigned(request));
        receiver.Received.Select(request => request.Text).Distinct(StringComparer.Ordinal).Should().ContainSingle("it is repeated byte for byte");
        receiver.Repeats.Should().BeEmpty();
        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("accepted");
        delivery.GetProperty("attempts").GetInt32().Should().Be(4);
        delivery.GetProperty("requestId").GetString().Should().Be("req-3");
        delivery.GetProperty("lastError").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task Nothing_of_an_answers_text_is_kept_or_logged()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        receiver.Answer = (_, response) =>
        {
            response.StatusCode = 400;
            response.Headers["X-Request-Id"] = "the caller said pumpernickel";
            return response.WriteAsync("pumpernickel");
        };

        await ErasedStore.EndedCallAsync(fake);

        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("lastError").GetString().Should().Be("refused");
        delivery.GetProperty("requestId").ValueKind.Should().Be(JsonValueKind.Null);
        delivery.GetRawText().Should().NotContain("pumpernickel");
        fake.Logs.Entries.Should().NotContain(entry => entry.Message.Contains("pumpernickel", StringComparison.Ordinal));
        ErasedStore.FilesWith(_folder, "pumpernickel").Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_requests_are_answered_with_the_time_that_is_asked_for()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var asked = new List<DateTimeOffset>();
        await using var fake = Open(receiver);
        receiver.Answer = (before, response) =>
        {
            asked.Add(fake.Clock.GetUtcNow());
            response.StatusCode = before == 0 ? 429 : 200;
            response.Headers.RetryAfter = "900";
            return Task.CompletedTask;
        };

        await ErasedStore.EndedCallAsync(fake);

        asked.Should().HaveCount(2);
        (asked[1] - asked[0]).Should().BeCloseTo(TimeSpan.FromSeconds(900), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_redirect_is_never_followed()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        receiver.Answer = (_, response) =>
        {
            response.StatusCode = 307;
            response.Headers.Location = new Uri(receiver.Url, "elsewhere").AbsoluteUri;
            return Task.CompletedTask;
        };

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().NotBeEmpty().And.OnlyContain(request => request.Line == "POST /calls?from=us");
        (await OnlyAsync(fake)).GetProperty("lastError").GetString().Should().Be("redirected");
    }

    [Fact]
    public async Task After_a_day_it_is_dead_and_a_retry_keeps_its_id_and_its_bytes()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        receiver.Answers(503);
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(2));
        var dead = await OnlyAsync(fake);
        dead.GetProperty("state").GetString().Should().Be("dead");
        var before = receiver.Received.Count;
        before.Should().BeInRange(20, 40);

        receiver.Answers(200);
        using var retried = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/{dead.GetProperty("id").GetString()}/retry");
        await fake.SettleAsync();

        retried.StatusCode.Should().Be(HttpStatusCode.Accepted);
        receiver.Received.Should().HaveCount(before + 1);
        receiver.Received[^1].Id.Should().Be(receiver.Received[0].Id);
        receiver.Received[^1].Text.Should().Be(receiver.Received[0].Text);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("accepted");
        (await fake.ItemsAsync("/api/v1/audit")).Should().Contain(line => line.GetProperty("action").GetString() == "deliveryRetried");
    }

    [Fact]
    public async Task What_was_accepted_is_told_anew_as_the_next_revision()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        await ErasedStore.EndedCallAsync(fake);
        var first = await OnlyAsync(fake);

        using var again = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/{first.GetProperty("id").GetString()}/retry");
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        again.StatusCode.Should().Be(HttpStatusCode.Accepted);
        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
        receiver.Received[1].Revision.Should().Be("2");
    }

    [Fact]
    public async Task All_that_were_given_up_can_be_retried_at_once()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver);
        receiver.Answers(500);
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(2));
        receiver.Answers(200);

        using var unknown = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/retry", new { target = "other" });
        using var retried = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/retry", new { target = "crm", from = "2026-01-01T00:00:00Z" });
        await fake.SettleAsync();

        unknown.StatusCode.Should().Be(HttpStatusCode.BadRequest);
        var answer = JsonElement.Parse(await retried.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.GetProperty("retried").GetInt32().Should().Be(1);
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("accepted");
    }

    [Fact]
    public async Task A_target_of_another_department_is_told_nothing()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("Departments:0", "Support"));

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().BeEmpty();
        (await fake.ItemsAsync(Deliveries)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Recorded", 0)]
    [InlineData("All", 1)]
    public async Task A_call_of_which_nothing_was_recorded_is_told_to_who_wants_all(string when, int times)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("When", when));
        await fake.PostAsync("/webhooks/answer", Webhooks.CardTests.Arrival);

        await ErasedStore.EndAsync(fake);

        receiver.Received.Should().HaveCount(times);
    }

    [Fact]
    public async Task A_recording_that_comes_late_is_told_as_the_next_revision_to_who_wants_changes()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = Open(receiver, ("Updates", "true"));
        await fake.PostAsync("/webhooks/answer", Webhooks.CardTests.Arrival);
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"3","timed_out":false}}""");
        var call = fake.Find(new("caller-leg"));
        var address = CallUrls.Recording(call, call.Messages[0]).PathAndQuery;
        await ErasedStore.EndAsync(fake);
        var first = receiver.Received.Should().ContainSingle().Subject.Json;
        first.GetProperty("transcript").ValueKind.Should().Be(JsonValueKind.Null);
        first.GetProperty("revision").GetInt32().Should().Be(1);

        await fake.PostAsync(address, MessageCall.Told);
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
        receiver.Received[1].Revision.Should().Be("2");
        receiver.Received[1].Json.GetProperty("revision").GetInt32().Should().Be(2);
        receiver.Received[1].Json.GetProperty("transcript").GetString().Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task An_answer_that_a_crash_has_lost_leads_to_the_same_id_again()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(500);
        await using (var fake = Open(receiver))
        {
            await MessageCall.LeaveAsync(fake);
            await fake.SettleAsync();
        }

        receiver.Answers(200);
        await using (var fake = Open(receiver))
        {
            await fake.JumpAsync(TimeSpan.FromHours(1));
            await fake.AskAsync("/health/live");
            await fake.PassAsync(TimeSpan.FromHours(1));
            (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("accepted");
        }

        receiver.Received.Select(request => request.Id).Distinct(StringComparer.Ordinal).Should().ContainSingle();
        receiver.Received.Select(request => request.Text).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Whether_a_sound_is_covered_is_told_as_it_is(string covers)
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(
            _folder, settings: [.. receiver.Settings(("Include:0", "recording")), ("Analysis:Redaction:Sound", covers)]);

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().ContainSingle().Which.Text.Should().Contain($"\"redacted\":{covers}");
        (await fake.AskAsync("/api/v1/recordings", Supervisor.Key)).Json.GetProperty("items")[0].GetProperty("reason").GetString()
            .Should().Be(covers == "true" ? null : "notRedacted");
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;

    private FakeWebhooks Open(DeliveryReceiver receiver, params IEnumerable<(string Key, string Value)> more) =>
        ErasedStore.Open(_folder, settings: receiver.Settings(more));
}
