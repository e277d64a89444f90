using ContactCenter.Foundation.Outgoing;

namespace ContactCenter.Tests.Foundation.Outgoing;

public sealed class AllowedHostTests
{
    [Theory]
    [InlineData("recordings.example.com", "https://recordings.example.com/a")]
    [InlineData("recordings.example.com", "https://RECORDINGS.example.com:443/a")]
    [InlineData("Recordings.Example.com", "https://recordings.example.com/a")]
    [InlineData("recordings.example.com:8443", "https://recordings.example.com:8443/a")]
    [InlineData("recordings.example.com:443", "https://recordings.example.com/a")]
    [InlineData("*.example.com", "https://a.example.com/a")]
    [InlineData("*.example.com", "https://a.b.example.com/a")]
    [InlineData("*.example.com:8443", "https://a.example.com:8443/a")]
    [InlineData("10.0.0.5", "https://10.0.0.5/a")]
    [InlineData("10.0.0.5", "https://167772165/a")]
    [InlineData("10.0.0.5", "https://[::ffff:10.0.0.5]/a")]
    [InlineData("10.0.0.5:8443", "https://10.0.0.5:8443/a")]
    [InlineData("::1", "https://[::1]/a")]
    [InlineData("[::1]", "https://[::1]/a")]
    [InlineData("[::1]:8080", "http://[::1]:8080/a")]
    [InlineData("[0:0:0:0:0:0:0:1]:8080", "http://[::1]:8080/a")]
    [InlineData("bücher.example.com", "https://xn--bcher-kva.example.com/a")]
    [InlineData("localhost", "http://localhost/a")]
    public void Who_is_listed_may_be_asked(string host, string url) => Names(host, url).Should().BeTrue();

    [Theory]
    [InlineData("recordings.example.com", "https://recordings.example.com:8443/a")]
    [InlineData("recordings.example.com:8443", "https://recordings.example.com/a")]
    [InlineData("recordings.example.com", "https://a.recordings.example.com/a")]
    [InlineData("recordings.example.com", "https://recordings.example.com.evil.test/a")]
    [InlineData("recordings.example.com", "https://recordings.example.com@evil.test/a")]
    [InlineData("recordings.example.com", "https://evil.test/recordings.example.com")]
    [InlineData("recordings.example.com", "https://evil.test?recordings.example.com")]
    [InlineData("recordings.example.com", "https://evil.test#recordings.example.com")]
    [InlineData("*.example.com", "https://example.com/a")]
    [InlineData("*.example.com", "https://evilexample.com/a")]
    [InlineData("*.example.com", "https://a.example.com.evil.test/a")]
    [InlineData("10.0.0.5", "https://10.0.0.6/a")]
    [InlineData("10.0.0.5", "https://2130706433/a")]
    [InlineData("10.0.0.5", "https://0x7f.1/a")]
    [InlineData("10.0.0.5", "https://[::ffff:169.254.169.254]/a")]
    [InlineData("localhost", "http://127.0.0.1/a")]
    public void Nobody_else_may(string host, string url) => Names(host, url).Should().BeFalse();

    [Theory]
    [InlineData("")]
    [InlineData("https://recordings.example.com")]
    [InlineData("recordings.example.com/path")]
    [InlineData("recordings.example.com:")]
    [InlineData("recordings.example.com:0")]
    [InlineData("recordings.example.com:65536")]
    [InlineData("recordings.example.com:https")]
    [InlineData("user@recordings.example.com")]
    [InlineData("*")]
    [InlineData("*.com")]
    [InlineData("*.10.0.0.5")]
    [InlineData("a.*.example.com")]
    [InlineData("[::1")]
    [InlineData("[::1]:x")]
    [InlineData("two hosts")]
    public void What_is_no_host_is_not_read(string host) => AllowedHost.TryParse(host, provider: null, out _).Should().BeFalse();

    private static bool Names(string host, string url) => AllowedHost.Parse(host, provider: null).Names(new(url));
}
