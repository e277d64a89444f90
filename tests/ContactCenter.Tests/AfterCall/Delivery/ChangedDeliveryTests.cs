using System.Net;
using System.Text.Json;
using ContactCenter.AfterCall.Analyses;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Delivery;

/// <summary>What people change of a call and what is repaired is told when nothing has changed for a minute, and nothing older goes after it.</summary>
public sealed class ChangedDeliveryTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Notes_are_told_as_the_next_revision_after_a_minute_of_quiet()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("Updates", "true")));
        await ErasedStore.EndedCallAsync(fake);

        await NoteAsync(fake, "Wants a call");
        await fake.PassAsync(TimeSpan.FromSeconds(40));
        await NoteAsync(fake, "Wants a call on Monday");
        await fake.PassAsync(TimeSpan.FromSeconds(50));
        receiver.Received.Should().ContainSingle("it has been quiet for 50 seconds only");
        await fake.PassAsync(TimeSpan.FromSeconds(30));

        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
    }

    [Fact]
    public async Task Notes_of_a_call_are_no_change_for_who_does_not_want_changes()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings());
        await ErasedStore.EndedCallAsync(fake);

        await NoteAsync(fake, "Wants a call");
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        receiver.Received.Should().ContainSingle();
    }

    [Fact]
    public async Task A_step_that_is_repaired_is_told_as_the_next_revision()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        var step = new FailingSummary();
        await using var fake = ErasedStore.Open(
            _folder, features: services => services.AddSingleton<IAnalysisStep>(step), settings: receiver.Settings(("Updates", "true")));
        await ErasedStore.EndedCallAsync(fake);
        receiver.Received.Should().ContainSingle().Which.Json.GetProperty("missing").GetProperty("summary").GetString().Should().Be("it has failed");
        fake.Logs.Clear();

        step.Fails = false;
        var letter = (await fake.ItemsAsync("/api/v1/work?state=dead"))[0].GetProperty("number").GetInt64();
        (await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/work/{letter}/retry")).StatusCode.Should().Be(HttpStatusCode.Accepted);
        await fake.PassAsync(TimeSpan.FromMinutes(2));

        receiver.Received.Select(request => request.Id).Should().Equal("caller-leg/crm/1", "caller-leg/crm/2");
        receiver.Received[1].Json.TryGetProperty("missing", out _).Should().BeFalse();
    }

    [Fact]
    public async Task What_was_given_up_is_not_tried_again_when_a_later_state_went_there_and_a_still_later_one_waits()
    {
        await using var receiver = await DeliveryReceiver.StartAsync();
        await using var fake = ErasedStore.Open(_folder, settings: receiver.Settings(("Updates", "true")));
        receiver.Answers(503);
        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(2));
        receiver.Answers(200);
        await NoteAsync(fake, "Second");
        await fake.PassAsync(TimeSpan.FromMinutes(5));
        receiver.Received[^1].Revision.Should().Be("2");
        await NoteAsync(fake, "Third");
        await fake.SettleAsync();
        var all = await fake.ItemsAsync("/api/v1/deliveries");
        all.Select(each => each.GetProperty("state").GetString()).Should().Equal("waiting", "accepted", "dead");

        using var refused = await fake.SendApiAsync(HttpMethod.Post, $"/api/v1/deliveries/{all[2].GetProperty("id").GetString()}/retry");
        using var many = await fake.SendApiAsync(HttpMethod.Post, "/api/v1/deliveries/retry", new { target = "crm" });
        await fake.PassAsync(TimeSpan.FromMinutes(5));

        refused.StatusCode.Should().Be(HttpStatusCode.Conflict);
        JsonElement.Parse(await many.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).GetProperty("retried").GetInt32().Should().Be(0);
        receiver.Received.Select(request => request.Revision).Distinct(StringComparer.Ordinal).Should().Equal("1", "2", "3");
        receiver.Received[^1].Revision.Should().Be("3");
    }

    private static async Task NoteAsync(FakeWebhooks fake, string text)
    {
        using var answer = await fake.SendApiAsync(HttpMethod.Put, "/api/v1/calls/caller-leg/notes", new { text });
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
    }

    private sealed class FailingSummary : IAnalysisStep
    {
        public bool Fails { get; set; } = true;

        public AnalysisStep Step => AnalysisStep.Summary;

        public IReadOnlyList<string> Columns => [];

        public Task<StepOutcome> RunAsync(AnalysedCall call, CancellationToken cancellationToken) =>
            Fails ? throw new InvalidOperationException("whatever") : Task.FromResult(StepOutcome.Done("Test"));
    }
}
