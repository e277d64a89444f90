using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

public sealed class LegStatusWebhookTests
{
    [Theory]
    [InlineData("started", false)]
    [InlineData("ringing", false)]
    [InlineData("answered", false)]
    [InlineData("human", false)]
    [InlineData("machine", false)]
    [InlineData("disconnected", true)]
    [InlineData("busy", true)]
    [InlineData("cancelled", true)]
    [InlineData("unanswered", true)]
    [InlineData("timeout", true)]
    [InlineData("rejected", true)]
    [InlineData("failed", true)]
    [InlineData("completed", true)]
    [InlineData("success", false)]
    [InlineData("", false)]
    public void Some_states_end_the_leg(string status, bool ends) =>
        new LegStatusWebhook { Status = new(status) }.EndsLeg.Should().Be(ends);

    [Theory]
    [InlineData("""{"status":"answered"}""", true)]
    [InlineData("""{"status":"answered","start_time":null}""", true)]
    [InlineData("""{"status":"completed","start_time":"2026-01-05T10:00:00.000Z"}""", true)]
    [InlineData("""{"status":"completed","duration":"1"}""", true)]
    [InlineData("""{"status":"completed","duration":"0"}""", false)]
    [InlineData("""{"status":"completed","duration":null,"start_time":null}""", false)]
    [InlineData("""{"status":"completed"}""", false)]
    [InlineData("""{"status":"failed","start_time":"2026-01-05T10:00:00.000Z","duration":"9"}""", false)]
    [InlineData("""{"status":"ringing","duration":"9"}""", false)]
    [InlineData("""{"status":"human"}""", false)]
    public void A_leg_is_shown_to_be_answered_by_a_state_or_a_time(string json, bool proves) =>
        Told.Event<LegStatusWebhook>(json).ProvesAnswered.Should().Be(proves);

    [Theory]
    [InlineData("\"inbound\"", CallDirection.Inbound)]
    [InlineData("\"outbound\"", CallDirection.Outbound)]
    [InlineData("\"sideways\"", CallDirection.Unknown)]
    [InlineData("null", CallDirection.Unknown)]
    [InlineData("{}", CallDirection.Unknown)]
    public void A_direction_may_be_unknown(string direction, CallDirection expected) =>
        Told.Event<LegStatusWebhook>($$"""{"status":"busy","direction":{{direction}}}""").Direction.Should().Be(expected);

    [Fact]
    public void A_machine_event_may_name_its_leg_in_either_way()
    {
        Told.Event("""{"status":"machine","call_uuid":"a"}""").Leg.Should().Be(new LegId("a"));
        Told.Event("""{"status":"machine","uuid":"b"}""").Leg.Should().Be(new LegId("b"));
        Told.Event("""{"status":"machine","call_uuid":"a","uuid":"b"}""").Leg.Should().Be(new LegId("b"));
        Told.Event("""{"status":"machine","call_uuid":"a","uuid":null}""").Leg.Should().Be(new LegId("a"));
        Told.Event("""{"status":"machine","call_uuid":"a","uuid":""}""").Leg.Should().Be(new LegId("a"));
    }

    [Fact]
    public void An_unknown_state_survives()
    {
        var status = Told.Event<LegStatusWebhook>("""{"status":"teleported"}""").Status;

        status.Kind.Should().Be(CallStatusKind.Unknown);
        status.ToString().Should().Be("teleported");
    }

    [Theory]
    [InlineData("Completed", CallStatusKind.Completed)]
    [InlineData("BUSY", CallStatusKind.Busy)]
    [InlineData("unknown", CallStatusKind.Unknown)]
    [InlineData("13", CallStatusKind.Unknown)]
    [InlineData(" busy", CallStatusKind.Unknown)]
    public void A_state_may_come_in_any_case(string text, CallStatusKind expected) => new CallStatus(text).Kind.Should().Be(expected);

    [Fact]
    public void No_state_is_an_empty_unknown_one()
    {
        default(CallStatus).Kind.Should().Be(CallStatusKind.Unknown);
        default(CallStatus).Text.Should().BeEmpty();
        new LegStatusWebhook().EndsLeg.Should().BeFalse();
    }

    [Theory]
    [InlineData("486", 486)]
    [InlineData("\"486\"", 486)]
    [InlineData("486.0", 486)]
    [InlineData("0", 0)]
    [InlineData("486.5", null)]
    [InlineData("-1", null)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("2147483648", null)]
    [InlineData("\"busy\"", null)]
    [InlineData("[486]", null)]
    [InlineData("null", null)]
    public void A_SIP_code_is_a_whole_number(string code, int? expected) =>
        Told.Event<LegStatusWebhook>($$"""{"status":"busy","sip_code":{{code}}}""").SipCode.Should().Be(expected);

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"X-A: b\"")]
    [InlineData("{\"a\":null}")]
    public void There_may_be_no_headers(string headers) =>
        Told.Event<LegStatusWebhook>($$"""{"status":"busy","headers":{{headers}}}""").Headers.Should().BeEmpty();

    [Fact]
    public void Headers_are_found_in_any_case_and_the_last_of_two_counts()
    {
        var headers = Told.Event<LegStatusWebhook>("""{"status":"busy","headers":{"X-Call":"1","x-call":"2","\u0061":true}}""").Headers;

        headers["X-CALL"].Should().Be("2");
        headers["a"].Should().Be("true");
        headers.Should().HaveCount(2);
    }
}
