using System.Net;
using ContactCenter.AfterCall.Recordings.Sources;
using ContactCenter.Foundation.Settings;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.AfterCall.Recordings.Sources;

public sealed class RecordingSourceSettingsTests
{
    private const string Strong = "a-secret-of-the-recorder-0123456789";

    [Fact]
    public void Without_sources_there_are_none() => Read().Get<RecordingSources>().All.Should().BeEmpty();

    [Fact]
    public void A_source_needs_little()
    {
        var settings = Read(("Default:Secret", Strong));

        var source = settings.Get<RecordingSources>().All.Should().ContainSingle().Subject;
        source.Should().BeEquivalentTo(new { Name = "Default", Secret = Strong, Token = (string?)null, AgentChannel = 1, Department = (string?)null });
        source.AllowedHosts.Should().BeEmpty();
        source.IgnoredQuery.Should().Contain("X-Amz-*");
        source.Poll.Should().BeNull();
        settings.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void All_that_can_be_said_is_read()
    {
        var settings = Read(
            ("pbx:Secret", Strong),
            ("pbx:Token", Strong),
            ("pbx:AllowedHosts:0", "recordings.example.com"),
            ("pbx:AllowedHosts:1", "10.1.0.5:8443"),
            ("pbx:AllowedNetworks:0", "10.1.0.0/16"),
            ("pbx:Authorization", "Basic abc"),
            ("pbx:AgentChannel", "2"),
            ("pbx:Department", "Support"),
            ("pbx:IgnoreQuery:0", "ticket"),
            ("pbx:Poll:Url", "https://recordings.example.com/list"),
            ("pbx:Poll:EverySeconds", "60"),
            ("pbx:Poll:From", "2026-01-31"));

        var source = settings.Get<RecordingSources>().Find("PBX")!;
        source.AllowedHosts.Select(host => host.ToString()).Should().Equal("recordings.example.com", "10.1.0.5:8443");
        source.AllowedNetworks.Should().Equal(IPNetwork.Parse("10.1.0.0/16"));
        source.Should().BeEquivalentTo(new { Token = Strong, Authorization = "Basic abc", AgentChannel = 2, Department = "Support" });
        source.IgnoredQuery.Should().Equal("ticket");
        source.Poll.Should().Be(new SourcePoll(
            new("https://recordings.example.com/list"), TimeSpan.FromMinutes(1), new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero)));
        source.ToString().Should().Be("pbx", "secrets are not for logs");
    }

    [Theory]
    [InlineData("Secret", "", "Secret")]
    [InlineData("AllowedHosts:0", "https://recordings.example.com", "AllowedHosts:0")]
    [InlineData("AllowedHosts:0", "*", "AllowedHosts:0")]
    [InlineData("AllowedHosts", "recordings.example.com", "AllowedHosts")]
    [InlineData("AllowedNetworks:0", "10.1.0.0", "AllowedNetworks:0")]
    [InlineData("AllowedNetworks:0", "private", "AllowedNetworks:0")]
    [InlineData("Authorization", "Basic a\nb", "Authorization")]
    [InlineData("AgentChannel", "0", "AgentChannel")]
    [InlineData("AgentChannel", "left", "AgentChannel")]
    [InlineData("AllowedHost:0", "recordings.example.com", "AllowedHost")]
    [InlineData("Poll:EverySeconds", "60", "Poll:Url")]
    [InlineData("Poll:Url", "list", "Poll:Url")]
    [InlineData("Poll:Url", "http://recordings.example.com/list", "Poll:Url")]
    [InlineData("Poll:Url", "https://recordings.example.com/list", "Poll:Url")]
    [InlineData("Poll:From", "yesterday", "Poll:From")]
    [InlineData("Poll:Until", "2026-01-31", "Poll:Until")]
    public void What_is_wrong_is_told_with_its_key(string key, string value, string told) =>
        FluentActions.Invoking(() => Read(("pbx:Secret", Strong), ($"pbx:{key}", value))).Should().Throw<SettingsException>()
            .Which.Faults.Select(fault => fault.Key).Should().Contain($"Recordings:Sources:pbx:{told}");

    [Fact]
    public void A_secret_that_can_be_guessed_is_told()
    {
        Read(("pbx:Secret", "short"), ("pbx:Token", "short")).Warnings.Should().Equal(
            "Recordings:Sources:pbx:Secret is shorter than 24 characters: it can be guessed by trying.",
            "Recordings:Sources:pbx:Token is shorter than 24 characters: it can be guessed by trying.");
    }

    private static SettingsSet Read(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            settings.GroupBy(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal)
                .Select(setting => KeyValuePair.Create<string, string?>($"Recordings:Sources:{setting.Key}", setting.Last()))).Build();
        return new(configuration, [new(typeof(RecordingSources), [RecordingSourceSettings.SectionName], RecordingSourceSettings.Read)]);
    }
}
