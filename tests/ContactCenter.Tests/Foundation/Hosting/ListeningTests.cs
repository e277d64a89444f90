using System.Net;
using System.Net.Sockets;

namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>A server that cannot listen says so, and nothing else.</summary>
public sealed class ListeningTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var ended = await ServerProcess.RunAsync(["--urls", $"http://{other.LocalEndpoint}"], []);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should()
            .Be($"http://{other.LocalEndpoint} is in use by another program; stop that one, or say another address, as in --urls http://localhost:3001.\n");
        ended.Output.Should().NotContainAny(" ERR ", " FTL ", "   at ");
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("http://203.0.113.1:3333")]
    [InlineData("https://localhost:0")]
    public async Task So_is_an_address_that_is_not_ours(string address)
    {
        var ended = await ServerProcess.RunAsync(["--urls", address], [("HOME", "/nonexistent")]);

        ended.ExitCode.Should().Be(1);
        ended.Errors.Should().StartWith($"{address} cannot be listened on: ").And.MatchRegex("^[^\n]+\n$");
        ended.Output.Should().NotContainAny(" ERR ", " FTL ", "   at ");
    }

    [Theory]
    [InlineData("http://0.0.0.0:0", true)]
    [InlineData("http://*:0", true)]
    [InlineData("http://[::]:0", true)]
    [InlineData("http://127.0.0.1:0", false)]
    public async Task All_addresses_are_a_warning(string address, bool warns)
    {
        await using var server = await ServerProcess.ListeningAsync(["--urls", address]);
        await server.ReadUntilAsync("Scores: curl");

        server.Output.Contains("listens on all addresses of this machine", StringComparison.Ordinal).Should().Be(warns);
    }

    [Fact]
    public async Task In_a_container_all_addresses_are_what_is_meant()
    {
        await using var server = await ServerProcess.ListeningAsync(["--urls", "http://0.0.0.0:0"], ("DOTNET_RUNNING_IN_CONTAINER", "true"));
        await server.ReadUntilAsync("Scores: curl");

        server.Output.Should().NotContain("listens on all addresses");
    }
}
