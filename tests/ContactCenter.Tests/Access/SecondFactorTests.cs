using System.Net;
using System.Text;
using ContactCenter.Access;
using ContactCenter.Access.Factors;
using ContactCenter.Tests.World;
using OtpNet;

namespace ContactCenter.Tests.Access;

/// <summary>People sign in with a password and a code of their authenticator app.</summary>
public sealed class SecondFactorTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new();

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task An_app_counts_when_one_of_its_codes_was_typed_and_ends_the_other_sessions()
    {
        var elsewhere = await SignedInAsync("Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");
        (await sue.GetAsync("me/second-factor")).Body.Should().Be("""{"enabled":false,"recoveryCodesLeft":0,"required":false}""");
        (await sue.PutAsync("me/second-factor", new { code = "123456" })).Status.Should().Be(HttpStatusCode.Conflict, "nothing was begun with");

        var begun = (await sue.PostAsync("me/second-factor")).Json;
        var app = new AuthenticatorApp(begun.GetProperty("secret").GetString()!, _fake.Clock);
        begun.GetProperty("uri").GetString().Should().StartWith("otpauth://totp/").And.Contain($"secret={app.Secret}").And.Contain("sue");
        begun.GetProperty("qrCode").GetString().Should().StartWith("data:image/png;base64,iVBOR");
        (await sue.PutAsync("me/second-factor", new { code = app.WrongCode() })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await elsewhere.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK, "nothing has changed yet");
        var confirmed = await sue.PutAsync("me/second-factor", new { code = app.Code() });

        confirmed.Json.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()).Should().HaveCount(10).And.OnlyHaveUniqueItems();
        (await sue.GetAsync("me/second-factor")).Body.Should().Be("""{"enabled":true,"recoveryCodesLeft":10,"required":false}""");
        (await elsewhere.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_code_is_asked_for_after_the_right_password_only_and_counts_once()
    {
        var (app, _) = await AuthenticatorApp.SetUpAsync(await SignedInAsync("Sue", Role.Supervisor), _fake.Clock);
        var browser = new Browser(_fake.Platform);

        var asked = await browser.SignInAsync("sue");
        asked.Status.Should().Be(HttpStatusCode.Unauthorized);
        asked.Json.GetProperty("proof").GetString().Should().Be("code");
        var stranger = await browser.SignInAsync("sue", "wrong", app.Code());
        stranger.Status.Should().Be(HttpStatusCode.Unauthorized);
        stranger.Json.TryGetProperty("proof", out _).Should().BeFalse("who does not know the password learns nothing");
        browser.Cookie.Should().BeNull();

        var typed = app.Code().Insert(3, " ");
        (await browser.SignInAsync("sue", code: typed)).Status.Should().Be(HttpStatusCode.OK);
        var again = await new Browser(_fake.Platform).SignInAsync("sue", code: typed);
        again.Status.Should().Be(HttpStatusCode.Unauthorized);
        again.Detail.Should().Be("The code is wrong, or was used before.");
        (await new Browser(_fake.Platform).SignInAsync("sue", code: app.Code(-1))).Status.Should()
            .Be(HttpStatusCode.Unauthorized, "its step was before the one that was used");
    }

    [Fact]
    public async Task A_code_that_is_typed_twice_at_once_signs_in_once()
    {
        var (app, _) = await AuthenticatorApp.SetUpAsync(await SignedInAsync("Sue", Role.Supervisor), _fake.Clock);

        var replies = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => new Browser(_fake.Platform).SignInAsync("sue", code: app.Code())));

        replies.Count(reply => reply.Status == HttpStatusCode.OK).Should().Be(1);
    }

    [Theory]
    [InlineData(-2, HttpStatusCode.Unauthorized)]
    [InlineData(-1, HttpStatusCode.OK)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(2, HttpStatusCode.Unauthorized)]
    public async Task The_phone_s_clock_may_differ_by_one_step(int steps, HttpStatusCode status)
    {
        var (app, _) = await AuthenticatorApp.SetUpAsync(await SignedInAsync("Sue", Role.Supervisor), _fake.Clock);
        _fake.Clock.Advance(TimeSpan.FromMinutes(5));

        (await new Browser(_fake.Platform).SignInAsync("sue", code: app.Code(steps))).Status.Should().Be(status);
    }

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(20_000_000_000, "353130")]
    public void The_codes_are_those_of_the_standard(long second, string code)
    {
        var secret = Base32Encoding.ToString(Encoding.ASCII.GetBytes("12345678901234567890"));

        TimeCodes.StepOf(secret, code, DateTimeOffset.FromUnixTimeSeconds(second)).Should().Be(second / 30);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_the_app_once()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        var (_, codes) = await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);

        (await new Browser(_fake.Platform).SignInAsync("sue", code: codes[3].ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        (await new Browser(_fake.Platform).SignInAsync("sue", code: codes[3])).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await sue.GetAsync("me/second-factor")).Json.GetProperty("recoveryCodesLeft").GetInt32().Should().Be(9);

        var renewed = (await sue.PostAsync("me/second-factor/recovery-codes")).Json.GetProperty("recoveryCodes");
        (await new Browser(_fake.Platform).SignInAsync("sue", code: codes[4])).Status.Should().Be(HttpStatusCode.Unauthorized, "it was replaced");
        (await new Browser(_fake.Platform).SignInAsync("sue", code: renewed[0].GetString())).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Wrong_codes_lock_as_wrong_passwords_do_and_the_right_password_between_them_changes_nothing()
    {
        var (app, _) = await AuthenticatorApp.SetUpAsync(await SignedInAsync("Sue", Role.Supervisor), _fake.Clock);
        var browser = new Browser(_fake.Platform);
        for (var i = 0; i < 5; i++)
        {
            (await browser.SignInAsync("sue", code: app.WrongCode())).Status.Should().Be(HttpStatusCode.Unauthorized);
            if (i < 4)
                (await browser.SignInAsync("sue")).Status.Should().Be(HttpStatusCode.Unauthorized);
        }

        (await browser.SignInAsync("sue", code: app.Code())).Status.Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_change_needs_a_password_that_was_given_a_short_time_ago()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        var (app, _) = await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);
        _fake.Clock.Advance(TimeSpan.FromMinutes(10));

        ApiReply[] replies =
        [
            await sue.PostAsync("me/second-factor"),
            await sue.PostAsync("me/second-factor/recovery-codes"),
            await sue.DeleteAsync("me/second-factor"),
        ];
        foreach (var reply in replies)
        {
            reply.Status.Should().Be(HttpStatusCode.Forbidden);
            reply.Json.GetProperty("proof").GetString().Should().Be("password");
        }

        await sue.SignInAsync("sue", code: app.Code());
        (await sue.DeleteAsync("me/second-factor")).Status.Should().Be(HttpStatusCode.NoContent);
        (await new Browser(_fake.Platform).SignInAsync("sue")).Status.Should().Be(HttpStatusCode.OK);
        (await sue.PostAsync("me/second-factor/recovery-codes")).Status.Should().Be(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_reset_takes_the_second_factor_away_and_the_audit_tells_all_of_it()
    {
        var sue = await SignedInAsync("Sue", Role.Supervisor);
        var (app, codes) = await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);
        await new Browser(_fake.Platform).SignInAsync("sue", code: app.WrongCode());
        await new Browser(_fake.Platform).SignInAsync("sue", code: codes[0]);
        await sue.PostAsync("me/second-factor/recovery-codes");
        var admin = await SignedInAsync("Ada", Role.Admin);
        var user = (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("user").GetString() == "sue");
        user.GetProperty("secondFactor").GetBoolean().Should().BeTrue();

        var reset = (await admin.PostAsync($"users/{user.GetProperty("id").GetString()}/code")).Json;

        reset.GetProperty("secondFactor").GetBoolean().Should().BeFalse();
        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await sue.PostAsync("sessions/code", new { user = "sue", code = reset.GetProperty("code").GetString(), newPassword = "staple battery horse" }))
            .Status.Should().Be(HttpStatusCode.OK);
        (await new Browser(_fake.Platform).SignInAsync("sue", "staple battery horse")).Status.Should().Be(HttpStatusCode.OK);
        await sue.DeleteAsync("me/second-factor");
        await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);
        await sue.DeleteAsync("me/second-factor");
        var lines = (await admin.GetAsync("audit?who=sue")).Json.GetProperty("items").EnumerateArray().Select(line => line.GetProperty("action").GetString());
        lines.Where(action => action is not "signedIn").Should().Equal(
            "secondFactorDisabled",
            "secondFactorEnabled",
            "passwordChanged",
            "recoveryCodesMade",
            "recoveryCodeUsed",
            "secondFactorFailed",
            "secondFactorEnabled");
    }

    private async Task<Browser> SignedInAsync(string name, Role role)
    {
        await Browser.AddAsync(_fake, name, role);
        var browser = new Browser(_fake.Platform);
        (await browser.SignInAsync(name.ToLowerInvariant())).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
