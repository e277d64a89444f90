using System.Text;
using ContactCenter.AfterCall.Recordings.Sources;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class SourceListingTests
{
    private static readonly Uri Page = new("https://recordings.test/list?page=1");

    [Fact]
    public void A_page_has_what_webhooks_would_bring_and_tells_what_cannot_be_used()
    {
        var listing = Read("""
            [{"call_id":"1","recording_url":"https://recordings.test/1.wav"}, 7, {"recording_url":"https://recordings.test/2.wav"},
             {"call_id":"3","transcript":"Agent: Hello"}]
            """);

        listing.Announcements.Select(announcement => announcement.CallId).Should().Equal("1", "3");
        listing.Faults.Should().Equal("2: a JSON object is needed", "3: call_id is missing");
        listing.Next.Should().BeNull();
    }

    [Fact]
    public void Not_all_faults_are_told() => Read($"[{string.Join(',', Enumerable.Repeat("1", 200))}]").Faults.Should().HaveCount(100);

    [Theory]
    [InlineData("{}", "the listing is no JSON array")]
    [InlineData("<html>", "the body is not JSON")]
    public void What_is_no_listing_is_refused(string body, string reason) =>
        FluentActions.Invoking(() => Read(body)).Should().Throw<AnnouncementException>().WithMessage(reason);

    [Theory]
    [InlineData("</list?page=2>; rel=\"next\"", "https://recordings.test/list?page=2")]
    [InlineData("<?page=2>;rel=next", "https://recordings.test/list?page=2")]
    [InlineData("<https://recordings.test/a,b>; title=\"x, y; rel=prev\"; REL=\"last Next\"", "https://recordings.test/a,b")]
    [InlineData("</1>; rel=prev, </3>; rel=next", "https://recordings.test/3")]
    [InlineData("</1>; rel=next, </3>; rel=next", "https://recordings.test/1")]
    [InlineData("</1>, </3>; rel=next", "https://recordings.test/3")]
    [InlineData("<https://other.test/2>; rel=next", "https://other.test/2")]
    [InlineData("</list?page=1>; rel=next", null)]
    [InlineData("</3>; rel=prev", null)]
    [InlineData("</3>; rel=prev; rel=next", null)]
    [InlineData("</3>; xrel=next", null)]
    [InlineData("</3; rel=next", null)]
    [InlineData("/3; rel=next", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_next_page_is_where_the_link_leads(string? link, string? next) => Read("[]", link).Next?.AbsoluteUri.Should().Be(next);

    private static SourceListing Read(string body, string? link = null) => SourceListing.Read(Encoding.UTF8.GetBytes(body), link, Page);
}
