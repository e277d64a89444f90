using System.Net;
using ContactCenter.EndToEndTests.World;

namespace ContactCenter.EndToEndTests;

public sealed class PageHeadersTests
{
    [Theory]
    [InlineData("/simulator", "text/html")]
    [InlineData("/simulator/", "text/html")]
    [InlineData("/simulator/assets/main.js", "text/javascript")]
    [InlineData("/simulator/assets/page.css", "text/css")]
    [InlineData("/simulator/assets/icon.svg", "image/svg+xml")]
    public async Task Every_part_of_the_page_forbids_what_it_does_not_need(string path, string type)
    {
        await using var server = new RunningServer();

        using var answer = await server.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        answer.Headers.GetValues("Content-Security-Policy").Should().ContainSingle()
            .Which.Should().Contain("default-src 'none'").And.Contain("script-src 'self'").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe");
    }

    [Fact]
    public async Task A_part_that_has_not_changed_is_not_sent_again()
    {
        await using var server = new RunningServer();
        using var first = await server.GetAsync("/simulator/assets/main.js");

        using var again = await server.GetAsync("/simulator/assets/main.js", ("If-None-Match", first.Headers.ETag!.ToString()));

        again.StatusCode.Should().Be(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/simulator/assets/index.html")]
    [InlineData("/simulator/assets/nothing.js")]
    public async Task What_is_no_part_of_the_page_is_not_found(string path)
    {
        await using var server = new RunningServer();

        using var answer = await server.GetAsync(path);

        answer.StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Host", "example.ngrok.app")]
    [InlineData("X-Forwarded-Host", "example.ngrok.app")]
    public async Task A_tunnel_does_not_lead_to_the_phones(string header, string host)
    {
        await using var server = new RunningServer();

        using var answer = await server.GetAsync("/simulator", (header, host));

        answer.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("X-Forwarded-Host")]
    [InlineData("X-Original-Host")]
    public async Task A_site_whose_name_leads_to_this_machine_reads_nothing_whatever_its_page_adds(string header)
    {
        await using var server = new RunningServer();

        using var state = await server.GetAsync("/simulator/api/state", ("Host", "rebound.example"), (header, "localhost"));
        using var log = await server.GetAsync("/simulator/api/log", ("Host", "rebound.example"), (header, "localhost"));

        (state.StatusCode, log.StatusCode).Should().Be((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }
}
