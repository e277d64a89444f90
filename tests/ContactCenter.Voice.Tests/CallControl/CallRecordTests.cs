using System.Text;
using System.Text.Json;
using ContactCenter.Voice.CallControl;
using ContactCenter.Voice.Webhooks;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class CallRecordTests
{
    private const string Completed =
        """{"uuid":"abc","status":"completed","direction":"outbound","rate":"0.10000000","price":"""
            + """0.00333333,"duration":"2","network":"23420","conversation_uuid":"CON-1","start_time":"2026-01-05T16:01:51.000Z","end_time":"2026-01-05 """
            + """16:01:53","to":{"type":"phone","number":"447700900101"},"from":{"type":"phone","number":"442079460000"},"_links":{"self":"""
            + """{"href":"/v1/calls/abc"}}}""";

    [Fact]
    public void A_leg_that_is_over_is_read_whole() =>
        Parse(Completed).Should().Be(new CallRecord
        {
            Leg = new("abc"),
            Conversation = new("CON-1"),
            Status = new("completed"),
            Direction = CallDirection.Outbound,
            From = new("phone", "442079460000"),
            To = new("phone", "447700900101"),
            StartTime = new DateTimeOffset(2026, 1, 5, 16, 1, 51, TimeSpan.Zero),
            EndTime = new DateTimeOffset(2026, 1, 5, 16, 1, 53, TimeSpan.Zero),
            Duration = TimeSpan.FromSeconds(2),
            Rate = 0.1m,
            Price = 0.00333333m,
            Network = "23420",
        });

    [Fact]
    public void A_leg_that_runs_has_no_times_and_prices() =>
        Parse("""{"uuid":"abc","status":"answered","start_time":null,"rate":"","price":{},"duration":null}""").Should()
            .Be(new CallRecord { Leg = new("abc"), Status = new("answered") });

    [Theory]
    [InlineData("""{"type":"phone","number":"447700900101"}""", "phone", "447700900101")]
    [InlineData("""{"type":"phone","number":447700900101}""", "phone", "447700900101")]
    [InlineData("""[{"type":"phone","number":"447700900101"},{"type":"phone","number":"2"}]""", "phone", "447700900101")]
    [InlineData("""{"type":"sip","uri":"sip:ann@example.com"}""", "sip", "sip:ann@example.com")]
    [InlineData("""{"type":"app","user":"ann"}""", "app", "ann")]
    [InlineData("""{"type":"vbc","extension":123}""", "vbc", "123")]
    [InlineData("\"447700900101\"", null, "447700900101")]
    [InlineData("[447700900101]", null, "447700900101")]
    [InlineData("""{"extension":"4","user":"3","uri":"2","number":"1"}""", null, "1")]
    [InlineData("""{"extension":"4","user":"3","uri":"2"}""", null, "2")]
    [InlineData("""{"extension":"4","user":"3"}""", null, "3")]
    [InlineData("{}", null, null)]
    public void A_party_is_an_object_or_an_array_or_a_number(string json, string? type, string? address)
    {
        var call = Parse($$"""{"uuid":"abc","to":{{json}},"from":{{json}}}""");

        call.To.Should().Be(new CallParty(type, address));
        call.From.Should().Be(call.To);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("[null]")]
    public void There_may_be_no_party(string json) => Parse($$"""{"uuid":"abc","to":{{json}}}""").To.Should().BeNull();

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"uuid\":null}")]
    [InlineData("{\"uuid\":\"\"}")]
    [InlineData("<html>")]
    public void What_names_no_leg_is_no_call(string json)
    {
        var parse = () => Parse(json);
        var parseCreated = () => CallCreated.Parse(Encoding.UTF8.GetBytes(json));

        parse.Should().Throw<JsonException>().WithMessage("*names no leg*");
        parseCreated.Should().Throw<JsonException>().WithMessage("*names no leg*");
        CallRecord.TryParse(Encoding.UTF8.GetBytes(json), out var call).Should().BeFalse();
        CallCreated.TryParse(Encoding.UTF8.GetBytes(json), out var created).Should().BeFalse();
        call.Should().BeNull();
        created.Should().BeNull();
    }

    [Fact]
    public void A_new_call_is_known_by_its_leg() =>
        CallCreated.Parse("""{"uuid":"abc","status":"started","direction":"outbound","conversation_uuid":"CON-1"}"""u8.ToArray())
            .Should().Be(new CallCreated(new("abc"), new("CON-1"), new("started"), CallDirection.Outbound));

    [Fact]
    public void A_new_call_may_lack_all_but_its_leg()
    {
        CallCreated.TryParse("""{"uuid":"abc"}"""u8.ToArray(), out var created).Should().BeTrue();

        created.Should().Be(new CallCreated(new("abc"), null, new(null!), CallDirection.Unknown));
    }

    private static CallRecord Parse(string json) => CallRecord.Parse(Encoding.UTF8.GetBytes(json));
}
