using ContactCenter.Transcriber.Hosting;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class CommandLineTests
{
    [Fact]
    public void Options_are_read_in_both_ways() =>
        CommandLine.Read([
            "--socket=/run/t.sock", "--models", "/models", "--stdin-lifetime", "--max-megabytes", "5", "--parallel=1", "--max-requests", "3",
            "--embedding-model", "/e5.onnx", "--embedding-tokenizer=/e5.model",
        ])
            .Should().Be(new TranscriberOptions
            {
                Socket = Path.GetFullPath("/run/t.sock"),
                Models = Path.GetFullPath("/models"),
                StdinLifetime = true,
                MaxMegabytes = 5,
                Parallel = 1,
                MaxRequests = 3,
                EmbeddingModel = Path.GetFullPath("/e5.onnx"),
                EmbeddingTokenizer = Path.GetFullPath("/e5.model"),
            });

    [Fact]
    public void The_version_is_asked_for_wherever_it_stands()
    {
        CommandLine.AsksForVersion(["--parallel=1", "--version"]).Should().BeTrue();
        CommandLine.AsksForVersion(["--parallel=1"]).Should().BeFalse();
    }

    [Theory]
    [InlineData("--bogus", "x")]
    [InlineData("word")]
    [InlineData("--socket")]
    [InlineData("--socket", "--stdin-lifetime")]
    [InlineData("--socket=")]
    [InlineData("--parallel", "0")]
    [InlineData("--parallel", "-1")]
    [InlineData("--max-megabytes", "lots")]
    [InlineData("--embedding-model")]
    public void What_cannot_be_understood_is_named(params string[] args) =>
        FluentActions.Invoking(() => CommandLine.Read(args)).Should().Throw<OptionException>().WithMessage(args[0].Split('=')[0] + "*");

    [Theory]
    [InlineData("--embedding-model")]
    [InlineData("--embedding-tokenizer")]
    public void A_model_and_its_tokens_need_each_other(string option) =>
        FluentActions.Invoking(() => CommandLine.Read([option, "/file"])).Should().Throw<OptionException>();

    [Fact]
    public void Help_names_every_option() => CommandLine.Help.Should().ContainAll(
        "--socket", "--urls", "--models", "--embedding-model", "--embedding-tokenizer", "--key-file", "--stdin-lifetime",
        "--max-megabytes", "--parallel", "--max-requests", ApiKey.Variable);
}
