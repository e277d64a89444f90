using System.Collections.Concurrent;
using ContactCenter.EndToEndTests.World;
using Microsoft.Playwright;

namespace ContactCenter.EndToEndTests;

public sealed class ApiExplorerTests(Chromium chromium)
{
    [Fact]
    public async Task It_shows_every_address_loads_nothing_from_elsewhere_and_sends_no_cookie()
    {
        await using var server = new RunningServer();
        var page = await chromium.OpenAsync();
        var requests = new ConcurrentQueue<string>();
        var problems = new ConcurrentQueue<string>();
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                problems.Enqueue(message.Text);
        };
        page.PageError += (_, fault) => problems.Enqueue(fault);

        var answer = await page.GotoAsync(new Uri(server.Url, "docs").AbsoluteUri);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Live and ended calls, newest first." }).First).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        requests.Where(url => !url.StartsWith(server.Url.AbsoluteUri, StringComparison.Ordinal) && !url.StartsWith("data:",
            StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
            .Should().BeEmpty();
        problems.Should().BeEmpty();
        (await page.Context.CookiesAsync()).Should().BeEmpty();
        answer!.Headers["content-security-policy"].Should()
            .Contain("default-src 'none'").And.Contain("connect-src 'self'").And.Contain("frame-ancestors 'none'").And.NotContain("http");
        answer.Headers.Should().NotContainKey("set-cookie");
    }
}
