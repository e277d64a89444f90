using System.Text;
using System.Text.Json;
using ContactCenter.Voice.CallControl;

namespace ContactCenter.Voice.Tests.CallControl;

public sealed class CallPageTests
{
    [Fact]
    public void A_page_has_its_calls_and_the_way_to_others()
    {
        var page = Parse(
            """
            {"count":3,"page_size":"1","record_index":1,
             "_embedded":{"calls":[{"uuid":"abc","status":"completed"},null,{"status":"lost"},{"uuid":"def"}]},
             "_links":{"self":{"href":"/v1/calls?page_size=1&record_index=1"},"first":{"href":"/v1/calls?page_size=1"},
             "last":{"href":"/v1/calls?page_size=1&record_index=2"},
                       "next":{"href":"/v1/calls?page_size=1&record_index=2&x=%20"},"prev":{"href":"/v1/calls?page_size=1&record_index=0"}}}
            """);

        page.Count.Should().Be(3);
        page.PageSize.Should().Be(1);
        page.RecordIndex.Should().Be(1);
        page.Calls.Select(call => call.Leg.Value).Should().Equal("abc", "def");
        page.Calls[0].Status.Text.Should().Be("completed");
        page.Links.Self!.OriginalString.Should().Be("/v1/calls?page_size=1&record_index=1");
        page.Links.First!.OriginalString.Should().Be("/v1/calls?page_size=1");
        page.Links.Last!.OriginalString.Should().Be("/v1/calls?page_size=1&record_index=2");
        page.Links.Next!.OriginalString.Should().Be("/v1/calls?page_size=1&record_index=2&x=%20");
        page.Links.Previous!.OriginalString.Should().Be("/v1/calls?page_size=1&record_index=0");
        page.Links.Next.IsAbsoluteUri.Should().BeFalse();
    }

    [Theory]
    [InlineData("\"https://api-eu-3.vonage.com/v1/calls?page_size=1\"", "https://api-eu-3.vonage.com/v1/calls?page_size=1", true)]
    [InlineData("\"http://127.0.0.1:5055/v1/calls\"", "http://127.0.0.1:5055/v1/calls", true)]
    [InlineData("\"?record_index=1\"", "?record_index=1", false)]
    public void A_link_may_be_whole_or_a_part(string href, string expected, bool isAbsolute)
    {
        var next = Parse($$"""{"_links":{"next":{"href":{{href}} } } }""").Links.Next!;

        next.OriginalString.Should().Be(expected);
        next.IsAbsoluteUri.Should().Be(isAbsolute);
    }

    [Theory]
    [InlineData("""{"next":{"href":""}}""")]
    [InlineData("""{"next":{"href":null}}""")]
    [InlineData("""{"next":{"href":"//evil.example.com/v1/calls"}}""")]
    [InlineData("""{"next":{"href":"javascript:alert(1)"}}""")]
    [InlineData("""{"next":{}}""")]
    [InlineData("""{"next":null}""")]
    [InlineData("""{"next":"/v1/calls"}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void There_may_be_no_other_page(string links) =>
        Parse($$"""{"_links":{{links}}}""").Links.Should().Be(new PageLinks());

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"_embedded":null}""")]
    [InlineData("""{"_embedded":{"calls":null}}""")]
    [InlineData("""{"_embedded":{"calls":{"uuid":"abc"}}}""")]
    [InlineData("""{"_embedded":{"calls":[]}}""")]
    [InlineData("""{"_embedded":{"calls":[{"uuid":"abc"}]},"_embedded":[]}""")]
    public void There_may_be_no_calls(string json)
    {
        Parse(json).Calls.Should().BeEmpty();
        Parse(json).Count.Should().BeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"count\":1")]
    public void What_is_no_object_is_no_page(string json)
    {
        var parse = () => Parse(json);

        parse.Should().Throw<JsonException>().WithMessage("*no page of calls*");
        CallPage.TryParse(Encoding.UTF8.GetBytes(json), out var page).Should().BeFalse();
        page.Should().BeNull();
    }

    private static CallPage Parse(string json) => CallPage.Parse(Encoding.UTF8.GetBytes(json));
}
