using System.Net;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Recordings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>The departments of a target limit what it gets: also of a call that was moved, and of what was asked for before they were changed.</summary>
public sealed class LimitedTargetTests : IDisposable
{
    private const string Deliveries = "/api/v1/deliveries";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Words_of_another_department_are_left_out_with_all_that_is_made_of_them()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = OpenMoved(receiver, ("Departments:0", "Sales"), ("Include:0", "sentiment"), ("Include:1", "recording"));

        await ErasedStore.EndedCallAsync(fake);

        var told = receiver.Received.Should().ContainSingle().Subject;
        told.Text.Should().NotContain(ErasedStore.RareWord);
        foreach (var part in (string[])["transcript", "summary", "topic", "sentiment", "recording"])
            told.Json.GetProperty(part).ValueKind.Should().Be(JsonValueKind.Null, part);
        told.Json.GetProperty("duration").ValueKind.Should().Be(JsonValueKind.String);
        var missing = told.Json.GetProperty("missing");
        (missing.GetProperty("transcript").GetString(), missing.GetProperty("summary").GetString())
            .Should().Be(("of another department", "of another department"));
    }

    [Fact]
    public async Task Who_is_told_of_both_departments_gets_all_of_it()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = OpenMoved(receiver, ("Departments:0", "Sales"), ("Departments:1", "support"));

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("transcript").GetString().Should().Contain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task What_was_asked_for_before_the_departments_were_narrowed_is_sent_no_more()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(503);
        await using (var fake = Open(receiver))
            await ErasedStore.EndedCallAsync(fake);
        var before = receiver.Received.Count;
        receiver.Answers(200);

        await using (var fake = Open(receiver, ("Departments:0", "Support")))
        {
            await ComeAsync(fake);
            var dead = await OnlyAsync(fake);
            (Text(dead, "state"), Text(dead, "lastError")).Should().Be(("dead", "otherDepartment"));
            await RetryAsync(fake, dead);
            (await fake.ItemsAsync(Deliveries)).Should().OnlyContain(each => Text(each, "state") == "dead");
            fake.Logs.Clear();
        }

        receiver.Received.Should().HaveCount(before);
    }

    [Fact]
    public async Task A_change_of_a_call_that_the_target_is_told_of_no_more_is_not_told()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using (var fake = Open(receiver, ("Updates", "true")))
            await ErasedStore.EndedCallAsync(fake);
        receiver.Received.Should().ContainSingle();

        await using (var fake = Open(receiver, ("Updates", "true"), ("Departments:0", "Support")))
        {
            await ComeAsync(fake);
            using var noted = await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text = "Wants a call" });
            noted.StatusCode.Should().Be(HttpStatusCode.OK);
            await fake.PassAsync(TimeSpan.FromMinutes(5));
            await OnlyAsync(fake);
        }

        receiver.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task What_was_made_with_words_of_another_department_is_told_anew_without_them_where_somebody_retries_it()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answers(503);
        await using (var fake = OpenMoved(receiver))
            await ErasedStore.EndedCallAsync(fake);
        receiver.Received.Should().NotBeEmpty().And.OnlyContain(told => told.Text.Contains(ErasedStore.RareWord, StringComparison.Ordinal));
        var before = receiver.Received.Count;
        receiver.Answers(200);

        await using (var fake = Open(receiver, ("Departments:0", "Sales")))
        {
            await ComeAsync(fake);
            receiver.Received.Should().HaveCount(before);
            await RetryAsync(fake, await OnlyAsync(fake));
            fake.Logs.Clear();
        }

        var told = receiver.Received.Skip(before).Should().ContainSingle().Subject;
        told.Id.Should().Be("caller-leg/crm/2");
        told.Text.Should().NotContain(ErasedStore.RareWord);
    }

    [Fact]
    public async Task What_was_made_without_them_is_repeated_as_it_is()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        receiver.Answer = (before, response) =>
        {
            response.StatusCode = before < 2 ? 503 : 200;
            return Task.CompletedTask;
        };
        await using var fake = OpenMoved(receiver, ("Departments:0", "Sales"));

        await ErasedStore.EndedCallAsync(fake);

        receiver.Received.Should().HaveCount(3).And.OnlyContain(told => told.Id == "caller-leg/crm/1");
        receiver.Received.Select(told => told.Text).Distinct(StringComparer.Ordinal).Should().ContainSingle();
    }

    /// <summary>What is due is tried after a start.</summary>
    private static async Task ComeAsync(FakeWebhooks fake)
    {
        await fake.JumpAsync(TimeSpan.FromHours(4));
        await fake.AskAsync("/health/live");
        await fake.PassAsync(TimeSpan.FromHours(1));
    }

    private static async Task RetryAsync(FakeWebhooks fake, JsonElement delivery)
    {
        using var retried = await fake.SendApiAsync(HttpMethod.Post, $"{Deliveries}/{Text(delivery, "id")}/retry");
        retried.StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(5));
    }

    private static async Task<JsonElement> OnlyAsync(FakeWebhooks fake) => (await fake.ItemsAsync(Deliveries)).Should().ContainSingle().Subject;

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private FakeWebhooks OpenMoved(DeliveryReceiver receiver, params IEnumerable<(string Key, string Value)> more) =>
        ErasedStore.Open(_folder, features: MovedRecording.AddTo, settings: receiver.Settings(more));

    private FakeWebhooks Open(DeliveryReceiver receiver, params IEnumerable<(string Key, string Value)> more) =>
        ErasedStore.Open(_folder, settings: receiver.Settings(more));
}
