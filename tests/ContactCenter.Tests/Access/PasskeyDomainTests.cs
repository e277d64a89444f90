using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>Passkeys belong to the address of the settings, whatever a request says.</summary>
public sealed class PasskeyDomainTests
{
    [Theory]
    [InlineData("https://cc.example.com/console/", "cc.example.com", "https://cc.example.com", HttpStatusCode.Created)]
    [InlineData("https://cc.example.com/console/", "cc.example.com", "http://localhost", HttpStatusCode.BadRequest)]
    [InlineData("https://cc.example.com:8443/", "cc.example.com", "https://cc.example.com", HttpStatusCode.BadRequest)]
    [InlineData("http://localhost:3000/", "localhost", "http://localhost:4000", HttpStatusCode.Created)]
    [InlineData("http://127.0.0.1:3000/", "localhost", "http://localhost:3000", HttpStatusCode.Created)]
    [InlineData("http://localhost:3000/", "localhost", "http://evil.localhost:3000", HttpStatusCode.BadRequest)]
    public async Task Domain_and_origin_are_those_of_the_settings(string url, string domain, string origin, HttpStatusCode status)
    {
        await using var fake = new FakeWebhooks(settings: ("Access:Url", url));
        await Browser.AddAsync(fake, "Sue", Role.Supervisor);
        var sue = new Browser(fake.Platform) { Change = request => request.Headers.Host = "localhost" };
        await sue.SignInAsync("sue");
        using var phone = new SoftwareAuthenticator(origin);

        var options = (await sue.PostAsync("me/passkeys/options")).Json;

        options.GetProperty("rp").GetProperty("id").GetString().Should().Be(domain);
        (await sue.PostAsync("sessions/passkey/options")).Json.GetProperty("rpId").GetString().Should().Be(domain);
        (await sue.PostAsync("me/passkeys", new { name = "Phone", credential = phone.Create(options) })).Status.Should().Be(status);
    }

    [Theory]
    [InlineData("https://cc.example.com/", "cc.example.com", true)]
    [InlineData("https://cc.example.com/", "localhost", false)]
    [InlineData("http://localhost:3000/", "localhost:4000", true)]
    [InlineData("http://localhost:3000/", "127.0.0.1:3000", false)]
    [InlineData("https://203.0.113.7/", "203.0.113.7", false)]
    public async Task The_sign_in_page_is_told_whether_its_address_can(string url, string host, bool can)
    {
        await using var fake = new FakeWebhooks(settings: ("Access:Url", url));
        var browser = new Browser(fake.Platform) { Change = request => request.Headers.Host = host };

        (await browser.GetAsync("sign-in")).Json.GetProperty("passkey").GetBoolean().Should().Be(can);
    }
}
