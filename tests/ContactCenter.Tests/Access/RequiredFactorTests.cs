using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>People of some roles must have a second factor, and may do nothing before they have one.</summary>
public sealed class RequiredFactorTests : IAsyncDisposable
{
    private readonly FakeWebhooks _fake = new(settings: ("Access:SecondFactor:Roles:0", "Supervisor"));

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task Who_has_none_yet_signs_in_only_to_set_one_up()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);

        var me = (await sue.SignInAsync("sue")).Json;

        me.GetProperty("mustEnrol").GetBoolean().Should().BeTrue();
        me.GetProperty("permissions").GetArrayLength().Should().Be(0);
        (await sue.GetAsync("me")).Json.GetProperty("mustEnrol").GetBoolean().Should().BeTrue();
        foreach (var path in (string[])["calls", "sessions", "me/preferences", "departments"])
        {
            var refused = await sue.GetAsync(path);
            refused.Status.Should().Be(HttpStatusCode.Forbidden, path);
            refused.Detail.Should().Be("Your role needs a second factor: set one up in My account first.");
            refused.Json.GetProperty("proof").GetString().Should().Be("secondFactor");
        }

        (await sue.PutAsync("me/password", new { current = Browser.Password, @new = "staple battery horse" })).Status.Should().Be(HttpStatusCode.Forbidden);
        (await sue.GetAsync("me/second-factor")).Body.Should().Be("""{"enabled":false,"recoveryCodesLeft":0,"required":true}""");
        await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);
        (await sue.GetAsync("me")).Json.GetProperty("mustEnrol").GetBoolean().Should().BeFalse();
        (await sue.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK, "the same session may do all now");
    }

    [Fact]
    public async Task Who_has_one_signs_in_with_it_and_cannot_turn_it_off_but_take_another_app()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");
        var (old, _) = await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);

        var refused = await sue.DeleteAsync("me/second-factor");
        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Detail.Should().Be("Your role needs a second factor: set up another app in its place.");
        var (app, _) = await AuthenticatorApp.SetUpAsync(sue, _fake.Clock);

        (await new Browser(_fake.Platform).SignInAsync("sue", code: old.Code())).Status.Should().Be(HttpStatusCode.Unauthorized);
        var again = new Browser(_fake.Platform);
        (await again.SignInAsync("sue", code: app.Code())).Json.GetProperty("mustEnrol").GetBoolean().Should().BeFalse();
        (await again.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_passkey_is_both_factors_and_beside_it_a_password_alone_lets_nobody_in()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");
        using var phone = new SoftwareAuthenticator();
        (await phone.AddToAsync(sue)).Status.Should().Be(HttpStatusCode.Created);
        (await sue.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);

        (await sue.DeleteAsync($"me/passkeys/{phone.Id}")).Status.Should().Be(HttpStatusCode.Conflict, "the role needs it");
        var refused = await new Browser(_fake.Platform).SignInAsync("sue");
        refused.Status.Should().Be(HttpStatusCode.Unauthorized);
        refused.Json.GetProperty("proof").GetString().Should().Be("passkey");
        var again = new Browser(_fake.Platform);
        (await phone.SignInAsync(again)).Json.GetProperty("mustEnrol").GetBoolean().Should().BeFalse();
        (await again.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_roles_are_asked_for_nothing_and_who_must_set_one_up_may_sign_out_instead()
    {
        await Browser.AddAsync(_fake, "Ana", Role.Analyst);
        await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var ana = new Browser(_fake.Platform);
        (await ana.SignInAsync("ana")).Json.GetProperty("mustEnrol").GetBoolean().Should().BeFalse();
        (await ana.GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);

        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");
        (await sue.DeleteAsync("sessions/current")).Status.Should().Be(HttpStatusCode.NoContent);
    }
}
