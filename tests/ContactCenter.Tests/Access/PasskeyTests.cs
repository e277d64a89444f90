using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>People sign in with a passkey in the place of password and code.</summary>
public sealed class PasskeyTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new();
    private readonly SoftwareAuthenticator _phone = new();

    public async ValueTask DisposeAsync()
    {
        _phone.Dispose();
        await _fake.DisposeAsync();
    }

    [Fact]
    public async Task Who_has_added_one_signs_in_with_it_and_the_other_sessions_end()
    {
        var elsewhere = await SignedInAsync("Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");

        var options = (await sue.PostAsync("me/passkeys/options")).Json;
        options.GetProperty("rp").GetProperty("id").GetString().Should().Be("contact.test");
        options.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString().Should().Be("required");
        options.GetProperty("authenticatorSelection").GetProperty("residentKey").GetString().Should().Be("required");
        var added = await sue.PostAsync("me/passkeys", new { name = "My phone", credential = _phone.Create(options) });

        added.Status.Should().Be(HttpStatusCode.Created);
        (await elsewhere.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        _fake.Clock.Advance(TimeSpan.FromMinutes(1));
        var browser = new Browser(_fake.Platform);
        (await _phone.SignInAsync(browser)).Json.GetProperty("user").GetString().Should().Be("sue");
        (await browser.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
        var listed = (await browser.GetAsync("me/passkeys")).Json.GetProperty("items").EnumerateArray().Should().ContainSingle().Subject;
        (listed.GetProperty("id").GetString(), listed.GetProperty("name").GetString()).Should().Be((_phone.Id, "My phone"));
        listed.GetProperty("createdAt").GetDateTimeOffset().Should().Be(_fake.Clock.GetUtcNow().AddMinutes(-1));
        listed.GetProperty("lastUsedAt").GetDateTimeOffset().Should().Be(_fake.Clock.GetUtcNow());
    }

    [Fact]
    public async Task What_another_page_asked_for_or_nobody_confirmed_is_not_taken()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        using var elsewhere = new SoftwareAuthenticator("https://evil.test");
        using var below = new SoftwareAuthenticator("https://sub.contact.test");
        using var plain = new SoftwareAuthenticator("http://contact.test");
        using var other = new SoftwareAuthenticator { Domain = "evil.test" };
        using var careless = new SoftwareAuthenticator { VerifiesUser = false };

        foreach (var wrong in (SoftwareAuthenticator[])[elsewhere, below, plain, other, careless])
            (await wrong.AddToAsync(sue)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await sue.PostAsync("me/passkeys", new { name = "x", credential = "nonsense" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await sue.PostAsync("me/passkeys", new { name = "x" })).Status.Should().Be(HttpStatusCode.BadRequest);

        (await sue.GetAsync("me/passkeys")).Json.GetProperty("total").GetInt32().Should().Be(0);
    }

    [Fact]
    public async Task What_proves_nothing_signs_nobody_in()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        await _phone.AddToAsync(sue);
        using var forged = _phone.Forge();
        using var stranger = new SoftwareAuthenticator();
        stranger.Create((await sue.PostAsync("me/passkeys/options")).Json);
        var browser = new Browser(_fake.Platform);

        (await forged.SignInAsync(browser)).Status.Should().Be(HttpStatusCode.Unauthorized, "it has another key");
        (await stranger.SignInAsync(browser)).Status.Should().Be(HttpStatusCode.Unauthorized, "nobody has added it");
        _phone.VerifiesUser = false;
        (await _phone.SignInAsync(browser)).Status.Should().Be(HttpStatusCode.Unauthorized, "nobody's finger was there");
        (await browser.PostAsync("sessions/passkey", new { credential = new { response = new { clientDataJSON = "e30" } } })).Status
            .Should().Be(HttpStatusCode.Unauthorized);
        (await browser.PostAsync("sessions/passkey", new { })).Status.Should().Be(HttpStatusCode.Unauthorized);
        browser.Cookie.Should().BeNull();
    }

    [Fact]
    public async Task What_was_signed_counts_once_within_five_minutes_and_a_copy_of_the_key_is_found_out()
    {
        await _phone.AddToAsync(await SignedInAsync("Sue", Role.Supervisor));
        var browser = new Browser(_fake.Platform);
        var options = (await browser.PostAsync("sessions/passkey/options")).Json;
        var credential = _phone.Get(options);

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new Browser(_fake.Platform).PostAsync("sessions/passkey", new { credential })));
        replies.Count(reply => reply.Status == HttpStatusCode.OK).Should().Be(1);

        var late = (await browser.PostAsync("sessions/passkey/options")).Json;
        _fake.Clock.Advance(TimeSpan.FromMinutes(5));
        (await browser.PostAsync("sessions/passkey", new { credential = _phone.Get(late) })).Status.Should().Be(HttpStatusCode.Unauthorized);
        _phone.Count = 0;
        (await _phone.SignInAsync(browser)).Status.Should().Be(HttpStatusCode.Unauthorized, "it has counted further before");
    }

    [Fact]
    public async Task Wrong_passwords_however_many_do_not_lock_it()
    {
        await _phone.AddToAsync(await SignedInAsync("Sue", Role.Supervisor));
        for (var i = 0; i < 25; i++)
            await new Browser(_fake.Platform, $"203.0.113.{i}").SignInAsync("sue", "wrong");

        (await new Browser(_fake.Platform).SignInAsync("sue")).Status.Should().Be(HttpStatusCode.TooManyRequests);
        (await _phone.SignInAsync(new(_fake.Platform))).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_counts_as_a_password_of_just_now()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        await _phone.AddToAsync(sue);
        _fake.Clock.Advance(TimeSpan.FromMinutes(11));
        (await sue.PostAsync("me/passkeys/options")).Json.GetProperty("proof").GetString().Should().Be("password");
        (await sue.DeleteAsync($"me/passkeys/{_phone.Id}")).Status.Should().Be(HttpStatusCode.Forbidden);

        await _phone.SignInAsync(sue);
        (await sue.PostAsync("me/passkeys/options")).Status.Should().Be(HttpStatusCode.OK);
        (await sue.DeleteAsync($"me/passkeys/{_phone.Id}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await _phone.SignInAsync(new(_fake.Platform))).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_reset_takes_it_away_and_who_is_disabled_does_not_sign_in_with_it()
    {
        await _phone.AddToAsync(await SignedInAsync("Sue", Role.Supervisor));
        using var tablet = new SoftwareAuthenticator();
        await tablet.AddToAsync(await SignedInAsync("Kim", Role.Agent));
        var admin = await SignedInAsync("Ada", Role.Admin);
        var people = (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray()
            .ToDictionary(user => user.GetProperty("user").GetString()!, user => user, StringComparer.Ordinal);
        people["sue"].GetProperty("passkeys").GetInt32().Should().Be(1);

        await admin.PostAsync($"users/{people["sue"].GetProperty("id").GetString()}/code");
        await admin.PatchAsync($"users/{people["kim"].GetProperty("id").GetString()}", new { disabled = true });

        (await _phone.SignInAsync(new(_fake.Platform))).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await tablet.SignInAsync(new(_fake.Platform))).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await admin.GetAsync("audit?action=passkeyAdded")).Json.GetProperty("items").EnumerateArray()
            .Select(line => $"{line.GetProperty("who").GetString()} {line.GetProperty("after").GetRawText()}")
            .Should().Equal("""kim {"name":"My phone"}""", """sue {"name":"My phone"}""");
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_may_be_one_with_a_passkey_alone()
    {
        var ada = await SignedInAsync("Ada", Role.Admin);
        await _phone.AddToAsync(ada);
        await Browser.ChangeAsync(_fake, "ada", user => user with { PasswordHash = null });
        var own = (await ada.GetAsync("me")).Json.GetProperty("id").GetString();
        var other = await Browser.AddAsync(_fake, "Other", Role.Admin, user => user with { PasswordHash = null });
        string[] lower = ["agent"];

        (await ada.PatchAsync($"users/{own}", new { roles = lower })).Status.Should().Be(HttpStatusCode.Conflict, "the other one cannot sign in");
        (await ada.DeleteAsync($"me/passkeys/{_phone.Id}")).Status.Should().Be(HttpStatusCode.Conflict, "it is the only way in");
        (await ada.PatchAsync($"users/{other}", new { roles = lower })).Status.Should().Be(HttpStatusCode.OK);
        (await ada.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Select(user => user.GetProperty("state").GetString())
            .Should().Equal("invited", "active");
    }

    private async Task<Browser> SignedInAsync(string name, Role role)
    {
        await Browser.AddAsync(_fake, name, role);
        var browser = new Browser(_fake.Platform);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
