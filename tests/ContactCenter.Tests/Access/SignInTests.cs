using System.Net;
using System.Text;
using ContactCenter.Access;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>People sign in with name and password, are known by a cookie, and sign out.</summary>
public sealed class SignInTests : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private FakeWebhooks _fake;

    public SignInTests() => _fake = new(settings: FakeWebhooks.Kept(_folder.Path));

    public async ValueTask DisposeAsync()
    {
        await _fake.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_signs_in_is_known_by_a_cookie_that_scripts_cannot_read()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var browser = new Browser(_fake.Platform);

        (await browser.SignInAsync("SUE")).Status.Should().Be(HttpStatusCode.OK);

        browser.SetCookie.Should().StartWith("__Host-cc=").And.Contain("path=/; secure; samesite=strict; httponly");
        var me = (await browser.GetAsync("me")).Json;
        me.GetProperty("name").GetString().Should().Be("Sue");
        me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("supervisor");
        (await browser.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("work")).Status.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("sue", "wrong")]
    [InlineData("nobody", Browser.Password)]
    [InlineData("disabled", Browser.Password)]
    [InlineData("", "")]
    public async Task Whoever_it_is_a_wrong_try_is_told_in_the_same_words(string name, string password)
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        await Browser.AddAsync(_fake, "Disabled", Role.Admin, user => user with { IsDisabled = true });
        var browser = new Browser(_fake.Platform);

        var reply = await browser.SignInAsync(name, password);

        reply.Status.Should().Be(HttpStatusCode.Unauthorized);
        reply.Detail.Should().Be("User or password is wrong.");
        browser.Cookie.Should().BeNull();
    }

    [Fact]
    public async Task Five_wrong_tries_lock_the_account_from_there_and_not_from_elsewhere()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var browser = new Browser(_fake.Platform);
        for (var i = 0; i < 5; i++)
            (await browser.SignInAsync("sue", "wrong")).Status.Should().Be(HttpStatusCode.Unauthorized);

        var locked = await browser.SignInAsync("sue");
        locked.Status.Should().Be(HttpStatusCode.TooManyRequests);
        locked.Detail.Should().Be("Too many tries. Try again in 5 minutes.");
        locked.RetryAfter.Should().Be(TimeSpan.FromMinutes(5));
        (await new Browser(_fake.Platform, "203.0.113.9").SignInAsync("sue")).Status.Should().Be(HttpStatusCode.OK);
        // Lines about strangers are written each minute: time must not run away from their commits.
        await _fake.SettleAsync();
        await _fake.PassAsync(TimeSpan.FromMinutes(5));
        (await browser.SignInAsync("sue")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_is_over_after_half_an_hour_of_silence_and_after_twelve_hours_in_any_case()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var silent = await SignedInAsync("sue");
        var busy = await SignedInAsync("sue");
        for (var minutes = 0; minutes < 11 * 60; minutes += 29)
        {
            _fake.Clock.Leap(TimeSpan.FromMinutes(29));
            (await busy.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        }

        (await silent.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        _fake.Clock.Leap(TimeSpan.FromMinutes(29));
        (await busy.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        _fake.Clock.Leap(TimeSpan.FromMinutes(29));
        (await busy.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_outlives_a_restart_and_its_id_stands_nowhere_on_disk()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var cookie = (await SignedInAsync("sue")).Cookie!;

        await _fake.DisposeAsync();
        _fake = new(settings: FakeWebhooks.Kept(_folder.Path));

        var browser = new Browser(_fake.Platform) { Change = request => request.Headers.Add("Cookie", cookie) };
        (await browser.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        foreach (var (file, bytes) in _folder.Contents("*.db*"))
            Encoding.Latin1.GetString(bytes).Should().NotContain(cookie.Split('=')[1], file).And.NotContain(Browser.Password, file);
    }

    [Fact]
    public async Task A_restore_ends_all_sessions_and_keeps_the_people()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var cookie = (await SignedInAsync("sue")).Cookie!;
        var backup = Path.Combine(_folder.Path, "backup");
        BackupFile.Write(_folder.Path, backup);
        await _fake.DisposeAsync();

        Restore.Run(_folder.Path, backup, _fake.Clock.GetUtcNow());
        _fake = new(settings: FakeWebhooks.Kept(_folder.Path));

        var old = new Browser(_fake.Platform) { Change = request => request.Headers.Add("Cookie", cookie) };
        (await old.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        await SignedInAsync("sue");
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        await Browser.AddAsync(_fake, "Adam", Role.Admin);
        var first = await SignedInAsync("sue");
        var second = await SignedInAsync("sue");
        var others = await SignedInAsync("adam");
        var list = (await first.GetAsync("sessions")).Json;
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("current").GetBoolean()).Should().Equal(false, true);
        var id = list.GetProperty("items")[0].GetProperty("id").GetString();

        (await others.DeleteAsync($"sessions/{id}")).Status.Should().Be(HttpStatusCode.NotFound, "it is not theirs");
        (await first.DeleteAsync($"sessions/{id}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await second.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await first.DeleteAsync("sessions/current")).Status.Should().Be(HttpStatusCode.NoContent);
        first.Cookie.Should().BeNull();
        (await others.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_has_signed_out_is_not_known_by_the_old_cookie()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var browser = await SignedInAsync("sue");
        var cookie = browser.Cookie!;
        await browser.DeleteAsync("sessions/current");

        var thief = new Browser(_fake.Platform) { Change = request => request.Headers.Add("Cookie", cookie) };
        (await thief.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_not_the_one_that_asks()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var here = await SignedInAsync("sue");
        var elsewhere = await SignedInAsync("sue");

        (await here.PutAsync("me/password", new { current = "wrong", @new = "staple battery horse" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await here.PutAsync("me/password", new { current = Browser.Password, @new = "short" })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await elsewhere.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        (await here.PutAsync("me/password", new { current = Browser.Password, @new = "staple battery horse" })).Status.Should().Be(HttpStatusCode.NoContent);

        (await here.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);
        (await elsewhere.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await new Browser(_fake.Platform).SignInAsync("sue")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await new Browser(_fake.Platform).SignInAsync("sue", "staple battery horse")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Over_plain_http_from_elsewhere_nobody_signs_in()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var browser = new Browser(_fake.Platform) { Change = request => request.Headers.Add("X-Forwarded-Proto", "http") };

        var reply = await browser.SignInAsync("sue");

        reply.Status.Should().Be(HttpStatusCode.Forbidden);
        reply.Detail.Should().StartWith("Sign-in needs https, or this machine: open https://contact.test/.");
        (await browser.GetAsync("sign-in")).Json.GetProperty("fault").GetString().Should().Be(reply.Detail);
        (await new Browser(_fake.Platform).GetAsync("sign-in")).Json.GetProperty("fault").GetString().Should().BeNull();
    }

    private async Task<Browser> SignedInAsync(string user)
    {
        var browser = new Browser(_fake.Platform);
        (await browser.SignInAsync(user)).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
