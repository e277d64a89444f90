using ContactCenter.Transcriber.Hosting;
using ContactCenter.Transcriber.Tests.Support;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class AddressTests
{
    [Fact]
    public async Task It_listens_on_the_addresses_that_it_is_told()
    {
        var options = new TranscriberOptions { Urls = "http://127.0.0.1:0;" };
        await using var app = TranscriberApp.Create(options, new ApiKey(null), new FakeCatalog(), new FakeEmbedder(), ffmpeg: null, Stream.Null);

        await app.StartAsync(TestContext.Current.CancellationToken);

        var url = app.Urls.Should().ContainSingle().Subject;
        url.Should().NotEndWith(":0");
        using var client = new HttpClient();
        (await client.GetAsync(new Uri($"{url}/health"), TestContext.Current.CancellationToken)).IsSuccessStatusCode.Should().BeTrue();
    }
}
