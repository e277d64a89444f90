using System.Net;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>An admin adds and changes people, who set their own passwords.</summary>
public sealed class UserTests : IAsyncDisposable
{
    private const string NewPassword = "staple battery horse";

    private readonly FakeWebhooks _fake = new();

    public ValueTask DisposeAsync() => _fake.DisposeAsync();

    [Fact]
    public async Task Who_is_added_sets_a_password_by_the_code_that_the_admin_was_shown_once()
    {
        var admin = await AdminAsync();
        var added = await admin.PostAsync("users", new { name = "Sue", user = "sue", roles = Words("supervisor") });
        added.Status.Should().Be(HttpStatusCode.Created);
        var code = added.Json.GetProperty("code").GetString()!;
        added.Json.GetProperty("state").GetString().Should().Be("invited");
        (await admin.GetAsync("users")).Body.Should().NotContain(code).And.NotContain("passwordHash");
        var sue = new Browser(_fake.Platform);
        (await sue.SignInAsync("sue", code)).Status.Should().Be(HttpStatusCode.Unauthorized, "a code is not a password");

        (await ByCodeAsync(sue, "sue", code, "short")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await ByCodeAsync(sue, "sue", code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Status.Should().Be(HttpStatusCode.OK);

        (await sue.GetAsync("me")).Json.GetProperty("name").GetString().Should().Be("Sue");
        (await ByCodeAsync(new(_fake.Platform), "sue", code)).Status.Should().Be(HttpStatusCode.Unauthorized, "it counts once");
        (await new Browser(_fake.Platform).SignInAsync("sue", NewPassword)).Status.Should().Be(HttpStatusCode.OK);
        (await UserAsync(admin, "sue")).GetProperty("state").GetString().Should().Be("active");
    }

    [Fact]
    public async Task A_code_counts_for_a_day()
    {
        var admin = await AdminAsync();
        var code = (await admin.PostAsync("users", new { name = "Sue", user = "sue", roles = Words("agent") })).Json.GetProperty("code").GetString()!;

        _fake.Clock.Advance(TimeSpan.FromHours(24));

        (await ByCodeAsync(new(_fake.Platform), "sue", code)).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Who_is_reset_is_signed_out_everywhere_and_sets_a_new_password()
    {
        var id = await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var admin = await AdminAsync();
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");

        var reset = await admin.PostAsync($"users/{id}/code");

        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await sue.SignInAsync("sue")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await ByCodeAsync(sue, "sue", reset.Json.GetProperty("code").GetString()!)).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Other_roles_end_the_sessions_and_another_name_does_not()
    {
        var id = await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var admin = await AdminAsync();
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");

        (await admin.PatchAsync($"users/{id}", new { name = "Susan", roles = Words("supervisor") })).Json.GetProperty("name").GetString()
            .Should().Be("Susan");
        (await sue.GetAsync("me")).Json.GetProperty("name").GetString().Should().Be("Susan");
        await admin.PatchAsync($"users/{id}", new { roles = Words("analyst", "agent") });
        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        await sue.SignInAsync("sue");
        (await sue.GetAsync("me")).Json.GetProperty("roles").EnumerateArray().Select(role => role.GetString()).Should().Equal("agent", "analyst");
    }

    [Fact]
    public async Task What_is_heard_and_read_is_granted_apart_and_it_shows_who_granted_it_to_themselves()
    {
        var id = await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var admin = await AdminAsync();

        var sue = (await admin.PatchAsync($"users/{id}", new { permissions = new { hear = Words("Sales") } })).Json;
        sue.GetProperty("permissions").GetRawText().Should().Be("""{"hear":["Sales"],"read":null,"hearOriginal":null,"review":null}""");
        sue.GetProperty("grantedBySelf").GetBoolean().Should().BeFalse();
        var own = (await UserAsync(admin, "ada")).GetProperty("id").GetString();
        var ada = (await admin.PatchAsync($"users/{own}", new { permissions = new { hear = true, read = Words() } })).Json;
        ada.GetProperty("permissions").GetRawText().Should().Be("""{"hear":true,"read":[],"hearOriginal":null,"review":null}""");
        ada.GetProperty("grantedBySelf").GetBoolean().Should().BeTrue();
        (await admin.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK, "the session that asks goes on");
        (await admin.PatchAsync($"users/{id}", new { permissions = new { hear = (string[]?)null } })).Json.GetProperty("permissions").GetRawText()
            .Should().Be("""{"hear":null,"read":null,"hearOriginal":null,"review":null}""");
    }

    [Fact]
    public async Task Who_is_added_is_granted_apart_from_roles_what_the_request_says()
    {
        var admin = await AdminAsync();
        var permissions = new { hear = Words("Sales"), read = true, review = Words() };

        var sue = (await admin.PostAsync("users", new { name = "Sue", user = "sue", roles = Words("analyst"), permissions })).Json;

        const string Granted = """{"hear":["Sales"],"read":true,"hearOriginal":null,"review":[]}""";
        sue.GetProperty("permissions").GetRawText().Should().Be(Granted);
        sue.GetProperty("grantedBySelf").GetBoolean().Should().BeFalse();
        (await UserAsync(admin, "sue")).GetProperty("permissions").GetRawText().Should().Be(Granted);
    }

    /// <summary>Each gives somebody access, or more of it: to Sue, an analyst who hears one department, and to Kim, who is disabled.</summary>
    public static TheoryData<string, Func<Browser, string, string, Task<ApiReply>>> Gifts => new()
    {
        { "somebody new", (admin, _, _) => admin.PostAsync("users", new { name = "Eve", user = "eve", roles = Words("agent") }) },
        { "a new code", (admin, sue, _) => admin.PostAsync($"users/{sue}/code") },
        { "a role that may more", (admin, sue, _) => admin.PatchAsync($"users/{sue}", new { roles = Words("analyst", "admin") }) },
        { "another role in its place", (admin, sue, _) => admin.PatchAsync($"users/{sue}", new { roles = Words("admin") }) },
        { "one department more", (admin, sue, _) => GrantAsync(admin, sue, new { hear = Words("Sales", "Support") }) },
        { "another department", (admin, sue, _) => GrantAsync(admin, sue, new { hear = Words("Support") }) },
        { "all departments", (admin, sue, _) => GrantAsync(admin, sue, new { hear = true }) },
        { "what the role says", (admin, sue, _) => GrantAsync(admin, sue, new { hear = (string[]?)null }) },
        { "what no role has", (admin, sue, _) => GrantAsync(admin, sue, new { hearOriginal = Words("Sales") }) },
        { "one more and another less", (admin, sue, _) => GrantAsync(admin, sue, new { hear = Words(), review = Words("Sales") }) },
        { "the end of a ban", (admin, _, kim) => admin.PatchAsync($"users/{kim}", new { disabled = false }) },
    };

    [Theory]
    [MemberData(nameof(Gifts), DisableDiscoveryEnumeration = true)]
    public async Task Who_gives_access_needs_a_password_of_the_last_ten_minutes(string what, Func<Browser, string, string, Task<ApiReply>> give)
    {
        var (sue, kim) = await PeopleAsync();
        var admin = await AdminAsync();
        _fake.Clock.Leap(TimeSpan.FromMinutes(11));
        var before = (await admin.GetAsync("users")).Body;

        var late = await give(admin, sue, kim);

        late.Status.Should().Be(HttpStatusCode.Forbidden, what);
        late.Json.GetProperty("proof").GetString().Should().Be("password");
        (await admin.GetAsync("users")).Body.Should().Be(before, "nothing was changed");
        await admin.SignInAsync("ada");
        ((int)(await give(admin, sue, kim)).Status).Should().BeLessThan(300, what);
    }

    [Theory]
    [MemberData(nameof(Gifts), DisableDiscoveryEnumeration = true)]
    public async Task A_program_proves_itself_with_each_request_and_is_not_asked(string what, Func<Browser, string, string, Task<ApiReply>> give)
    {
        var (sue, kim) = await PeopleAsync();
        var program = new Browser(_fake.Platform) { Change = request => request.Headers.Add("X-Api-Key", FakeWebhooks.ApiKey) };

        ((int)(await give(program, sue, kim)).Status).Should().BeLessThan(300, what);
    }

    [Fact]
    public async Task Who_takes_access_away_needs_no_password()
    {
        var (sue, kim) = await PeopleAsync();
        var other = await Browser.AddAsync(_fake, "Other", Role.Supervisor);
        var admin = await AdminAsync();
        _fake.Clock.Leap(TimeSpan.FromMinutes(11));

        ApiReply[] replies =
        [
            await admin.PatchAsync($"users/{sue}", new { name = "Susan" }),
            await GrantAsync(admin, sue, new { read = Words("Support") }),
            await GrantAsync(admin, sue, new { hear = Words() }),
            await admin.PatchAsync($"users/{other}", new { roles = Words("analyst") }),
            await admin.PatchAsync($"users/{other}", new { roles = Words("agent") }),
            await admin.PatchAsync($"users/{other}", new { disabled = true }),
            await admin.DeleteAsync($"users/{kim}"),
        ];

        replies.Select(reply => (int)reply.Status).Should().OnlyContain(status => status < 300);
        (await UserAsync(admin, "other")).GetProperty("state").GetString().Should().Be("disabled");
        (await UserAsync(admin, "sue")).GetProperty("permissions").GetRawText()
            .Should().Be("""{"hear":[],"read":["Support"],"hearOriginal":null,"review":null}""");
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays()
    {
        var admin = await AdminAsync();
        await Browser.AddAsync(_fake, "Invited", Role.Admin, user => user with { PasswordHash = null });
        await Browser.AddAsync(_fake, "Disabled", Role.Admin, user => user with { IsDisabled = true });
        var id = (await UserAsync(admin, "ada")).GetProperty("id").GetString();

        (await admin.PatchAsync($"users/{id}", new { roles = Words("supervisor") })).Status.Should().Be(HttpStatusCode.Conflict);
        (await admin.PatchAsync($"users/{id}", new { disabled = true })).Status.Should().Be(HttpStatusCode.Conflict);
        (await admin.PostAsync($"users/{id}/code")).Status.Should().Be(HttpStatusCode.Conflict);
        var refused = await admin.DeleteAsync($"users/{id}");
        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Detail.Should().Be("This is the last admin who can sign in: make another one first.");
        (await admin.GetAsync("me")).Status.Should().Be(HttpStatusCode.OK);

        await Browser.AddAsync(_fake, "Other", Role.Admin);
        (await admin.PatchAsync($"users/{id}", new { roles = Words("supervisor") })).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Two_admins_who_lower_each_other_at_once_do_not_leave_none()
    {
        var admin = await AdminAsync();
        var other = await Browser.AddAsync(_fake, "Other", Role.Admin);
        var own = (await UserAsync(admin, "ada")).GetProperty("id").GetString();
        var second = new Browser(_fake.Platform);
        await second.SignInAsync("other");

        var replies = await Task.WhenAll(
            admin.PatchAsync($"users/{other}", new { roles = Words("agent") }),
            second.PatchAsync($"users/{own}", new { roles = Words("agent") }));

        replies.Count(reply => reply.Status == HttpStatusCode.OK).Should().Be(1);
    }

    [Fact]
    public async Task Who_was_never_there_is_removed_and_others_are_disabled()
    {
        var admin = await AdminAsync();
        var invited = await Browser.AddAsync(_fake, "Invited", Role.Agent, user => user with { PasswordHash = null });
        var known = await Browser.AddAsync(_fake, "Sue", Role.Supervisor);
        var sue = new Browser(_fake.Platform);
        await sue.SignInAsync("sue");

        (await admin.DeleteAsync($"users/{invited}")).Status.Should().Be(HttpStatusCode.NoContent);
        (await admin.DeleteAsync($"users/{known}")).Json.GetProperty("state").GetString().Should().Be("disabled");

        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("user").GetString())
            .Should().Equal("sue", "ada");
        (await admin.DeleteAsync("users/4711")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{"name":"","user":"x","roles":["agent"]}""", "name")]
    [InlineData("""{"name":"X","user":"","roles":["agent"]}""", "user")]
    [InlineData("""{"name":"X","user":"two words","roles":["agent"]}""", "user")]
    [InlineData("""{"name":"X","user":"x","roles":[]}""", "roles")]
    [InlineData("""{"name":"X","user":"x","roles":["king"]}""", "roles")]
    [InlineData("""{"name":"X","user":"x","roles":["agent","0"]}""", "roles")]
    [InlineData("""{"name":"X","user":"x"}""", "roles")]
    [InlineData("""{"name":"X","user":"x","roles":["agent"],"permissions":{"hear":"Sales"}}""", "permissions.hear")]
    [InlineData("""{"name":"X","user":"x","roles":["agent"],"permissions":{"review":[""]}}""", "permissions.review")]
    public async Task A_fault_is_told_at_its_field(string body, string field)
    {
        var admin = await AdminAsync();

        var reply = await admin.PostAsync("users", System.Text.Json.JsonElement.Parse(body));

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(field);
    }

    [Fact]
    public async Task Two_people_are_not_called_the_same()
    {
        var admin = await AdminAsync();

        (await admin.PostAsync("users", new { name = "Ada", user = "ADA", roles = Words("agent") })).Status.Should().Be(HttpStatusCode.Conflict);
    }

    private static string[] Words(params string[] words) => words;

    private static Task<ApiReply> GrantAsync(Browser admin, string id, object permissions) => admin.PatchAsync($"users/{id}", new { permissions });

    private static Task<ApiReply> ByCodeAsync(Browser browser, string user, string code, string newPassword = NewPassword) =>
        browser.PostAsync("sessions/code", new { user, code, newPassword });

    private static async Task<System.Text.Json.JsonElement> UserAsync(Browser admin, string user) =>
        (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("user").GetString() == user);

    private async Task<(string Sue, string Kim)> PeopleAsync() => (
        await Browser.AddAsync(_fake, "Sue", Role.Analyst, user => user with { Grants = user.Grants with { Hear = new(["Sales"]) } }),
        await Browser.AddAsync(_fake, "Kim", Role.Supervisor, user => user with { IsDisabled = true }));

    private async Task<Browser> AdminAsync()
    {
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var browser = new Browser(_fake.Platform);
        (await browser.SignInAsync("ada")).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }
}
