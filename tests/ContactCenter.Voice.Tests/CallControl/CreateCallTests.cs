using System.Text;
using ContactCenter.TestKit;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class CreateCallTests
{
    private static readonly PhoneNumber Desk = PhoneNumber.Parse("442079460000");
    private static readonly PhoneNumber Agent = PhoneNumber.Parse("447700900101");
    private static readonly Uri Url = new("https://example.com/webhooks/answer?session=42&role=agent");

    private static readonly CreateCall Good = new() { To = new PhoneEndpoint(Agent), From = Desk, AnswerUrl = Url };

    [Fact]
    public void A_telephone_is_called_into_a_room() => Matches(new()
    {
        To = new PhoneEndpoint(Agent) { DtmfAnswer = "p12#" },
        From = Desk,
        Ncco = Ncco.Start().Conversation("cc_42", startOnEnter: true),
        EventUrl = new("https://example.com/webhooks/event?session=42&role=agent"),
        RingingTimer = TimeSpan.FromSeconds(30),
    });

    [Fact]
    public void All_options_have_their_names() => Matches(new()
    {
        To = new PhoneEndpoint(Agent),
        RandomFromNumber = true,
        AnswerUrl = Url,
        AnswerMethod = HttpVerb.Post,
        EventUrl = Url,
        EventMethod = HttpVerb.Get,
        MachineDetection = MachineDetection.Hangup,
        AdvancedMachineDetection = new() { Behavior = MachineDetection.Continue, Mode = DetectionMode.DetectBeep, BeepTimeout = TimeSpan.FromSeconds(45) },
        LengthTimer = TimeSpan.FromHours(24),
        RingingTimer = TimeSpan.FromSeconds(120),
    });

    [Fact]
    public void A_SIP_address_is_called_in_the_words_of_the_calls_API() => Matches(new()
    {
        To = new SipEndpoint(new Uri("sip:ann@sip.example.com")) { StandardHeaders = JsonFields.Parse("""{"User-to-User":"342342ef34;encoding=hex"}""") },
        FromSipUri = "sip:desk@example.com",
        AnswerUrl = Url,
    });

    [Fact]
    public void What_the_platform_takes_has_no_faults()
    {
        Good.Check().Should().BeEmpty();
        (Good with { From = null, RandomFromNumber = true }).Check().Should().BeEmpty();
        (Good with { From = null, FromSipUri = "SIPS:desk@example.com" }).Check().Should().BeEmpty();
        (Good with { To = Sip(50) }).Check().Should().BeEmpty();
        (Good with { AnswerUrl = null, Ncco = Ncco.Start().Talk("Hello") }).Check().Should().BeEmpty();
        (Good with { LengthTimer = TimeSpan.FromSeconds(1), RingingTimer = TimeSpan.FromSeconds(1) }).Check().Should().BeEmpty();
        (Good with { LengthTimer = TimeSpan.FromSeconds(86400), RingingTimer = TimeSpan.FromSeconds(120) }).Check().Should().BeEmpty();
    }

    public static TheoryData<CreateCall, string> Faulty => new()
    {
        { Good with { To = null! }, "to must be an endpoint; it is missing" },
        { Good with { To = new PhoneEndpoint(default) }, "to.number must be a telephone number; it is missing" },
        { Good with { To = new PhoneEndpoint(Agent) { OnAnswer = new(Url) } }, "to.onAnswer must be absent outside a connect action; it is given" },
        { Good with { From = null }, "from must be exactly one of a number, a SIP URI and random_from_number; it is missing" },
        { Good with { RandomFromNumber = true }, "from must be exactly one of a number, a SIP URI and random_from_number; it is given twice" },
        { Good with { FromSipUri = "sip:desk@example.com" }, "from must be exactly one of a number, a SIP URI and random_from_number; it is given twice" },
        { Good with { From = null, FromSipUri = "desk@example.com" }, "from must be a SIP address begun with sip: or sips:; it is \"desk@example.com\"" },
        { Good with { From = null, FromSipUri = "sip:desk@@example.com" }, "from must be a SIP address of the form sip:user@host, with one @; it is "
            + "\"sip:desk@@example.com\"" },
        { Good with { To = Sip(51) }, "to.uri must be 1 to 50 characters; it is 51 characters" },
        { Good with { From = default(PhoneNumber) }, "from must be a telephone number; it is empty" },
        { Good with { AnswerUrl = null }, "ncco must be given, or answer_url in its place; it is missing" },
        { Good with { AnswerUrl = new("https://example.com/a"), Ncco = Ncco.Empty }, "answer_url must be absent when ncco is given; it is "
            + "\"https://example.com/a\"" },
        { Good with { AnswerUrl = null, Ncco = new([new TalkAction("Hello"), new TalkAction("Bye") { Loop = -1 }]) }, "ncco[1].loop must be 0 or more; "
            + "it is -1" },
        { Good with { AnswerUrl = new("/a", UriKind.Relative) }, "answer_url must be an absolute http or https URL; it is \"/a\"" },
        { Good with { EventUrl = new("ftp://example.com") }, "event_url must be an absolute http or https URL; it is \"ftp://example.com\"" },
        { Good with { MachineDetection = new("stop") }, "machine_detection must be continue or hangup; it is \"stop\"" },
        { Good with { AdvancedMachineDetection = new() { Mode = new("fast") } }, "advanced_machine_detection.mode must be default, detect or "
            + "detect_beep; it is \"fast\"" },
        { Good with { LengthTimer = TimeSpan.Zero }, "length_timer must be 1 to 86,400 whole seconds; it is 0 seconds" },
        { Good with { LengthTimer = TimeSpan.FromSeconds(86401) }, "length_timer must be 1 to 86,400 whole seconds; it is 86,401 seconds" },
        { Good with { RingingTimer = TimeSpan.Zero }, "ringing_timer must be 1 to 120 whole seconds; it is 0 seconds" },
        { Good with { RingingTimer = TimeSpan.FromSeconds(121) }, "ringing_timer must be 1 to 120 whole seconds; it is 121 seconds" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Each_fault_is_told_with_what_is_allowed(CreateCall call, string fault) =>
        call.Check().Select(found => found.ToString()).Should().Equal(fault);

    [Fact]
    public void All_faults_are_told_at_once() =>
        new CreateCall { To = new PhoneEndpoint(default), RingingTimer = TimeSpan.Zero }.Check().Select(fault => fault.Option)
            .Should().Equal("to.number", "from", "ncco", "ringing_timer");

    private static SipEndpoint Sip(int length) => new(new Uri($"sip:{new string('x', length - "sip:@example.com".Length)}@example.com"));

    private static void Matches(CreateCall call, [System.Runtime.CompilerServices.CallerMemberName] string test = "")
    {
        call.Check().Should().BeEmpty();
        Golden.Matches(Encoding.UTF8.GetString(call.ToUtf8Json()), test: test);
    }
}
