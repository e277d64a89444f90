using ContactCenter.Transcriber.Hosting;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void Options_are_read_in_both_ways() =>
        CommandLine.Read(["--socket=/run/t.sock", "--models", "/models", "--stdin-lifetime", "--max-megabytes", "5", "--parallel=1", "--max-requests", "3"])
            .Should().Be(new TranscriberOptions
            {
                Socket = Path.GetFullPath("/run/t.sock"),
                Models = Path.GetFullPath("/models"),
                StdinLifetime = true,
                MaxMegabytes = 5,
                Parallel = 1,
                MaxRequests = 3,
            });

    [Theory]
    [InlineData("--bogus", "x")]
    [InlineData("word")]
    [InlineData("--socket")]
    [InlineData("--socket", "--stdin-lifetime")]
    [InlineData("--socket=")]
    [InlineData("--parallel", "0")]
    [InlineData("--parallel", "-1")]
    [InlineData("--max-megabytes", "lots")]
    public void What_cannot_be_understood_is_named(params string[] args) =>
        FluentActions.Invoking(() => CommandLine.Read(args)).Should().Throw<OptionException>().WithMessage(args[0].Split('=')[0] + "*");

    [Fact]
    public void Help_names_every_option() => CommandLine.Help.Should().ContainAll(
        "--socket", "--urls", "--models", "--key-file", "--stdin-lifetime", "--max-megabytes", "--parallel", "--max-requests", ApiKey.Variable);
}
