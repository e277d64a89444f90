using ContactCenter.Platform.CallsApi;

namespace ContactCenter.Tests.Platform.CallsApi;

public sealed class RegionPolicyTests
{
    private static readonly RegionPolicy Policy = new(new("https://api.nexmo.com/"), ["voice.example.com"], FollowsRegions: true);

    [Theory]
    [InlineData("https://api-eu-1.nexmo.com")]
    [InlineData("https://API-US-1.NEXMO.COM/")]
    [InlineData("https://nexmo.com")]
    [InlineData("https://api-ap-3.vonage.com:443/")]
    [InlineData("https://voice.example.com")]
    [InlineData("https://VOICE.example.com:8443")]
    public void The_platform_and_named_hosts_are_trusted(string region) => Policy.Trusts(new(region)).Should().BeTrue();

    [Theory]
    [InlineData("https://evilnexmo.com")]
    [InlineData("https://api.nexmo.com.evil.test")]
    [InlineData("https://nexmo.com.evil.test")]
    [InlineData("https://evil.test/nexmo.com")]
    [InlineData("https://evil.test?x=.nexmo.com")]
    [InlineData("https://api.nexmo.com@evil.test")]
    [InlineData("https://nexmo.co")]
    [InlineData("http://api-eu-1.nexmo.com")]
    [InlineData("http://voice.example.com")]
    [InlineData("ftp://api-eu-1.nexmo.com")]
    [InlineData("https://api-eu-1.nexmo.com:8443")]
    [InlineData("https://api.nexmo.com:8443")]
    [InlineData("https://sub.voice.example.com")]
    [InlineData("http://localhost:5000")]
    [InlineData("https://127.0.0.1")]
    public void Nobody_else_is(string region) => Policy.Trusts(new(region)).Should().BeFalse();

    [Fact]
    public void The_configured_address_is_trusted_with_its_port_alone()
    {
        var local = Policy with { BaseUrl = new("http://localhost:5000/") };

        local.Trusts(new("http://localhost:5000/v1")).Should().BeTrue();
        local.Trusts(new("http://localhost:5001/")).Should().BeFalse();
    }

    [Theory]
    [InlineData("https://api-eu-1.nexmo.com", "https://api-eu-1.nexmo.com/")]
    [InlineData("https://api-eu-1.nexmo.com/base", "https://api-eu-1.nexmo.com/base/")]
    [InlineData("https://api-eu-1.nexmo.com/base/", "https://api-eu-1.nexmo.com/base/")]
    [InlineData("https://api-eu-1.nexmo.com/base?x=1", "https://api-eu-1.nexmo.com/base/")]
    [InlineData("https://evilnexmo.com", "https://api.nexmo.com/")]
    public void Requests_of_a_call_go_to_its_region_if_that_can_be_trusted(string region, string used) =>
        Policy.BaseFor(new(region)).Should().Be(new Uri(used));

    [Fact]
    public void A_region_that_is_named_and_not_asked_is_distrusted()
    {
        Policy.Distrusts(new("https://evilnexmo.com")).Should().BeTrue();
        Policy.Distrusts(new("https://api-eu-1.nexmo.com")).Should().BeFalse();
        Policy.Distrusts(null).Should().BeFalse();
        (Policy with { FollowsRegions = false }).Distrusts(new("https://evilnexmo.com")).Should().BeFalse("the operator's own address is the only one");
    }

    [Fact]
    public void Without_a_region_or_with_an_address_of_the_operators_own_they_go_there()
    {
        Policy.BaseFor(null).Should().Be(Policy.BaseUrl);
        (Policy with { FollowsRegions = false }).BaseFor(new("https://api-eu-1.nexmo.com")).Should().Be(Policy.BaseUrl);
    }
}
