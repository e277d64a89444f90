using System.Net;
using System.Text;
using ContactCenter.Foundation.Outgoing;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>Requests to a real server on this machine.</summary>
public sealed class GuardedClientTests : IAsyncLifetime
{
    private TestService _service = null!;

    public async ValueTask InitializeAsync() => _service = await TestService.StartAsync();

    public ValueTask DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task What_is_answered_comes_back()
    {
        _service.Answers("hello", 404);
        using var client = new GuardedClient(new(_service.Url), []);
        var reply = await PostAsync(client, 5);
        reply.Status.Should().Be(HttpStatusCode.NotFound);
        Encoding.UTF8.GetString(reply.Body).Should().Be("hello");
        _service.Requests.Single().Should().BeEquivalentTo(new { Path = "/path", Body = "{}", Timestamp = "7" });
    }

    [Fact]
    public async Task A_longer_answer_is_none()
    {
        _service.Answers("hello!");
        using var client = new GuardedClient(new(_service.Url), []);
        await client.Invoking(client => PostAsync(client, 5)).Should().ThrowAsync<HttpRequestException>().WithMessage("*more than 5 bytes*");
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _service.Answers("/elsewhere", 307);
        using var client = new GuardedClient(new(_service.Url), []);
        (await PostAsync(client, 5)).Status.Should().Be(HttpStatusCode.TemporaryRedirect);
        _service.Requests.Should().ContainSingle();
    }

    /// <remarks>The name is another one for this machine, as a stranger's DNS server may say at any time.</remarks>
    [Fact]
    public async Task What_a_name_leads_to_is_judged_when_it_is_connected_to()
    {
        var url = new UriBuilder(_service.Url) { Host = Dns.GetHostName() }.Uri;
        using var client = new GuardedClient(url, []);
        await client.Invoking(client => PostAsync(client, 5)).Should().ThrowAsync<HttpRequestException>().WithMessage("*AllowedNetworks*");
        _service.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("https://crm.test", "/a", "https://crm.test/a")]
    [InlineData("https://crm.test/", "/a", "https://crm.test/a")]
    [InlineData("https://crm.test/base/", "/a/b", "https://crm.test/base/a/b")]
    [InlineData("https://crm.test/base", "", "https://crm.test/base")]
    [InlineData("https://crm.test", "", "https://crm.test/")]
    public void A_path_stands_behind_the_address(string url, string path, string address) =>
        GuardedClient.Address(new(url), path).AbsoluteUri.Should().Be(address);

    private static Task<GuardedReply> PostAsync(GuardedClient client, int longest) =>
        client.PostAsync("/path", "{}"u8.ToArray(), [("X-Timestamp", "7")], longest, TestContext.Current.CancellationToken);
}
