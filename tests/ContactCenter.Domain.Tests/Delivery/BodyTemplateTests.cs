using System.Text.Json.Nodes;
using ContactCenter.Domain.Delivery;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Delivery;

/// <summary>The owner's form of a body.</summary>
public sealed class BodyTemplateTests
{
    private static readonly DeliveryRevision First = new(1, new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Names_are_put_into_texts_and_one_that_stands_alone_keeps_its_type()
    {
        var report = new CallReport { Call = "c-1", Summary = "All \"well\"\n", Survey = new(4, []), Topic = null };

        const string Template = """
            {"a":"{{summary}}","b":["{{survey.score}}","Mark: {{ survey.score }} of 5, {{topic}}!",7,true,null],"c":{"d":"{{topic}}"}}
            """;
        var body = Fill(Template, report);

        body.Should().Be("""{"a":"All \u0022well\u0022\n","b":[4,"Mark: 4 of 5, !",7,true,null],"c":{"d":null}}""");
    }

    [Theory]
    [InlineData("""{"a":{"b":["x","{{sumary}}"]}}""", "has the unknown name 'sumary' at $.a.b[1]")]
    [InlineData("""["{{ }}"]""", "has the unknown name '' at $[0]")]
    [InlineData("""{"a":"{{summary"}""", "has {{ without }} at $.a")]
    [InlineData("""{"a":{"{{topic}}":1}}""", "has {{ in a name at $.a: only text values may hold it")]
    [InlineData("""{"a":"{{#if topic}}"}""", "has the unknown name '#if topic' at $.a")]
    public void What_cannot_be_put_in_is_told_with_its_place(string template, string fault) =>
        BodyTemplate.Read(template, DeliveryFields.IsKnown).Fault.Should().Be(fault);

    [Theory]
    [InlineData("{\n\"a\": tru }", "line 2")]
    [InlineData("{\"a\":1,\"a\":2}", "is no JSON document")]
    [InlineData("{\"a\":1} x", "line 1")]
    public void What_is_no_JSON_is_told_with_its_place(string template, string fault) =>
        BodyTemplate.Read(template, DeliveryFields.IsKnown).Fault.Should().Contain(fault);

    [Fact]
    public void What_is_put_in_is_never_searched_for_names() => Prop.ForAll<NonNull<string>>(spoken => IsPutIn(spoken.Get)).QuickCheckThrowOnFailure();

    private static void IsPutIn(string spoken)
    {
        var words = $"{{{{call_id}}}}{spoken}{{{{topic}}}} \",\"x\":\"";
        var report = new CallReport { Call = "secret-id", Topic = "secret-topic", Summary = words };

        var filled = JsonNode.Parse(Fill("""{"alone":"{{summary}}","within":"<{{summary}}>"}""", report))!.AsObject();

        // Halves of surrogate pairs cannot be told in JSON.
        if (!spoken.Any(char.IsSurrogate))
        {
            filled["alone"]!.GetValue<string>().Should().Be(words);
            filled["within"]!.GetValue<string>().Should().Be($"<{words}>");
        }

        filled.Select(field => field.Key).Should().Equal("alone", "within");
        filled.ToJsonString().Should().NotContainAny("secret-id", "secret-topic");
    }

    [Fact]
    public void A_template_may_be_filled_again_and_again()
    {
        var (template, _) = BodyTemplate.Read("""{"a":"{{survey}}"}""", DeliveryFields.IsKnown);
        var report = new CallReport { Call = "c", Survey = new(3, [new("How?", 3)]) };

        Enumerable.Range(0, 3).Select(_ => DeliveryBody.Of(report, First, template!)).Distinct(StringComparer.Ordinal).Should()
            .Equal("""{"a":{"score":3,"answers":[{"question":"How?","score":3}]}}""");
    }

    private static string Fill(string template, CallReport report) =>
        DeliveryBody.Of(report, First, BodyTemplate.Read(template, DeliveryFields.IsKnown).Template!);
}
