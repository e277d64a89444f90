using System.Net;
using System.Net.Sockets;
using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

/// <summary>What is connected to, whatever a name leads to at that moment.</summary>
public sealed class DownloadAddressTests : IAsyncLifetime
{
    private const string Name = "recordings.test";

    private readonly TestClock _clock = new();
    private FileServer _server = null!;

    private Uri Named => new UriBuilder(_server.Https) { Host = Name, Path = "/files/1.wav" }.Uri;

    public async ValueTask InitializeAsync()
    {
        _server = await FileServer.StartAsync();
        _server.Has(Downloads.Sound(1_000));
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_name_may_lead_into_a_network_that_is_listed() =>
        (await NamedAsync("127.0.0.0/8", "127.0.0.1")).Should().BeOfType<DownloadResult.Done>();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::1")]
    [InlineData("10.1.2.3")]
    [InlineData("192.168.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("0.0.0.0")]
    public async Task Into_another_one_it_may_not(string address)
    {
        (await NamedAsync("10.9.0.0/16", address)).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Should().Match<DownloadResult.RefusedForGood>(refused =>
                refused.Refusal == DownloadRefusal.AddressNotAllowed && refused.Reason.Contains("AllowedNetworks"));
        _server.Requests.Should().BeEmpty();
    }

    [Fact]
    public async Task Of_several_addresses_only_those_that_may_be_are_tried() =>
        (await NamedAsync("127.0.0.0/8", "169.254.169.254", "127.0.0.1")).Should().BeOfType<DownloadResult.Done>();

    [Fact]
    public async Task A_name_that_turns_is_judged_at_each_connection()
    {
        _server.Answer = http =>
        {
            http.Response.Headers.Connection = "close";
            return FileServer.SendAsync(http, [1], tag: null, "audio/wav");
        };
        var answers = new Queue<string>(["127.0.0.1", "169.254.169.254"]);
        var hosts = Downloads.Hosts([$"{Name}:{Named.Port}"], "127.0.0.0/8");
        using var client = Downloads.Over(hosts, _clock, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(answers.Dequeue())]), _server);

        (await client.GetAsync(Named, new MemorySink())).Should().BeOfType<DownloadResult.Done>();
        (await client.GetAsync(Named, new MemorySink())).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Reason.Should().Be($"{Name} leads to 169.254.169.254, which AllowedNetworks would have to name");

        answers.Should().BeEmpty("the name was looked up once for each connection, and not again behind the judgement");
    }

    [Fact]
    public async Task A_name_that_is_not_known_may_be_later()
    {
        var hosts = Downloads.Hosts([$"{Name}:{Named.Port}"]);
        using var client = Downloads.Over(hosts, _clock, (_, _) => throw new SocketException((int)SocketError.HostNotFound));

        (await client.GetAsync(Named, new MemorySink())).Should().BeOfType<DownloadResult.TryAgain>();
    }

    [Fact]
    public async Task An_address_that_is_listed_needs_no_network()
    {
        using var client = Downloads.For(_clock, _server.Http);

        (await client.GetAsync(new(_server.Http, "1.wav"), new MemorySink())).Should().BeOfType<DownloadResult.Done>();
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("127.0.0.0/8", true)]
    public async Task The_name_of_this_machine_needs_one(string network, bool comes)
    {
        var url = new UriBuilder(_server.Http) { Host = "localhost", Path = "/files/1.wav" }.Uri;
        using var client = Downloads.Over(Downloads.Hosts([url.Authority], network.Length == 0 ? [] : [network]), _clock);

        (await client.GetAsync(url, new MemorySink())).Should().Match<DownloadResult>(result => (result is DownloadResult.Done) == comes);
    }

    [Fact]
    public async Task What_is_not_encrypted_stays_on_this_machine_whatever_its_name_leads_to()
    {
        var url = new UriBuilder(_server.Http) { Host = "localhost", Path = "/files/1.wav" }.Uri;
        using var client = Downloads.Over(
            Downloads.Hosts([url.Authority]), _clock, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]));

        (await client.GetAsync(url, new MemorySink())).Should().BeOfType<DownloadResult.RefusedForGood>()
            .Which.Refusal.Should().Be(DownloadRefusal.AddressNotAllowed);
    }

    [Theory]
    [InlineData("http://recordings.test/1.wav")]
    [InlineData("https://recordings.test:8443/1.wav")]
    [InlineData("https://169.254.169.254/1.wav")]
    [InlineData("https://2852039166/1.wav")]
    [InlineData("https://0xa9fea9fe/1.wav")]
    [InlineData("https://[::ffff:a9fe:a9fe]/1.wav")]
    [InlineData("https://127.0.0.1/1.wav")]
    [InlineData("https://other.test/1.wav")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://recordings.test/1.wav")]
    [InlineData("/1.wav")]
    public async Task Nobody_is_asked_who_is_not_listed(string url)
    {
        var handler = new ScriptedHandler(_ => throw new InvalidOperationException("nobody may be asked"));
        using var client = new DownloadClient(handler, Downloads.Hosts([Name]), _clock);

        (await client.GetAsync(new(url, UriKind.RelativeOrAbsolute), new MemorySink())).Should()
            .BeOfType<DownloadResult.RefusedForGood>().Which.Refusal.Should().Be(DownloadRefusal.HostNotAllowed);
    }

    [Fact]
    public async Task Without_a_list_nobody_is_asked()
    {
        var handler = new ScriptedHandler(_ => throw new InvalidOperationException("nobody may be asked"));
        using var client = new DownloadClient(handler, Downloads.Hosts([], "0.0.0.0/0"), _clock);

        (await client.GetAsync(new("https://recordings.test/1.wav"), new MemorySink())).Should().BeOfType<DownloadResult.RefusedForGood>();
    }

    private async Task<DownloadResult> NamedAsync(string network, params string[] addresses)
    {
        var hosts = Downloads.Hosts([$"{Name}:{Named.Port}"], network);
        using var client = Downloads.Over(hosts, _clock, (_, _) => Task.FromResult(Array.ConvertAll(addresses, IPAddress.Parse)), _server);
        return await client.GetAsync(Named, new MemorySink());
    }
}
