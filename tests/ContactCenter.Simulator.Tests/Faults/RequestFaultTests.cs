using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Phones;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class RequestFaultTests
{
    private const string Call = """{"to":[{"type":"phone","number":"447700900101"}],"random_from_number":true,"ncco":[{"action":"wait"}]}""";
    private const string Room = """[{"action":"conversation","name":"room"}]""";
    private const string HangUp = """{"action":"hangup"}""";

    [Theory]
    [InlineData(400, """{"type":"BAD_REQUEST","error_title":"Bad Request"}""")]
    [InlineData(404, """{"type":"NOT_FOUND","error_title":"Not Found"}""")]
    [InlineData(429, """{"type":"TOO_MANY_REQUESTS","error_title":"Too Many Requests"}""")]
    [InlineData(500, """{"type":"INTERNAL_SERVER_ERROR","error_title":"Internal Server Error"}""")]
    [InlineData(null, """{"type":"SERVICE_UNAVAILABLE","error_title":"Service Unavailable"}""")]
    public async Task A_request_is_refused_before_it_takes_effect(int? status, string body)
    {
        await using var world = new TestWorld();
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "create", Status = status, Next = 1 });

        var refused = await world.SendAsync(HttpMethod.Post, "/v1/calls", Call);
        world.Platform.Legs.Should().BeEmpty();
        var again = await world.SendAsync(HttpMethod.Post, "/v1/calls", Call);

        (refused.Status, refused.Body, again.Status).Should().Be((status ?? 503, body, 201));
    }

    [Fact]
    public async Task A_request_is_refused_although_it_took_effect()
    {
        await using var world = new TestWorld();
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "POST", AfterEffect = true });

        var refused = await world.SendAsync(HttpMethod.Post, "/v1/calls", Call);
        await world.Agent.RingsAsync();

        refused.Status.Should().Be(503);
        world.App.Statuses().Should().Equal("started", "ringing");
    }

    [Theory]
    [InlineData(false, PhoneState.InCall)]
    [InlineData(true, PhoneState.OnHook)]
    public async Task A_request_is_not_answered_before_or_after_it_took_effect(bool afterEffect, PhoneState state)
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Room);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestUnanswered, On = "hangup", AfterEffect = afterEffect });

        var held = world.Platform.WhenNextHeldAsync();
        var request = world.PutAsync(leg, HangUp);
        await held;
        await world.PassAsync(59.9);
        request.IsCompleted.Should().BeFalse();
        world.Platform.HeldRequests.Should().Be(1);
        await world.PassAsync(0.1);

        await request.Awaiting(it => it).Should().ThrowAsync<HttpRequestException>();
        world.Caller.State.Should().Be(state);
        world.Platform.HeldRequests.Should().Be(0);
    }

    [Fact]
    public async Task Who_gives_up_waiting_is_waited_for_no_more()
    {
        await using var world = new TestWorld();
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestUnanswered, On = "list" });
        using var cancelled = new CancellationTokenSource();
        using var http = new HttpClient(world.Platform.CreateApiHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow())));
        var held = world.Platform.WhenNextHeldAsync();
        var request = http.GetAsync("https://api.nexmo.com/v1/calls", cancelled.Token);
        await held;
        world.Platform.HeldRequests.Should().Be(1);

        await cancelled.CancelAsync();

        world.Platform.HeldRequests.Should().Be(0);
        await request.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_request_takes_effect_late_and_is_answered_then()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Room);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestLate, On = "hangup" });

        var held = world.Platform.WhenNextHeldAsync();
        var request = world.PutAsync(leg, HangUp);
        await held;
        await world.PassAsync(9.9);
        world.Caller.State.Should().Be(PhoneState.InCall);
        request.IsCompleted.Should().BeFalse();
        await world.PassAsync(0.1);

        (await request).Status.Should().Be(204);
        await world.PassAsync(0.1);
        world.Caller.State.Should().Be(PhoneState.OnHook);
        world.Platform.HeldRequests.Should().Be(0);
    }

    [Fact]
    public async Task A_late_request_takes_effect_although_nobody_waits_for_its_answer_any_more()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Room);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestLate, On = "hangup", Seconds = 3 });
        using var cancelled = new CancellationTokenSource();
        using var http = new HttpClient(world.Platform.CreateApiHandler());
        http.DefaultRequestHeaders.Authorization = new("Bearer", TestAccount.Token(TestAccount.Claims(world.Clock.GetUtcNow())));
        using var body = new StringContent(HangUp, System.Text.Encoding.UTF8, "application/json");
        var held = world.Platform.WhenNextHeldAsync();
        var request = http.PutAsync($"https://api.nexmo.com/v1/calls/{leg}", body, cancelled.Token);
        await held;

        await cancelled.CancelAsync();
        await request.Awaiting(it => it).Should().ThrowAsync<OperationCanceledException>();
        await world.PassAsync(3.1);

        world.Caller.State.Should().Be(PhoneState.OnHook);
    }

    [Fact]
    public async Task Only_what_was_named_fails()
    {
        await using var world = new TestWorld();
        var leg = await world.CallAsync(Room);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "mute", Status = 500 });
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "input/dtmf", Status = 429 });
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "list", Status = 502 });

        int[] statuses =
        [
            (await world.PutAsync(leg, """{"action":"mute"}""")).Status,
            (await world.PutAsync(leg, """{"action":"unmute"}""")).Status,
            (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/input/dtmf", """{"event_url":["https://app.example.com/keys"]}""")).Status,
            (await world.SendAsync(HttpMethod.Put, $"/v1/calls/{leg}/dtmf", """{"digits":"1"}""")).Status,
            (await world.SendAsync(HttpMethod.Get, "/v1/calls")).Status,
            (await world.SendAsync(HttpMethod.Get, $"/v1/calls/{leg}")).Status,
        ];

        statuses.Should().Equal(500, 204, 429, 200, 502, 200);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_as_ever()
    {
        await using var world = new TestWorld();
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused });

        (await world.SendAsync(HttpMethod.Get, "/v1/calls", token: "x.y.z")).Status.Should().Be(401);
    }

    [Fact]
    public async Task The_201_waits_until_the_first_event_has_been_answered()
    {
        await using var world = new TestWorld();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        world.App.On("/event", async _ =>
        {
            await gate.Task;
            return new HttpResponseMessage();
        }).On("/event", "");
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.EventsOvertakeCreation });

        var creation = world.SendAsync(HttpMethod.Post, "/v1/calls", Call);
        await world.App.HasAsync(delivery => delivery.Text("status") == "started");
        creation.IsCompleted.Should().BeFalse();
        gate.SetResult();

        (await creation).Status.Should().Be(201);
    }
}
