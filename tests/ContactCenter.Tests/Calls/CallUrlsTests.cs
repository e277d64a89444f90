using ContactCenter.Domain.Tests.Plans;
using ContactCenter.Platform.Webhooks;
using ContactCenter.Voice;

namespace ContactCenter.Tests.Calls;

public sealed class CallUrlsTests
{
    private static readonly CallSession Call = (new TestCall().Session with
    {
        CallerLeg = new LegId("a/b&c=d é"),
        Addresses = new(new("https://contact.test/base/"), TestCall.Secret),
    }).AtStep(12);

    private static readonly CallLeg Leg = new(new(3), "Sales", new DepartmentEndpoint.App("ada"), default);

    public static TheoryData<Uri, string, int?, int?, int?> Addresses => new()
    {
        { CallUrls.Input(Call), "input", 12, null, null },
        { CallUrls.Survey(Call), "survey", 12, null, null },
        { CallUrls.Notify(Call), "notify", 12, null, null },
        { CallUrls.AgentInput(Call, Leg), "input", null, 3, null },
        { CallUrls.AgentEvents(Call, Leg), "event", null, 3, null },
        { CallUrls.LegRecording(Call, Leg), "recording", null, 3, null },
        { CallUrls.Recording(Call, new(5, "Sales", default)), "recording", null, null, 5 },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public void What_an_address_is_given_is_read_from_its_query_again(Uri url, string route, int? step, int? leg, int? message)
    {
        url.GetLeftPart(UriPartial.Path).Should().Be($"https://contact.test/base/webhooks/{route}");
        CorrelationQuery.Read(url.Query).Should()
            .Be(new CorrelationQuery(Call.CallerLeg, Call.Addresses.Secret, step, leg is { } number ? new LegNumber(number) : null, message));
        CorrelationQuery.Read(url.Query).IsOf(Call).Should().BeTrue();
        CorrelationQuery.Read(url.Query).IsOf(Call with { Addresses = Call.Addresses with { Secret = "ffffffffffffffffffffffffffffffff" } }).Should().BeFalse();
    }

    [Fact]
    public void The_words_in_addresses_that_live_calls_have_given_out_never_change() =>
        CorrelationQuery.Read("?call=caller-leg&key=0123&step=2&agent=3&message=4")
        .Should().Be(new CorrelationQuery(new LegId("caller-leg"), "0123", Step: 2, new LegNumber(3), Message: 4));
}
