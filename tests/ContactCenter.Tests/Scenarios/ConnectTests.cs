using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.Scenarios.CallSteps;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A department whose callers are connected by one action of their own NCCO, without a room and without a survey.</summary>
public sealed class ConnectTests
{
    private const string SecondAgent = "447700900111";

    private static readonly (string Key, string Value)[] Connect =
    [
        ("Departments:Sales:Bridge", "Connect"),
        ("Departments:Sales:Survey", "false"),
        ("Departments:Sales:Fallbacks:0:Number", SecondAgent),
    ];

    private static ContactCenterWorld WorldWith(params (string Key, string Value)[] settings) => new(With([.. Connect, .. settings]));

    [Fact]
    public async Task A_whole_call_needs_no_request_to_the_platform()
    {
        await using var world = WorldWith();
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("Please wait");
        await world.Sales.RingsAsync();
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("waiting");
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Caller.SayAsync("Good morning.");
        await world.Sales.HearsAsync("Good morning");

        var talking = await world.OnlyCallAsync();
        talking.GetProperty("state").GetString().Should().Be("talking");
        talking.GetProperty("legs").EnumerateArray()
            .Select(leg => (leg.GetProperty("role").GetString(), leg.GetProperty("legId").GetString(), leg.GetProperty("endpoint").GetString()))
            .Should().Equal(("caller", world.Caller.CurrentLeg, CallerNumber), ("agent", world.Sales.CurrentLeg, SalesNumber));

        await world.Sales.HangUpAsync();
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
        world.Requests.Should().BeEmpty();
        (await world.SurveysAsync()).Should().BeEmpty();
        var call = await world.OnlyCallAsync();
        call.GetProperty("state").GetString().Should().Be("ended");
        call.GetProperty("timeline").EnumerateArray().Select(line => line.GetProperty("what").GetString()).Should().ContainInOrder(
            "department Sales", $"connect agent leg 1: {SalesNumber}", "talk, connect, notify", "agent leg 1: answered", $"agent leg 1 answered: {SalesNumber}",
            "agent leg 1: completed");
        world.Phone(SecondAgent).LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task The_platform_is_told_to_connect_as_it_wants_to_be_told()
    {
        await using var world = WorldWith();
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();

        var connect = world.Actions("connect").Should().ContainSingle().Subject;
        connect.GetProperty("eventType").GetString().Should().Be("synchronous");
        connect.GetProperty("timeout").GetInt32().Should().Be(25);
        connect.GetProperty("from").GetString().Should().Be(ContactCenterWorld.Number);
        connect.TryGetProperty("ringbackTone", out _).Should().BeFalse("a phone's own network lets the caller hear how it rings");
        world.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.Warning).Should().BeEmpty("the platform takes it as it is");
    }

    [Theory]
    [InlineData(PhoneBehaviour.Busy)]
    [InlineData(PhoneBehaviour.Decline)]
    [InlineData(PhoneBehaviour.NoAnswer)]
    [InlineData(PhoneBehaviour.Unavailable)]
    [InlineData(PhoneBehaviour.Unreachable)]
    [InlineData(PhoneBehaviour.InvalidNumber)]
    public async Task Who_cannot_be_had_gives_way_to_the_next_and_at_last_to_the_apology(PhoneBehaviour behaviour)
    {
        await using var world = WorldWith();
        world.Sales.WhenRung = behaviour;
        world.Phone(SecondAgent).WhenRung = behaviour;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");

        world.Caller.Heard.Should().ContainSingle(line => line.Text.Contains("Please wait"));
        world.Requests.Should().BeEmpty("the platform asks, and is answered");
        world.Phone(SecondAgent).WhenRung = PhoneBehaviour.Ring;
        world.Sales.WhenRung = PhoneBehaviour.Ring;
        await world.Caller.PressAsync('1');
        await world.Sales.AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task Who_declines_by_hand_gives_way_to_the_next_who_talks()
    {
        await using var world = WorldWith();
        await world.ChooseAsync('1');
        await world.Sales.DeclineAsync();
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        await world.CallerHangsUpAsync();
        world.Actions("connect").Select(connect => connect.GetProperty("endpoint")[0].GetProperty("number").GetString()).Should()
            .Equal(SalesNumber, SecondAgent);
    }

    [Fact]
    public async Task A_caller_who_goes_while_it_rings_leaves_nobody_behind()
    {
        await using var world = WorldWith();
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await world.CallerHangsUpAsync();
        world.Phone(SecondAgent).LastLeg.Should().BeNull();
    }

    [Fact]
    public async Task After_the_apology_a_message_can_be_left()
    {
        await using var world = WorldWith();
        world.Sales.WhenRung = PhoneBehaviour.Busy;
        world.Phone(SecondAgent).WhenRung = PhoneBehaviour.Busy;
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Caller.PressAsync('2');
        await world.Caller.HearsAsync("leave your message");
        await world.CallerHangsUpAsync();
    }

    [Theory]
    [InlineData("Uri", "sip:agents@pbx.example.com")]
    [InlineData("Extension", "1234")]
    [InlineData("User", "anna")]
    public async Task Whoever_is_no_phone_is_waited_for_with_hold_music(string kind, string address)
    {
        await using var world = WorldWith(($"Departments:Sales:Endpoint:{kind}", address));
        await world.ChooseAsync('1');
        var agent = kind switch
        {
            "Uri" => world.Platform.SipPhone(address),
            "Extension" => world.Platform.VbcPhone(address),
            _ => world.Platform.AppPhone(address),
        };
        await agent.RingsAsync();
        world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.Tone && line.Text == "https://contact.test/audio/hold.mp3");
        await agent.AnswerAsync();
        await world.Caller.HearsPhoneAsync(agent);
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task An_agent_who_presses_one_talks_to_the_caller_who_hears_music_until_then()
    {
        await using var world = WorldWith(("Departments:Sales:AcceptPrompt", "{caller} calls for {department}. Press 1 to take the call."));
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("4 4 7 7 0 0 9 0 0 0 0 1 calls for Sales");
        world.Caller.Heard.Should().ContainSingle(line => line.Source == HeardSource.Tone).Which.Outcome.Should().Be(HeardOutcome.Playing);
        (await world.OnlyCallAsync()).GetProperty("state").GetString().Should().Be("waiting");
        await world.Sales.PressAsync('1');
        await world.Caller.HearsPhoneAsync(world.Sales);
        await world.Sales.HangUpAsync();
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
        world.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2")]
    [InlineData("")]
    public async Task An_agent_who_does_not_take_the_call_never_hears_the_caller_and_the_next_is_rung(string keys)
    {
        await using var world = WorldWith(("Departments:Sales:AcceptPrompt", "Press 1 to take the call."));
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("Press 1 to take the call");
        await world.Sales.PressAsync(keys);
        await world.Sales.HearsAsync("Goodbye");
        await world.Phone(SecondAgent).RingsAsync();
        await world.Sales.EndsAsync();
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Phone(SecondAgent).PressAsync('1');
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task An_agent_who_hangs_up_on_the_question_gives_way_to_the_next()
    {
        await using var world = WorldWith(("Departments:Sales:AcceptPrompt", "Press 1 to take the call."));
        await world.ChooseAsync('1');
        await world.Sales.AnswerAsync();
        await world.Sales.HearsAsync("Press 1 to take the call");
        await world.Sales.HangUpAsync();
        await world.Phone(SecondAgent).RingsAsync();
        await world.CallerHangsUpAsync();
    }

    [Fact]
    public async Task A_machine_gives_way_to_the_next()
    {
        await using var world = WorldWith(("Departments:Sales:DetectMachines", "true"));
        world.Sales.WhenRung = PhoneBehaviour.AnsweringMachine;
        await world.ChooseAsync('1');
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        world.Actions("connect").Should().OnlyContain(connect => connect.GetProperty("machineDetection").GetString() == "hangup");
        await world.Phone(SecondAgent).HangUpAsync();
        await world.Caller.EndsAsync();
    }

    [Fact]
    public async Task A_longest_wait_leads_to_the_apology_though_it_still_rings()
    {
        await using var world = WorldWith(("Departments:Sales:LongestWaitSeconds", "10"));
        await world.ChooseAsync('1');
        await world.Sales.RingsAsync();
        await world.Caller.HearsAsync("nobody can take your call");
        await world.Sales.EndsAsync();
        world.Phone(SecondAgent).LastLeg.Should().BeNull();
        await world.CallerHangsUpAsync();
    }

    [Theory]
    [InlineData(FaultKind.WebhookLost, "busy")]
    [InlineData(FaultKind.WebhookLost, "completed")]
    [InlineData(FaultKind.WebhookDoubled, "busy")]
    [InlineData(FaultKind.WebhookOvertaken, "started")]
    [InlineData(FaultKind.WebhookOvertaken, "busy")]
    [InlineData(FaultKind.WebhookLate, "busy")]
    public async Task Webhooks_that_are_lost_doubled_or_late_do_not_lose_the_caller(FaultKind fault, string status)
    {
        await using var world = WorldWith();
        world.Sales.WhenRung = PhoneBehaviour.Busy;
        world.Platform.Faults.Add(new FaultRule { Kind = fault, On = status, Seconds = 3, Next = 1 });
        await world.ChooseAsync('1');
        await world.Phone(SecondAgent).AnswerAsync();
        await world.Caller.HearsPhoneAsync(world.Phone(SecondAgent));
        await world.Phone(SecondAgent).HangUpAsync();
        await world.Caller.EndsAsync();
        await world.RunOutAsync();
        world.NobodyIsLeft();
        world.Phone(SecondAgent).Calls.Should().ContainSingle();
    }

    [Fact]
    public async Task A_platform_that_dials_no_more_in_this_second_is_asked_again()
    {
        await using var world = new ContactCenterWorld(With(Connect), options => options.CallsPerSecond = 1);
        world.Sales.WhenRung = PhoneBehaviour.Answer;
        world.Phone(SecondAgent).WhenRung = PhoneBehaviour.Answer;
        var other = world.Phone("447700900002");
        await world.Caller.DialAsync(ContactCenterWorld.Number);
        await other.DialAsync(ContactCenterWorld.Number);
        await world.Caller.PressAsync('1');
        await other.PressAsync('1');

        await world.Caller.HearsPhoneAsync(world.Sales);
        await other.HearsPhoneAsync(world.Phone(SecondAgent));
        world.Platform.Log.After(0).Should().Contain(entry => entry.Kind == LogKind.Warning && entry.Text.StartsWith("Too many calls"));
    }

    [Fact]
    public async Task A_platform_that_dials_nobody_leads_to_the_apology()
    {
        await using var world = new ContactCenterWorld(With(Connect), options => options.CallsPerSecond = 0);
        await world.ChooseAsync('1');
        await world.Caller.HearsAsync("nobody can take your call");
        world.Actions("connect").Should().HaveCount(6, "each endpoint is tried three times");
    }

    [Theory]
    [InlineData("Departments:Sales:Survey", "")]
    [InlineData("Departments:Sales:Survey", "true")]
    public void A_survey_cannot_be_had_with_it(string key, string survey) => FaultsOf(
        ("Departments:Sales:Bridge", "Connect"), ("Departments:Sales:Survey", survey)).Should().Equal(key);

    [Fact]
    public void A_recording_policy_cannot_be_had_with_it() => FaultsOf(
        [.. Connect, ("Departments:Sales:Recording", "Mono")]).Should().Equal("Departments:Sales:Recording");

    [Fact]
    public void Only_phones_can_be_asked_whether_they_take_the_call()
    {
        FaultsOf([.. Connect, ("Departments:Sales:AcceptPrompt", "Press 1.")]).Should().BeEmpty();
        FaultsOf([.. Connect, ("Departments:Sales:AcceptPrompt", "Press 1."), ("Departments:Sales:Fallbacks:1:User", "anna")])
            .Should().Equal("Departments:Sales:AcceptPrompt");
    }

    [Fact]
    public void A_way_of_bridging_that_there_is_not_stops_the_start() =>
        FaultsOf(("Departments:Sales:Bridge", "Tunnel")).Should().Equal("Departments:Sales:Bridge");
}
