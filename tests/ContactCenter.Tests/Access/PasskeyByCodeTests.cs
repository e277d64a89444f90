using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>Who is new makes a passkey with the one-time code, and never has a password.</summary>
public sealed class PasskeyByCodeTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new();
    private readonly SoftwareAuthenticator _phone = new();

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_added_makes_a_passkey_with_the_code_and_signs_in_with_it_alone()
    {
        var (admin, code) = await InvitedAsync();
        var sue = new Browser(_fake.Platform);

        (await ByCodeAsync(sue, code)).Json.GetProperty("user").GetString().Should().Be("sue");

        (await sue.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
        (await sue.DeleteAsync($"me/passkeys/{_phone.Id}")).Status.Should().Be(HttpStatusCode.Conflict, "it is the only way in");
        (await _phone.SignInAsync(new(_fake.Platform))).Status.Should().Be(HttpStatusCode.OK);
        (await sue.PostAsync("sessions/code/passkey/options", new { user = "sue", code })).Status.Should().Be(HttpStatusCode.Unauthorized, "it counts once");
        (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("state").GetString())
            .Should().Equal("active", "active");
    }

    [Fact]
    public async Task A_wrong_code_makes_none_and_counts_as_a_wrong_password()
    {
        var (_, code) = await InvitedAsync();
        var sue = new Browser(_fake.Platform);
        var options = (await sue.PostAsync("sessions/code/passkey/options", new { user = "sue", code })).Json;
        var credential = _phone.Create(options);
        (await sue.PostAsync("sessions/code/passkey", new { user = "sue", code, name = "", credential })).Status.Should().Be(HttpStatusCode.BadRequest);
        using var elsewhere = new SoftwareAuthenticator("https://evil.test");
        (await sue.PostAsync("sessions/code/passkey", new { user = "sue", code, name = "x", credential = elsewhere.Create(options) })).Status
            .Should().Be(HttpStatusCode.BadRequest);

        for (var i = 0; i < 5; i++)
        {
            (await sue.PostAsync("sessions/code/passkey", new { user = "sue", code = "WRONG", name = "x", credential })).Status
                .Should().Be(HttpStatusCode.Unauthorized);
        }

        (await sue.PostAsync("sessions/code/passkey/options", new { user = "sue", code })).Status.Should().Be(HttpStatusCode.TooManyRequests);
        (await sue.PostAsync("sessions/code/passkey", new { user = "sue", code, name = "x", credential })).Status.Should().Be(HttpStatusCode.TooManyRequests);
        sue.Cookie.Should().BeNull();
    }

    private async Task<(Browser Admin, string Code)> InvitedAsync()
    {
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var admin = new Browser(_fake.Platform);
        await admin.SignInAsync("ada");
        string[] roles = ["supervisor"];
        return (admin, (await admin.PostAsync("users", new { name = "Sue", user = "sue", roles })).Json.GetProperty("code").GetString()!);
    }

    private async Task<ApiReply> ByCodeAsync(Browser browser, string code)
    {
        var options = (await browser.PostAsync("sessions/code/passkey/options", new { user = "sue", code })).Json;
        return await browser.PostAsync("sessions/code/passkey", new { user = "sue", code, name = "My phone", credential = _phone.Create(options) });
    }
}
