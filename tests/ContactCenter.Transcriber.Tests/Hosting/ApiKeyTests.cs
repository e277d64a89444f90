using ContactCenter.Transcriber.Hosting;

namespace ContactCenter.Transcriber.Tests.Hosting;

public sealed class ApiKeyTests
{
    private const string Key = "a-key-of-some-length";

    [Theory]
    [InlineData("http://localhost:8080")]
    [InlineData("http://127.0.0.1:0;http://[::1]:8080")]
    public void This_machine_needs_no_key(string urls) =>
        ApiKey.Of(new TranscriberOptions { Urls = urls }, null).IsSet.Should().BeFalse();

    [Theory]
    [InlineData("http://0.0.0.0:8080")]
    [InlineData("http://*:8080")]
    [InlineData("http://localhost:8080;http://10.0.0.1:8080")]
    [InlineData("http://localhost.example:8080")]
    public void An_address_that_others_reach_needs_one(string urls)
    {
        FluentActions.Invoking(() => ApiKey.Of(new TranscriberOptions { Urls = urls }, " ")).Should().Throw<OptionException>();
        ApiKey.Of(new TranscriberOptions { Urls = urls }, Key).IsSet.Should().BeTrue();
    }

    [Fact]
    public void A_socket_needs_none_and_asks_for_one_that_is_set()
    {
        var options = new TranscriberOptions { Socket = "/run/t.sock", Urls = "http://0.0.0.0:1" };

        ApiKey.Of(options, null).Accepts(null).Should().BeTrue();
        ApiKey.Of(options, Key).Accepts(null).Should().BeFalse();
        ApiKey.Of(options, Key).Accepts("bearer " + Key).Should().BeTrue();
    }

    [Fact]
    public void A_file_s_first_line_is_the_key()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Key + "\nmore");
            ApiKey.Of(new TranscriberOptions { KeyFile = file }, "another-key-of-some-length").Accepts("Bearer " + Key).Should().BeTrue();
            File.WriteAllText(file, "");
            FluentActions.Invoking(() => ApiKey.Of(new TranscriberOptions { KeyFile = file }, Key)).Should().Throw<OptionException>();
        }
        finally
        {
            File.Delete(file);
        }

        FluentActions.Invoking(() => ApiKey.Of(new TranscriberOptions { KeyFile = file }, Key)).Should().Throw<OptionException>();
        FluentActions.Invoking(() => ApiKey.Of(new TranscriberOptions(), "short")).Should().Throw<OptionException>();
    }
}
