using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.AfterCall.Holds;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.AfterCall.Topics;
using ContactCenter.Tests.Webhooks;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.AfterCall.Holds;

/// <summary>Calls of which nothing may go.</summary>
public sealed class HoldTests : IDisposable
{
    private const string Hold = "/api/v1/calls/caller-leg/hold";

    private static readonly TimeSpan LookedFor = TimeSpan.FromHours(6);

    private static readonly (string, string?)[] Aging = [("Retention:SoundDays", "30"), ("Ivr:Menus:Main:Options:3:Message", "Sales")];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_hold_is_shown_on_its_call_audited_and_there_after_a_restart()
    {
        await using (var fake = Fake())
        {
            await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
            (await fake.ApiAsync("/api/v1/calls/caller-leg")).TryGetProperty("hold", out _).Should().BeFalse("nothing holds it yet");

            using var answer = await SendAsync(fake, HttpMethod.Put, new { reason = " Case 17 ", until = fake.Clock.GetUtcNow().AddDays(30) });

            answer.StatusCode.Should().Be(HttpStatusCode.OK);
            var hold = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
            hold.GetProperty("reason").GetString().Should().Be("Case 17");
        }

        await using (var fake = Fake())
        {
            var hold = (await fake.ApiAsync("/api/v1/calls/caller-leg")).GetProperty("hold");
            hold.GetProperty("reason").GetString().Should().Be("Case 17");
            hold.GetProperty("by").GetString().Should().Be("key tests");

            using var lifted = await SendAsync(fake, HttpMethod.Delete, body: null);

            lifted.StatusCode.Should().Be(HttpStatusCode.NoContent);
            (await fake.ApiAsync("/api/v1/calls/caller-leg")).TryGetProperty("hold", out _).Should().BeFalse();
            var lines = await fake.ItemsAsync("/api/v1/audit?object=caller-leg");
            lines.Select(line => line.GetProperty("action").GetString()).Should().Equal("callHoldLifted", "callHeld");
            lines[1].GetProperty("after").GetProperty("reason").GetString().Should().Be("Case 17");
        }
    }

    [Fact]
    public async Task A_hold_ends_by_itself_when_its_time_has_come()
    {
        await using var fake = Fake();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        (await SendAsync(fake, HttpMethod.Put, new { reason = "Case 17", until = fake.Clock.GetUtcNow().AddHours(1) })).Dispose();

        fake.Clock.Leap(TimeSpan.FromHours(1));

        (await fake.ApiAsync("/api/v1/calls/caller-leg")).TryGetProperty("hold", out _).Should().BeFalse();
        using var lifted = await SendAsync(fake, HttpMethod.Delete, body: null);
        lifted.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_held_is_said_so()
    {
        await using var fake = Fake();
        (await StatusAsync(fake, new { reason = "Case 17" })).Should().Be(HttpStatusCode.NotFound, "no such call is known");
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        (await StatusAsync(fake, new { reason = " " })).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(fake, new { reason = new string('x', 1_001) })).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(fake, new { reason = "Case 17", until = fake.Clock.GetUtcNow() })).Should().Be(HttpStatusCode.BadRequest);
        (await StatusAsync(fake, new { reason = "Case 17" })).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_sound_of_a_held_call_stays_however_old_it_is()
    {
        await using var fake = Fake(Aging);
        var start = fake.Clock.GetUtcNow();
        await LeaveMessageAsync(fake);
        (await SendAsync(fake, HttpMethod.Put, new { reason = "Case 17" })).Dispose();

        await fake.PassAsync(TimeSpan.FromDays(32));
        (await StateAsync(fake)).Should().Be("ready");

        (await SendAsync(fake, HttpMethod.Delete, body: null)).Dispose();
        await DeletedAsync(fake, start);
    }

    [Fact]
    public async Task Nobody_is_told_that_a_call_is_held_whose_sound_then_goes()
    {
        await using var fake = new FakeWebhooks(
            services => services.AddSingleton<ICommitter>(provider => new HoldingCommitter(provider)),
            settings: [.. FakeWebhooks.Kept(_folder.Path), .. Aging]);
        var start = fake.Clock.GetUtcNow();
        await LeaveMessageAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(30));
        (await StateAsync(fake)).Should().Be("ready");
        var committer = (HoldingCommitter)fake.Services.GetRequiredService<ICommitter>();

        committer.HoldNext("caller-leg");
        await DeletedAsync(fake, start);

        (await committer.Held!).Should().NotBeNull();
        committer.Order.Should().Equal(HoldingCommitter.SoundGoes, HoldingCommitter.CallIsHeld);
    }

    [Fact]
    public async Task While_what_is_removed_by_age_waits_for_the_disk_nobody_waits_long_who_holds_or_erases_a_call()
    {
        await using var fake = Fake();
        await fake.PostAsync("/webhooks/answer", CardTests.Arrival);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
        await fake.PassAsync(TimeSpan.FromHours(1));
        var gate = new Gate();
        var removing = fake.Services.GetRequiredService<CallHolds>().AloneAsync(async () =>
        {
            await gate.PassAsync();
            return true;
        });

        var (holding, erasing) = (StatusAsync(fake, new { reason = "Case 17" }), ErasedStore.EraseAsync(fake, "call", "caller-leg"));
        await Soon.IsAsync(() =>
        {
            fake.Clock.FireNext(fake.Clock.GetUtcNow().AddSeconds(3));
            return holding.IsCompleted && erasing.IsCompleted;
        });
        (await holding).Should().Be(HttpStatusCode.ServiceUnavailable);
        (await erasing).Should().Be(HttpStatusCode.ServiceUnavailable);
        gate.Open();
        await removing;

        (await StatusAsync(fake, new { reason = "Case 17" })).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_found_out_of_a_held_call_stays_however_old_it_is()
    {
        await using var desk = await TopicDesk.OpenAsync(_folder, settings: ("Retention:TranscriptDays", "30"));
        var call = await desk.TellAsync("I want to send back the broken chair and get a refund");
        await desk.Server.PassAsync(TimeSpan.FromMinutes(5));
        (await desk.Server.SendApiAsync(HttpMethod.Put, $"/api/v1/calls/{call}/hold", new { reason = "Case 17" })).Dispose();

        await desk.Server.PassAsync(TimeSpan.FromDays(32));
        var analysis = await desk.AnalysisAsync(call);
        analysis.GetProperty("topic").GetProperty("id").GetString().Should().Be("returns");
        analysis.GetProperty("summary").ValueKind.Should().Be(JsonValueKind.Object);
        (await IsFoundByMeaningAsync(desk)).Should().BeTrue();

        (await desk.Server.SendApiAsync(HttpMethod.Delete, $"/api/v1/calls/{call}/hold")).Dispose();
        await desk.Server.PassAsync(LookedFor + TimeSpan.FromMinutes(1));
        (await desk.AnalysisAsync(call)).GetProperty("summary").ValueKind.Should().Be(JsonValueKind.Null);
        (await IsFoundByMeaningAsync(desk)).Should().BeFalse();
    }

    private static async Task LeaveMessageAsync(FakeWebhooks fake)
    {
        fake.Calls.AnswerToFile = MessageCall.Sound;
        await MessageCall.LeaveAsync(fake);
        await fake.PostAsync("/webhooks/event", CardTests.CallerStatus("completed"));
    }

    /// <summary>The sound goes when it is looked for the next time.</summary>
    private static async Task DeletedAsync(FakeWebhooks fake, DateTimeOffset start)
    {
        // It is looked for every six hours from the start on; while it lasts time stands still, so that no commit counts as slow.
        var next = start + (((fake.Clock.GetUtcNow() - start).Ticks / LookedFor.Ticks) + 1) * LookedFor;
        await fake.PassAsync(next - fake.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        while (fake.Clock.FireNext(next))
        {
        }

        await Soon.IsAsync(async () => await StateAsync(fake) == "deleted");
    }

    private static async Task<bool> IsFoundByMeaningAsync(TopicDesk desk)
    {
        var found = (await desk.Server.AskAsync("/api/v1/search?q=refund", TopicDesk.Reader)).Json;
        return found.GetProperty("meaning").GetProperty("since").ValueKind == JsonValueKind.String && found.GetProperty("total").GetInt32() > 0;
    }

    private FakeWebhooks Fake(params (string, string?)[] settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);

    private static async Task<string?> StateAsync(FakeWebhooks fake) => (await fake.ItemsAsync("/api/v1/recordings"))[0].GetProperty("state").GetString();

    private static async Task<HttpStatusCode> StatusAsync(FakeWebhooks fake, object body)
    {
        using var answer = await SendAsync(fake, HttpMethod.Put, body);
        return answer.StatusCode;
    }

    private static Task<HttpResponseMessage> SendAsync(FakeWebhooks fake, HttpMethod method, object? body) => fake.SendApiAsync(method, Hold, body);
}
