using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Calls.Stores;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary><c>/api/v1/plan/draft/replay</c>: what the draft would have done to the callers of the past.</summary>
public sealed class ReplayTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_is_told_who_would_land_elsewhere_who_stays_in_the_menus_and_who_lands_as_before()
    {
        await using var fake = Server();
        await PastAsync(fake);
        await ChangeAsync(fake);

        var done = await ReplayAsync(fake, """{"calls":20000}""");

        Golden.Matches(done);
        fake.Calls.Creations.Should().HaveCount(3, "nobody is rung for a replay");
    }

    [Fact]
    public async Task Calls_that_lie_in_the_history_are_replayed_after_a_restart_and_page_by_page()
    {
        await using (var fake = Server())
        {
            // Nobody is rung, so that no timer is left.
            foreach (var leg in (string[])["first", "second", "third"])
                await fake.CallAsync(leg, "9");
            for (var number = 0; number < 110; number++)
                await fake.CallAsync($"more-{number}", "8");
            await ChangeAsync(fake);
            await fake.PassAsync(TimeSpan.FromMinutes(2));
        }

        await using var again = Server();
        var done = JsonNode.Parse(await ReplayAsync(again, """{"days":7}"""))!;

        done["done"]!.GetValue<int>().Should().Be(113);
        done["same"]!.GetValue<int>().Should().Be(110);
        done["elsewhere"]!["total"]!.GetValue<int>().Should().Be(3);
        JsonNode.Parse(await ReplayAsync(again, """{"calls":105}"""))!["same"]!.GetValue<int>().Should().Be(105, "the newest come first");
    }

    [Fact]
    public async Task Each_one_can_be_played_step_by_step()
    {
        await using var fake = Server();
        await PastAsync(fake);
        await ChangeAsync(fake);

        Golden.Matches((await new PlanClient(fake.Platform).PostAsync("plan/draft/calls", """{"callId":"lost"}""")).Body);
    }

    [Theory]
    [InlineData("""{"callId":"nobody"}""")]
    [InlineData("""{"callId":"sales","inputs":["1"]}""")]
    public async Task What_cannot_be_played_is_told(string body)
    {
        await using var fake = Server();
        await fake.CallAsync("sales", "1");

        var reply = await new PlanClient(fake.Platform).PostAsync("plan/draft/calls", body);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").TryGetProperty("callId", out _).Should().BeTrue();
    }

    [Fact]
    public async Task One_runs_at_a_time_and_can_be_cancelled()
    {
        await using var fake = Server();
        await fake.CallAsync("sales", "1");
        var plan = new PlanClient(fake.Platform);
        using var gate = new ManualResetEventSlim();
        var isRead = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.Run(() => fake.Services.GetRequiredService<HistoryDatabase>().ReadAsync(
            _ =>
            {
                isRead.SetResult();
                gate.Wait();
                return 0;
            },
            CancellationToken.None));
        await isRead.Task;

        var first = await plan.PostAsync("plan/draft/replay", """{"calls":1}""");
        var id = first.Json.GetProperty("id").GetString();
        var second = await plan.PostAsync("plan/draft/replay", """{"calls":1}""");
        var cancelled = await plan.SendAsync(HttpMethod.Delete, $"plan/draft/replay/{id}", body: null, ifMatch: null);
        gate.Set();
        await reading;

        first.Status.Should().Be(HttpStatusCode.Accepted);
        second.Status.Should().Be(HttpStatusCode.Conflict);
        cancelled.Status.Should().Be(HttpStatusCode.NoContent);
        (await EndOfAsync(fake, id!)).Json.GetProperty("state").GetString().Should().Be("cancelled");
        (await ReplayAsync(fake, """{"calls":1}""")).Should().Contain("\"done\"");
        (await plan.GetAsync($"plan/draft/replay/{id}")).Status.Should().Be(HttpStatusCode.NotFound, "the newest is kept");
    }

    [Theory]
    [InlineData("{}", "calls")]
    [InlineData("""{"calls":1,"days":1}""", "calls")]
    [InlineData("""{"calls":0}""", "calls")]
    [InlineData("""{"calls":20001}""", "calls")]
    [InlineData("""{"days":0}""", "days")]
    public async Task What_is_no_range_is_refused(string body, string field)
    {
        await using var fake = Server();

        var reply = await new PlanClient(fake.Platform).PostAsync("plan/draft/replay", body);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(field);
    }

    [Fact]
    public async Task A_draft_with_faults_cannot_be_tried_and_who_tried_one_is_audited()
    {
        await using var fake = Server();
        await ReplayAsync(fake, """{"days":3}""");
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Departments"]!["Sales"]!["RingSeconds"] = "soon";
        await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);

        (await plan.PostAsync("plan/draft/replay", """{"days":3}""")).Json.GetProperty("errors").TryGetProperty("Departments:Sales:RingSeconds", out _)
            .Should().BeTrue();

        var lines = await fake.ItemsAsync("/api/v1/audit?action=planReplayed");
        lines.Should().ContainSingle().Which.GetProperty("after").GetRawText().Should().Be("""{"days":3}""");
    }

    /// <summary>Sales, Support, nobody because nothing was pressed, Sales at the second try, and one who hung up after a wrong key.</summary>
    private static async Task PastAsync(FakeWebhooks fake)
    {
        await fake.CallAsync("sales", "1");
        await fake.CallAsync("support", "2");
        await fake.CallAsync("silent", [null]);
        await fake.CallAsync("lost", "9", "1");
        await fake.CallAsync("wrong", "8");
    }

    /// <summary>1 is a menu below, in which 1 is Sales; 2 is Sales, and 9 Support.</summary>
    private static async Task ChangeAsync(FakeWebhooks fake)
    {
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        var options = node["Ivr"]!["Menus"]!["Main"]!["Options"]!;
        options["1"] = JsonNode.Parse("""{"Menu":"Below"}""");
        options["2"] = JsonNode.Parse("""{"Department":"Sales"}""");
        options["9"] = JsonNode.Parse("""{"Department":"Support"}""");
        node["Ivr"]!["Menus"]!["Below"] = JsonNode.Parse("""{"Prompt":"Press 1 for sales.","Options":{"1":{"Department":"Sales"}}}""");
        (await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag)).Status.Should().Be(HttpStatusCode.OK);
    }

    /// <returns>What was found, without the number of the replay.</returns>
    private static async Task<string> ReplayAsync(FakeWebhooks fake, string body)
    {
        var reply = await new PlanClient(fake.Platform).PostAsync("plan/draft/replay", body);
        reply.Status.Should().Be(HttpStatusCode.Accepted, reply.Body);
        var node = JsonNode.Parse((await EndOfAsync(fake, reply.Json.GetProperty("id").GetString()!)).Body)!;
        node.AsObject().Remove("id");
        return node.ToJsonString();
    }

    private static async Task<ApiReply> EndOfAsync(FakeWebhooks fake, string id)
    {
        ApiReply? reply = null;
        await Soon.IsAsync(async () =>
        {
            reply = await new PlanClient(fake.Platform).GetAsync($"plan/draft/replay/{id}");
            return reply.Json.GetProperty("state").GetString() != "running";
        });
        return reply!;
    }

    private FakeWebhooks Server() => new(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
}
