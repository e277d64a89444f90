using System.Text;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

/// <summary>What one leg is told, played or sent.</summary>
public sealed class LegRequestTests
{
    private static readonly Uri Url = new("https://example.com/wait.mp3");

    public static TheoryData<CallRequest, string> Bodies => new()
    {
        { new TalkRequest("Hello"), """{"text":"Hello"}""" },
        {
            new TalkRequest("Grüezi <3") { Language = "de-CH", Style = 0, Premium = false, Loop = 1, Level = 0 },
            """{"text":"Grüezi <3","language":"de-CH","style":0,"premium":false,"loop":1,"level":"0"}"""
        },
        { new StreamRequest(Url), """{"stream_url":["https://example.com/wait.mp3"]}""" },
        { new StreamRequest(Url) { Loop = 0, Level = -0.6 }, """{"stream_url":["https://example.com/wait.mp3"],"loop":0,"level":"-0.6"}""" },
        { new DtmfRequest("1713*#p"), """{"digits":"1713*#p"}""" },
        { new SubscribeDtmf(new("https://example.com/dtmf")), """{"event_url":["https://example.com/dtmf"]}""" },
    };

    public static TheoryData<CallRequest, string> Faulty => new()
    {
        { new TalkRequest(""), "text must be 1 to 1,500 characters without tags; it is missing" },
        { new TalkRequest(new string('a', 1501)), "text must be 1 to 1,500 characters without tags; it is 1,501 characters" },
        { new TalkRequest("a") { Level = 1.1 }, "level must be -1 to 1; it is 1.1" },
        { new TalkRequest("a") { Loop = -1 }, "loop must be 0 or more; it is -1" },
        { new TalkRequest("a") { Style = -1 }, "style must be 0 to 100; it is -1" },
        { new TalkRequest("a") { Language = "german!" }, "language must be a language tag such as en-GB; it is \"german!\"" },
        { new StreamRequest(new("wait.mp3", UriKind.Relative)), "stream_url must be an absolute http or https URL; it is \"wait.mp3\"" },
        { new StreamRequest(null!), "stream_url must be an absolute http or https URL; it is missing" },
        { new StreamRequest(Url) { Loop = -1 }, "loop must be 0 or more; it is -1" },
        { new StreamRequest(Url) { Level = -1.1 }, "level must be -1 to 1; it is -1.1" },
        { new DtmfRequest("12a"), "digits must be digits, *, # and p; it is \"12a\"" },
        { new DtmfRequest(""), "digits must be digits, *, # and p; it is missing" },
        { new DtmfRequest(null!), "digits must be digits, *, # and p; it is missing" },
        { new SubscribeDtmf(new("ws://example.com")), "event_url must be an absolute http or https URL; it is \"ws://example.com\"" },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public void Each_request_has_its_body(CallRequest request, string json)
    {
        Encoding.UTF8.GetString(request.ToUtf8Json()).Should().Be(json);
        request.Check().Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void Each_fault_is_told_with_what_is_allowed(CallRequest request, string fault) =>
        request.Check().Select(found => found.ToString()).Should().Equal(fault);
}
