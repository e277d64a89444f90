using System.Net;
using System.Text.Json;
using ContactCenter.Calls.Reconciliation;
using ContactCenter.Tests.World;
using Microsoft.Extensions.DependencyInjection;

namespace ContactCenter.Tests.Api;

/// <summary><c>POST /api/v1/calls/{callId}/transfer</c>: what is asked, answered, and kept under a key.</summary>
public sealed class TransferCommandTests : IDisposable
{
    private const string ToSupport = """{"department":"support"}""";
    private const string Call = "caller-leg";

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_caller_is_taken_to_a_new_room_its_department_is_rung_and_then_the_agent_of_before_is_hung_up()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        var reply = await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1");
        await fake.SettleAsync();

        reply.Status.Should().Be(HttpStatusCode.Accepted);
        reply.Json.EnumerateObject().Select(field => $"{field.Name}: {field.Value}").Should()
            .Equal("callId: caller-leg", "command: transfer", "department: Support", "by: tests", "at: 2026-01-05T10:00:00+00:00");
        ActionsOf(fake).Should()
            .Equal("/v1/calls/caller-leg transfer", "/v1/calls/agent-leg-1 hangup");
        var heard = fake.Calls.Changes[0].Ncco.EnumerateArray().ToList();
        heard[0].GetProperty("text").GetString().Should().Be("Please wait while we connect you to the support department.");
        var old = RoomOf(fake.Calls.Creations[0].Ncco);
        RoomOf(fake.Calls.Changes[0].Ncco).Should().Be($"{old}-2").And.Be(RoomOf(fake.Calls.Creations[1].Ncco));
        var call = await fake.ApiAsync($"/api/v1/calls/{Call}");
        call.GetProperty("department").GetString().Should().Be("Support");
        call.GetProperty("state").GetString().Should().Be("waiting");
        call.GetProperty("timeline").EnumerateArray().Select(line => $"{line.GetProperty("kind")} {line.GetProperty("what")}").Should()
            .ContainInOrder("command tests: move the call to Support", "decision department Support", "request caller: moved to step 3");
    }

    [Fact]
    public async Task A_department_that_is_none_is_named_with_all_there_are()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);

        foreach (var body in (string[])["""{"department":"Nobody"}""", "{}", """{"department":null}"""])
        {
            var reply = await fake.Platform.CommandAsync(Call, "transfer", body);

            reply.Status.Should().Be(HttpStatusCode.BadRequest, body);
            reply.MediaType.Should().Be("application/problem+json");
            reply.Json.GetProperty("errors").GetProperty("department")[0].GetString().Should().Be("must be one of Sales, Support");
        }

        (await fake.Platform.CommandAsync(Call, "transfer", "Support")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await fake.Platform.CommandAsync("nobody", "transfer", ToSupport)).Status.Should().Be(HttpStatusCode.NotFound);
        await NothingHappenedAsync(fake);
    }

    [Theory]
    [InlineData("Departments:Support:Hours", "Never", "Support is closed.")]
    [InlineData("Departments:Support:Bridge", "Connect", "Support has no room that a call could be moved to: its Bridge is Connect.")]
    public async Task A_department_that_cannot_take_the_call_is_409_with_the_reason(string key, string value, string why)
    {
        await using var fake = new FakeWebhooks(
            settings: [("Hours:Never:Monday", "23:00-23:01"), (key, value), ("Departments:Support:Survey", "false")]);
        await TalkAsync(fake);

        var reply = await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1");

        (reply.Status, reply.MediaType).Should().Be((HttpStatusCode.Conflict, "application/problem+json"));
        reply.Json.GetProperty("detail").GetString().Should().Be(why);
        (await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1")).Json.GetProperty("detail").GetString().Should().Be(why);
        await NothingHappenedAsync(fake);
    }

    [Fact]
    public async Task Something_else_under_the_same_key_is_422()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);
        await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1");
        await fake.SettleAsync();

        var other = await fake.Platform.CommandAsync(Call, "transfer", """{"department":"Sales"}""", key: "k-1");
        var end = await fake.Platform.CommandAsync(Call, "hangup", key: "k-1");
        await fake.SettleAsync();

        (other.Status, other.MediaType).Should().Be((HttpStatusCode.UnprocessableEntity, "application/problem+json"));
        end.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        fake.Calls.Creations.Should().HaveCount(2);
        fake.Find(new(Call)).EndedBy.Should().BeNull();
    }

    [Fact]
    public async Task The_same_key_again_moves_nobody_also_after_a_restart()
    {
        string first;
        await using (var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]))
        {
            await TalkAsync(fake);
            first = (await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1")).Body;
            await fake.SettleAsync();
            (await fake.Platform.CommandAsync(Call, "transfer", """{"department":"SUPPORT"}""", key: "k-1")).Body.Should().Be(first);
            await fake.SettleAsync();
            fake.Calls.Creations.Should().HaveCount(2);
        }

        await using var again = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]);
        await again.SettleAsync();

        (await again.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1")).Body.Should().Be(first);
        await again.SettleAsync();
        again.Calls.Creations.Should().BeEmpty();
        ActionsOf(again).Should().NotContain(change => change.EndsWith(" transfer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_move_that_was_not_sent_before_the_process_ended_is_sent_by_the_next()
    {
        await using (var fake = new FakeWebhooks(settings: [.. FakeWebhooks.Kept(_folder.Path)]))
        {
            await TalkAsync(fake);
            fake.Calls.ChangesEndWith = HttpStatusCode.TooManyRequests;
            await fake.Platform.CommandAsync(Call, "transfer", ToSupport, key: "k-1");
            await fake.SettleAsync();
            fake.Calls.Changes.Should().OnlyContain(change => change.Path == "/v1/calls/caller-leg", "who talks is not left alone");
        }

        await using var again = new FakeWebhooks(new CallsApiRecorder { AnswerToGet = Legs }, [.. FakeWebhooks.Kept(_folder.Path)]);
        await Soon.IsAsync(() => again.Services.GetRequiredService<Reconciler>().IsReady);
        for (var i = 0; i < 20; i++)
            await again.PassAsync(TimeSpan.FromMilliseconds(100));

        ActionsOf(again).Should().ContainInOrder("/v1/calls/caller-leg transfer", "/v1/calls/agent-leg-1 hangup");
        await again.PostAsync("/webhooks/event", """{"uuid":"agent-leg-1","status":"completed"}""");
        (await again.ApiAsync($"/api/v1/calls/{Call}")).GetProperty("department").GetString().Should().Be("Support");
        again.Find(new(Call)).Survey.Should().BeNull();
    }

    [Fact]
    public async Task A_move_that_the_platform_refuses_again_and_again_as_the_leg_cannot_be_moved_is_given_up()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);
        fake.Calls.ChangesEndWith = HttpStatusCode.BadRequest;

        await fake.Platform.CommandAsync(Call, "transfer", ToSupport);
        await fake.PassAsync(TimeSpan.FromMinutes(3));

        var call = await fake.ApiAsync($"/api/v1/calls/{Call}");
        call.GetProperty("state").GetString().Should().Be("talking");
        call.GetProperty("department").GetString().Should().Be("Sales");
        fake.Calls.Changes.Select(change => change.Path).Should().NotContain("/v1/calls/agent-leg-1", "who talks is not left alone");
        fake.Logs.Clear();
    }

    [Fact]
    public async Task A_move_is_tried_on_where_the_platform_had_no_room_for_it_at_first_and_then_refuses_it_a_few_times()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);
        fake.Calls.ChangesEndWith = HttpStatusCode.TooManyRequests;
        await fake.Platform.CommandAsync(Call, "transfer", ToSupport);
        await fake.PassAsync(TimeSpan.FromSeconds(70));
        fake.Calls.Changes.Should().HaveCountGreaterThan(15);

        fake.Calls.ChangesEndWith = HttpStatusCode.BadRequest;
        await fake.PassAsync(TimeSpan.FromSeconds(12));
        (await fake.ApiAsync($"/api/v1/calls/{Call}")).GetProperty("department").GetString().Should().Be("Support");
        fake.Calls.ChangesEndWith = HttpStatusCode.NoContent;
        await fake.PassAsync(TimeSpan.FromSeconds(6));

        ActionsOf(fake).Should().EndWith((string[])["/v1/calls/caller-leg transfer", "/v1/calls/agent-leg-1 hangup"]);
    }

    [Fact]
    public async Task A_move_that_the_platform_refuses_for_good_leaves_the_call_as_it_was_and_is_told()
    {
        await using var fake = new FakeWebhooks();
        await TalkAsync(fake);
        fake.Calls.ChangesEndWith = HttpStatusCode.Forbidden;

        (await fake.Platform.CommandAsync(Call, "transfer", ToSupport)).Status.Should().Be(HttpStatusCode.Accepted);
        await fake.SettleAsync();

        var call = await fake.ApiAsync($"/api/v1/calls/{Call}");
        call.GetProperty("state").GetString().Should().Be("talking");
        call.GetProperty("department").GetString().Should().Be("Sales");
        call.GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString()).Should()
            .Contain("not moved to Support: the call stays as it was");
        fake.Logs.Clear();
        fake.Calls.Changes.Select(change => change.Path).Should().NotContain("/v1/calls/agent-leg-1");
    }

    [Fact]
    public async Task Whether_a_call_can_be_moved_and_where_to_is_told_beforehand()
    {
        await using var fake = new FakeWebhooks(settings: [("Hours:Never:Monday", "23:00-23:01"), ("Departments:Support:Hours", "Never")]);
        await TalkAsync(fake);

        CanOf(await fake.ApiAsync($"/api/v1/calls/{Call}")).Should().Equal("hangup", "transfer");
        var departments = await fake.ApiAsync("/api/v1/departments");
        departments.GetProperty("total").GetInt32().Should().Be(2);
        departments.GetProperty("items").EnumerateArray().Select(department => department.GetRawText()).Should().Equal(
            """{"name":"Sales","open":true,"noTransfer":null}""", """{"name":"Support","open":false,"noTransfer":"Support is closed."}""");

        await fake.Platform.CommandAsync(Call, "hangup");
        await fake.SettleAsync();
        await fake.PostAsync("/webhooks/event", """{"uuid":"caller-leg","status":"completed"}""");
        CanOf(await fake.ApiAsync($"/api/v1/calls/{Call}")).Should().BeEmpty();
    }

    private static IEnumerable<string?> CanOf(JsonElement call) => call.GetProperty("can").EnumerateArray().Select(command => command.GetString());

    private static async Task NothingHappenedAsync(FakeWebhooks fake)
    {
        await fake.SettleAsync();
        fake.Calls.Changes.Should().BeEmpty();
        fake.Calls.Creations.Should().ContainSingle();
        (await fake.ApiAsync($"/api/v1/calls/{Call}")).GetProperty("state").GetString().Should().Be("talking");
    }

    private static IEnumerable<string> ActionsOf(FakeWebhooks fake) =>
        fake.Calls.Changes.Select(change => $"{change.Path} {change.Body.GetProperty("action")}");

    /// <summary>The legs of the call as the platform lists them after a restart.</summary>
    private static HttpResponseMessage Legs() => new(HttpStatusCode.OK)
    {
        Content = new StringContent(
            """
            {"count":3,"page_size":100,"record_index":0,"_links":{},"_embedded":{"calls":[
                {"uuid":"caller-leg","status":"answered","direction":"inbound"},{"uuid":"agent-leg-1","status":"answered","direction":"outbound"},
                {"uuid":"agent-leg-2","status":"ringing","direction":"outbound"}]}}
            """),
    };

    private static string RoomOf(JsonElement ncco) =>
        ncco.EnumerateArray().Single(action => action.GetProperty("action").GetString() == "conversation").GetProperty("name").GetString()!;

    private static async Task TalkAsync(FakeWebhooks fake)
    {
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON-1","from":"447700900000","to":"442079460000"}""");
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"1"}}""");
        await fake.PostAsync(fake.Calls.Creations[0].EventUrl.PathAndQuery, """{"uuid":"agent-leg-1","status":"answered"}""");
    }
}
