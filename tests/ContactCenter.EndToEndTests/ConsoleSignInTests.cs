using ContactCenter.EndToEndTests.World;
using ContactCenter.Load.World;
using ContactCenter.TestKit;
using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace ContactCenter.EndToEndTests;

/// <summary>People sign in by more than a password.</summary>
public sealed class ConsoleSignInTests(Chromium chromium)
{
    private const string Password = "a long enough password";

    private static readonly string[] Roles = ["supervisor"];

    [Fact]
    public async Task An_authenticator_app_is_set_up_before_anything_else_where_the_role_needs_one_and_asked_for_at_the_next_sign_in()
    {
        await using var server = new RunningServer(settings: ("Access:SecondFactor:Roles:0", "Supervisor"));
        var kim = await SignInByCodeAsync(server, "My account");
        await kim.ShouldBeFineAsync("account-must-enrol", isFull: true);
        await kim.Button("Set up an app").ClickAsync();
        await Expect(kim.Page.GetByRole(AriaRole.Img, new() { Name = "QR code for the authenticator app" })).ToBeVisibleAsync();
        await kim.ShouldBeFineAsync("account-set-up-app", isFull: true);
        var secret = await kim.Page.GetByText("Secret", new() { Exact = true }).Locator("xpath=following-sibling::dd").InnerTextAsync();
        var app = new Totp(Base32Encoding.ToBytes(secret.Replace(" ", "", StringComparison.Ordinal)));
        await kim.Page.GetByLabel("Code that the app shows").FillAsync(app.ComputeTotp());
        await kim.Button("Confirm").ClickAsync();
        var codes = kim.Page.GetByRole(AriaRole.List, new() { Name = "Recovery codes" }).GetByRole(AriaRole.Listitem);
        await Expect(codes).ToHaveCountAsync(10);
        await kim.ShouldBeFineAsync("account-recovery-codes", isFull: true);
        var code = await codes.First.InnerTextAsync();
        await kim.Button("I have kept them").ClickAsync();
        await Expect(kim.Page.GetByText("10 recovery codes are left.")).ToBeVisibleAsync();
        await kim.GoAsync("Live", "Live");
        await kim.GoAsync("Account", "My account");
        await kim.ShouldBeFineAsync("account-second-factor", isFull: true);

        await kim.Button("Sign out").ClickAsync();
        await kim.Page.GetByLabel("User").FillAsync("kim");
        await kim.Page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await kim.Button("Sign in").ClickAsync();
        var field = kim.Page.GetByLabel("Code of your authenticator app");
        await Expect(field).ToBeFocusedAsync();
        await kim.ShouldBeFineAsync("sign-in-code", isFull: true);
        await field.FillAsync("000000");
        await kim.Button("Sign in").ClickAsync();
        await Expect(kim.Page.GetByText("The code is wrong, or was used before.").First).ToBeVisibleAsync();
        await field.FillAsync(code);
        await kim.Button("Sign in").ClickAsync();
        await Expect(kim.Heading("My account")).ToBeVisibleAsync();
        await Expect(kim.Page.GetByText("9 recovery codes are left.")).ToBeVisibleAsync();
        kim.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task A_passkey_is_added_and_signs_in_by_one_click()
    {
        await using var server = new RunningServer();
        var kim = await SignInByCodeAsync(server, "Live");
        await GiveAuthenticatorAsync(kim.Page);
        await kim.GoAsync("Account", "My account");
        await kim.Page.GetByLabel("Name of the new passkey").FillAsync("My phone");
        await kim.Button("Add a passkey").ClickAsync();
        await Expect(kim.Button("Remove My phone")).ToBeVisibleAsync();
        await kim.ShouldBeFineAsync("account-passkeys", isFull: true);

        await kim.Button("Sign out").ClickAsync();
        await Expect(kim.Button("Sign in with a passkey")).ToBeVisibleAsync();
        await kim.ShouldBeFineAsync("sign-in-passkey", isFull: true);
        await kim.Button("Sign in with a passkey").ClickAsync();
        await Expect(kim.Button("Remove My phone")).ToBeVisibleAsync();

        await kim.Button("Remove My phone").ClickAsync();
        await kim.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Remove" }).ClickAsync();
        await Expect(kim.Button("Remove My phone")).ToHaveCountAsync(0);
        await kim.Button("Sign out").ClickAsync();
        await kim.Button("Sign in with a passkey").ClickAsync();
        await Expect(kim.Page.GetByText("The passkey is not known here").First).ToBeVisibleAsync();
        kim.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_is_new_makes_a_passkey_with_the_one_time_code_and_never_has_a_password()
    {
        await using var server = new RunningServer();
        var kim = await TypeCodeAsync(server);
        await GiveAuthenticatorAsync(kim.Page);
        await kim.ShouldBeFineAsync("sign-in-one-time-code", isFull: true);
        await kim.SignInAsAsync("Make a passkey instead of a password", "Live");

        await kim.GoAsync("Account", "My account");
        await Expect(kim.Button("Remove First passkey")).ToBeVisibleAsync();
        await kim.Button("Sign out").ClickAsync();
        await kim.Button("I have a one-time code").ClickAsync();
        await kim.Page.GetByLabel("User").FillAsync("kim");
        await kim.Page.GetByLabel("One-time code").FillAsync("AAAA-BBBB-CCCC-DDDD");
        await kim.Button("Make a passkey instead of a password").ClickAsync();
        await Expect(kim.Page.GetByText("User or code is wrong, or the code is too old.").First).ToBeVisibleAsync();
        await kim.Button("I have a password").ClickAsync();
        await kim.Button("Sign in with a passkey").ClickAsync();
        await Expect(kim.Button("Remove First passkey")).ToBeVisibleAsync();
        kim.Refused.Should().BeEmpty();
    }

    [Fact]
    public async Task Who_signs_in_with_the_provider_comes_back_to_the_page_and_has_no_password_here()
    {
        await using var provider = await OpenIdProvider.StartAsync();
        provider.Clock = TimeProvider.System;
        await using var server = new RunningServer(FreePort.Find(Random.Shared), speed: 4, provider.Settings());
        var sue = await ConsolePages.OpenAsync(chromium, server.Url, "/calls?state=ended");
        await Expect(sue.Link("Sign in with Example login")).ToBeVisibleAsync();
        await sue.ShouldBeFineAsync("sign-in-provider", isFull: true);

        await sue.Link("Sign in with Example login").ClickAsync();

        await Expect(sue.Heading("History")).ToBeVisibleAsync();
        await Expect(sue.Page).ToHaveURLAsync(new Uri(server.Url, "/calls?state=ended").AbsoluteUri);
        await sue.GoAsync("Account", "My account");
        await Expect(sue.Page.GetByText("You sign in with your company.")).ToBeVisibleAsync();
        await sue.ShouldBeFineAsync("account-provider", isFull: true);
        await sue.Button("Sign out").ClickAsync();
        provider.Person = null;
        await sue.Link("Sign in with Example login").ClickAsync();
        await Expect(sue.Page.GetByText("The sign-in was not agreed to.")).ToBeVisibleAsync();
        await sue.ShouldBeFineAsync("sign-in-cancelled", isFull: true);
        sue.Refused.Should().BeEmpty();
    }

    /// <summary>A device with a finger on it, which chromium plays.</summary>
    private static async Task GiveAuthenticatorAsync(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["options"] = new
            {
                protocol = "ctap2",
                transport = "internal",
                hasResidentKey = true,
                hasUserVerification = true,
                isUserVerified = true,
                automaticPresenceSimulation = true,
            },
        });
    }

    private async Task<ConsolePages> SignInByCodeAsync(RunningServer server, string heading)
    {
        var kim = await TypeCodeAsync(server);
        await kim.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await kim.SignInAsAsync("Sign in", heading);
        return kim;
    }

    /// <summary>Somebody who was added a moment ago, on the sign-in page with the code.</summary>
    private async Task<ConsolePages> TypeCodeAsync(RunningServer server)
    {
        var added = await server.PostAsync("/api/v1/users", new { name = "Kim Vale", user = "kim", roles = Roles });
        var kim = await ConsolePages.OpenAsync(chromium, OnThisMachine(server.Url), "");
        await kim.Button("I have a one-time code").ClickAsync();
        await kim.Page.GetByLabel("User").FillAsync("kim");
        await kim.Page.GetByLabel("One-time code").FillAsync(added.GetProperty("code").GetString()!);
        return kim;
    }

    /// <summary>Passkeys are for names, and this machine's is the only one that needs no https.</summary>
    private static Uri OnThisMachine(Uri url) => new UriBuilder(url) { Host = "localhost" }.Uri;
}
