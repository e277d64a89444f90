using System.Text;
using ContactCenter.TestKit;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.Webhooks;

/// <summary>Every webhook of the platform in the shape in which it comes; the bodies are the golden files.</summary>
public sealed class CapturedWebhookTests
{
    private static readonly LegId Leg = new("c8061992c89a65e3790bfa0aaca6f069");
    private static readonly ConversationId Conversation = new("CON-2541d01c-253e-48be-a8e0-da4bbe4c3722");
    private static readonly DateTimeOffset Noted = new(2026, 1, 5, 10, 0, 0, 123, TimeSpan.Zero);

    public static TheoryData<string, LegStatusWebhook, CallStatusKind> States => new()
    {
        { "started", Status("started", CallDirection.Inbound), CallStatusKind.Started },
        { "ringing", Status("ringing", CallDirection.Outbound), CallStatusKind.Ringing },
        { "answered", Status("answered", CallDirection.Inbound), CallStatusKind.Answered },
        { "human", Status("human"), CallStatusKind.Human },
        { "machine", Status("machine") with { SubState = "beep_start" }, CallStatusKind.Machine },
        { "busy", Status("busy", CallDirection.Outbound) with { SipCode = 486 }, CallStatusKind.Busy },
        { "cancelled", Status("cancelled", CallDirection.Outbound), CallStatusKind.Cancelled },
        { "unanswered", Status("unanswered", CallDirection.Outbound) with { Detail = "unavailable", SipCode = 480 }, CallStatusKind.Unanswered },
        { "timeout", Status("timeout", CallDirection.Outbound), CallStatusKind.Timeout },
        { "rejected", Status("rejected", CallDirection.Outbound) with { Detail = "declined", SipCode = 603 }, CallStatusKind.Rejected },
        { "failed", Status("failed", CallDirection.Outbound) with { Detail = "cannot_route" }, CallStatusKind.Failed },
        { "payment", Status("success"), CallStatusKind.Unknown },
        {
            "disconnected",
            Status("disconnected") with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["call"] = "42", ["tries"] = "2",
                ["nested"] = """{"a":[1]}""" } },
            CallStatusKind.Disconnected
        },
        {
            "completed",
            Status("completed", CallDirection.Inbound) with
            {
                Timestamp = new DateTimeOffset(2026, 1, 5, 10, 0, 6, 712, TimeSpan.Zero),
                StartTime = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
                EndTime = new DateTimeOffset(2026, 1, 5, 10, 0, 7, TimeSpan.Zero),
                Duration = TimeSpan.FromSeconds(7),
                Rate = 0.0045m,
                Price = 0.000525m,
                Network = "GB-FIXED",
                DisconnectedBy = "user",
                SipCode = 200,
            },
            CallStatusKind.Completed
        },
    };

    [Theory]
    [MemberData(nameof(States), DisableDiscoveryEnumeration = true)]
    public void A_state_of_a_leg_is_read_whole(string name, LegStatusWebhook expected, CallStatusKind kind)
    {
        var webhook = Read<LegStatusWebhook>(name);

        webhook.Should().BeEquivalentTo(expected, options => options.Excluding(told => told.Raw));
        webhook.Status.Kind.Should().Be(kind);
    }

    [Fact]
    public void A_transfer_is_read_whole() =>
        Read<TransferWebhook>("transfer").Should().BeEquivalentTo(
            new TransferWebhook
            {
                Leg = Leg,
                Timestamp = Noted,
                FromConversation = Conversation,
                ToConversation = new("CON-9a4c1b7e-0000-4000-8000-000000000002")
            },
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void A_recording_is_read_whole() =>
        Read<RecordingWebhook>("recording").Should().BeEquivalentTo(
            new RecordingWebhook
            {
                Conversation = Conversation,
                Timestamp = Noted,
                Url = new("https://api-us.nexmo.com/v1/files/bbbbbbbb-aaaa-cccc-dddd-0123456789ab"),
                RecordingId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
                StartTime = new DateTimeOffset(2026, 1, 5, 10, 0, 4, TimeSpan.Zero),
                EndTime = new DateTimeOffset(2026, 1, 5, 10, 0, 9, TimeSpan.Zero),
                Size = 12222,
            },
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void A_transcription_is_read_whole_although_it_has_a_status() =>
        Read<TranscriptionWebhook>("transcription").Should().BeEquivalentTo(
            new TranscriptionWebhook
            {
                Conversation = Conversation,
                Url = new("https://api-us.nexmo.com/v1/files/cccccccc-aaaa-cccc-dddd-0123456789ab"),
                RecordingId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
            },
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void Keys_are_read_whole() =>
        Read<InputWebhook>("input-dtmf").Should().BeEquivalentTo(
            Common(new InputWebhook { Dtmf = new() { Digits = "2", TimedOut = true }, Speech = new() { Error = "Speech was not enabled" } }),
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void Speech_is_read_whole() =>
        Read<InputWebhook>("input-speech").Should().BeEquivalentTo(
            Common(new InputWebhook
            {
                Dtmf = new() { Digits = null, TimedOut = false },
                Speech = new()
                {
                    TimeoutReason = "end_on_silence_timeout",
                    Results = [new("sales", 0.9405097), new("sails", 0.5)],
                    RecordingUrl = new("https://api.nexmo.com/v1/files/eeeeeeee-aaaa-cccc-dddd-0123456789ab"),
                },
            }),
            options => options.Excluding(told => told.Raw).WithStrictOrdering());

    [Fact]
    public void A_notification_is_read_whole()
    {
        var webhook = Read<NotifyWebhook>("notify");

        webhook.Payload.GetRawText().Should().Be("""{"step":"music","call":42}""");
        webhook.Conversation.Should().Be(Conversation);
        webhook.Timestamp.Should().Be(Noted);
        webhook.Leg.Should().BeNull();
    }

    [Fact]
    public void An_error_is_read_whole() =>
        Read<ErrorWebhook>("error").Should().BeEquivalentTo(
            new ErrorWebhook { Conversation = Conversation, Timestamp = Noted, Reason = "Syntax error in NCCO. Invalid value type or action." },
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void A_fallback_of_an_input_carries_the_input()
    {
        var webhook = Read<FallbackWebhook>("fallback-input");

        webhook.Should().BeEquivalentTo(
            Common(new FallbackWebhook { Reason = "Connection closed.", OriginalUrl = new("https://example.com/webhooks/input"), OriginalType = "event" }),
            options => options.Excluding(told => told.Raw).Excluding(told => told.Original));
        webhook.Original.Should().BeOfType<InputWebhook>().Which.Should().BeEquivalentTo(
            Common(new InputWebhook { Dtmf = new() { Digits = "1" } }), options => options.Excluding(told => told.Raw));
    }

    [Fact]
    public void A_fallback_of_an_answer_carries_the_answer()
    {
        var webhook = Read<FallbackWebhook>("fallback-answer");

        webhook.Original.Should().BeOfType<AnswerWebhook>().Which.EndpointType.Should().Be("phone");
        webhook.Original.Leg.Should().Be(Leg);
        webhook.OriginalType.Should().Be("answer");
    }

    [Fact]
    public void An_answer_to_a_telephone_is_read_whole() =>
        ReadAnswer("answer-phone").Should().BeEquivalentTo(
            Common(new AnswerWebhook { EndpointType = "phone", RegionUrl = new("https://api-eu-3.vonage.com") }) with { Timestamp = null },
            options => options.Excluding(told => told.Raw));

    [Fact]
    public void An_answer_to_a_SIP_address_is_read_whole()
    {
        var webhook = ReadAnswer("answer-sip");

        webhook.From.Should().Be("sip:ann@example.com");
        webhook.EndpointType.Should().Be("sip");
        webhook.SipHeaders.Should()
            .BeEquivalentTo(new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Customer"] = "4711", ["User-to-User"] = "342342ef34;encoding=hex" });
        webhook.SipHeaders["x-customer"].Should().Be("4711");
    }

    [Fact]
    public void An_answer_to_a_client_SDK_is_read_whole()
    {
        var webhook = ReadAnswer("answer-app");

        webhook.From.Should().BeNull();
        webhook.FromUser.Should().Be("ann");
        webhook.CustomData!.Value.GetRawText().Should().Be("""{"order":42,"vip":true}""");
        webhook.SipHeaders.Should().BeEmpty();
    }

    [Fact]
    public void The_body_is_kept_byte_for_byte()
    {
        byte[] body = Encoding.UTF8.GetBytes(" {\"reason\" : \"x\", \"more\":[1, 2]}\n");

        WebhookReader.TryReadEvent(body, out var webhook);
        WebhookReader.TryReadAnswer(body, out var answer);

        webhook!.Raw.Should().Be(new ReadOnlyMemory<byte>(body));
        answer!.Raw.Should().Be(new ReadOnlyMemory<byte>(body));
    }

    private static T Read<T>(string name)
        where T : Webhook =>
        Told.Event<T>(Golden.Read(name: name));

    private static AnswerWebhook ReadAnswer(string name) => Told.Answer(Golden.Read(name: name));

    private static LegStatusWebhook Status(string status, CallDirection direction = CallDirection.Unknown) =>
        Common(new LegStatusWebhook { Status = new(status), Direction = direction });

    private static T Common<T>(T webhook)
        where T : Webhook =>
        (T)(webhook with { Leg = Leg, Conversation = Conversation, From = "447700900111", To = "442079460000", Timestamp = Noted });
}
