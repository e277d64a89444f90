using System.Net;
using System.Text.Json;
using System.Web;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>People sign in with the OpenID Connect provider that their company has.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private readonly TestFolder _folder = new();
    private OpenIdProvider _provider = null!;
    private FakeWebhooks _fake = null!;

    private string FirstAdminFile => Path.Combine(_folder.Path, "first-admin");

    public async ValueTask InitializeAsync()
    {
        _provider = await OpenIdProvider.StartAsync();
        Start(_provider.Settings());
    }

    public async ValueTask DisposeAsync()
    {
        await _fake.DisposeAsync();
        await _provider.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Who_comes_first_is_added_with_the_roles_that_the_provider_tells()
    {
        using var visit = new ProviderVisit(_fake);

        var page = await visit.SignInAsync("?back=%2Fcalls%3Fdepartment%3DSales");

        page.Should().Be("https://contact.test/calls?department=Sales");
        visit.SetCookies["__Host-cc"].Should().Contain("httponly").And.Contain("secure").And.Contain("samesite=strict");
        var me = (await visit.Pages().GetAsync("me")).Json;
        me.GetProperty("name").GetString().Should().Be("Sue Berg");
        me.GetProperty("user").GetString().Should().Be("sue");
        me.GetProperty("roles")[0].GetString().Should().Be("supervisor");
        me.GetProperty("byProvider").GetBoolean().Should().BeTrue();
        me.GetProperty("mustEnrol").GetBoolean().Should().BeFalse();
        (await visit.Pages().GetAsync("calls")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_provider_is_asked_by_code_with_proof_of_who_asked_and_answers_in_the_query_at_the_consoles_address()
    {
        using var visit = new ProviderVisit(_fake);

        await visit.SignInAsync();

        _provider.Asked.Should().Contain("response_type", "code").And.NotContainKey("response_mode", "the query is what a code comes in")
            .And.Contain("code_challenge_method", "S256")
            .And.Contain("redirect_uri", "https://contact.test/api/v1/sign-in/openid/callback").And.Contain("scope", "openid profile")
            .And.ContainKey("nonce").And.NotContainKey("prompt");
        visit.Answer.GetLeftPart(UriPartial.Path).Should().Be("https://contact.test/api/v1/sign-in/openid/callback");
        HttpUtility.ParseQueryString(visit.Answer.Query).AllKeys.Should().Contain(["code", "state"]);
        visit.SetCookies.Where(cookie => cookie.Key.StartsWith(".AspNetCore", StringComparison.Ordinal)).Should().HaveCount(2)
            .And.AllSatisfy(cookie => cookie.Value.Should().Contain("samesite=lax").And.Contain("httponly").And.Contain("secure"));
    }

    [Fact]
    public async Task A_person_is_issuer_and_subject_whatever_they_are_called_and_nobody_elses_account()
    {
        await Browser.AddAsync(_fake, "Sue", Role.Admin);
        using var first = new ProviderVisit(_fake);
        await first.SignInAsync();
        var id = (await first.Pages().GetAsync("me")).Json.GetProperty("id").GetString();
        _provider.Person = _provider.Person! with { Name = "Sue\n Stone", User = "stone" };
        using var second = new ProviderVisit(_fake);

        await second.SignInAsync();

        var me = (await second.Pages().GetAsync("me")).Json;
        me.GetProperty("id").GetString().Should().Be(id);
        me.GetProperty("name").GetString().Should().Be("Sue Stone");
        me.GetProperty("user").GetString().Should().Be("sue-2", "sue is somebody else, and names here never change");
        me.GetProperty("roles").GetRawText().Should().Be("""["supervisor"]""");
        _provider.Person = _provider.Person with { Subject = "18", User = "sue-2" };
        using var other = new ProviderVisit(_fake);
        await other.SignInAsync();
        (await other.Pages().GetAsync("me")).Json.GetProperty("user").GetString().Should().Be("sue-2-2");
    }

    [Fact]
    public async Task Roles_are_those_of_each_sign_in_and_others_end_the_sessions_before()
    {
        using var first = new ProviderVisit(_fake);
        await first.SignInAsync();
        _provider.Person = _provider.Person! with { Values = ["admins", "quality"] };
        using var second = new ProviderVisit(_fake);

        await second.SignInAsync();

        (await second.Pages().GetAsync("me")).Json.GetProperty("roles").GetRawText().Should().Be("""["analyst","admin"]""");
        (await first.Pages().GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        var people = (await second.Pages().GetAsync("users")).Json.GetProperty("items");
        people.GetArrayLength().Should().Be(1);
        people[0].GetProperty("permissions").GetRawText().Should().Be("""{"hear":["Sales"],"read":true,"hearOriginal":null,"review":null}""");
        people[0].GetProperty("openId").GetProperty("subject").GetString().Should().Be("17");
        people[0].GetProperty("openId").GetProperty("issuer").GetString().Should().Be($"{_provider.Url}/");
        people[0].GetProperty("state").GetString().Should().Be("active");
    }

    [Fact]
    public async Task What_the_mapping_does_not_speak_of_stays_as_an_admin_has_granted_it()
    {
        using var first = new ProviderVisit(_fake);
        await first.SignInAsync();
        var id = (await first.Pages().GetAsync("me")).Json.GetProperty("id").GetString();
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var admin = new Browser(_fake.Platform);
        await admin.SignInAsync("ada");
        (await admin.PatchAsync($"users/{id}", new { permissions = new { hear = (string[])["Support"] } })).Status.Should().Be(HttpStatusCode.OK);
        using var second = new ProviderVisit(_fake);

        await second.SignInAsync();

        var person = (await admin.GetAsync("users")).Json.GetProperty("items").EnumerateArray().Single(user => user.GetProperty("id").GetString() == id);
        person.GetProperty("permissions").GetRawText().Should().Be("""{"hear":["Support"],"read":null,"hearOriginal":null,"review":null}""");
    }

    [Fact]
    public async Task Who_has_no_mapped_value_is_told_so_and_what_they_brought_stands_in_the_log()
    {
        _provider.Person = _provider.Person! with { Values = ["Supervisors", "cleaning"] };
        using var visit = new ProviderVisit(_fake);

        var page = await visit.SignInAsync("?back=%2Fcalls");

        page.Should().Be("https://contact.test/sign-in?openid=noRole&back=%2Fcalls");
        visit.SetCookies.Should().NotContainKey("__Host-cc");
        _fake.Logs.Entries.Should().Contain(line => line.Message.Contains("subject 17 of", StringComparison.Ordinal)
            && line.Message.Contains("brought Supervisors, cleaning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_lost_all_roles_or_is_disabled_is_refused_audited_and_signed_out_everywhere()
    {
        using var visit = new ProviderVisit(_fake);
        await visit.SignInAsync();
        _provider.Person = _provider.Person! with { Values = [] };
        (await visit.SignInAsync()).Query.Should().Contain("openid=noRole");

        (await visit.Pages().GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
        _provider.Person = _provider.Person with { Values = ["supervisors"] };
        await Browser.ChangeAsync(_fake, "sue", user => user with { IsDisabled = true });
        (await visit.SignInAsync()).Query.Should().Contain("openid=disabled");
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var admin = new Browser(_fake.Platform);
        await admin.SignInAsync("ada");
        var lines = (await admin.GetAsync("audit")).Json.GetProperty("items").EnumerateArray()
            .Select(line => $"{line.GetProperty("who").GetString()} {line.GetProperty("action").GetString()}");
        lines.Should().Equal("ada signedIn", "sue signInFailed", "strangers strangersDenied", "sue signInFailed", "sue signedIn", "sue userAdded");
    }

    [Fact]
    public async Task Roles_are_found_where_the_provider_tells_them_only_when_asked()
    {
        _provider.Person = _provider.Person! with { IsToldOnlyWhenAsked = true };
        using var visit = new ProviderVisit(_fake);

        await visit.SignInAsync();

        (await visit.Pages().GetAsync("me")).Json.GetProperty("roles").GetRawText().Should().Be("""["supervisor"]""");
    }

    [Fact]
    public async Task Who_says_no_comes_back_to_the_sign_in_page()
    {
        _provider.Person = null;
        using var visit = new ProviderVisit(_fake);

        (await visit.SignInAsync("?back=%2Fcalls")).Should().Be("https://contact.test/sign-in?openid=cancelled&back=%2Fcalls");
    }

    [Fact]
    public async Task An_answer_counts_once_in_the_browser_that_asked_and_not_too_late()
    {
        using var visit = new ProviderVisit(_fake);
        var answer = await visit.LeaveAsync();
        using var other = new ProviderVisit(_fake);
        (await other.ComeBackAsync(answer)).Query.Should().Contain("openid=failed", "somebody else's answer signs nobody in");
        (await visit.ComeBackAsync(answer)).Should().Be("https://contact.test/");
        (await visit.ComeBackAsync(answer)).Query.Should().Contain("openid=failed");
        using var late = new ProviderVisit(_fake);
        var slow = await late.LeaveAsync();

        _fake.Clock.Leap(TimeSpan.FromMinutes(20));

        (await late.ComeBackAsync(slow)).Query.Should().Contain("openid=failed");
        foreach (var query in (string[])["", "?code=1", "?code=1&state=2", "?error=server_error&state=2"])
            (await other.VisitAsync(new($"https://contact.test/api/v1/sign-in/openid/callback{query}"))).Query.Should().Be("?openid=failed", query);
        _fake.Logs.Entries.Count(line => line.Message.Contains("OpenID", StringComparison.Ordinal)).Should().BeLessThan(4, "strangers cannot fill the log");
    }

    [Fact]
    public async Task What_is_dear_needs_a_proof_that_the_provider_says_was_just_given()
    {
        _provider.Person = _provider.Person! with { Values = ["admins"] };
        using var visit = new ProviderVisit(_fake);
        await visit.SignInAsync();
        var refused = await PublishAsync(visit);
        refused.Status.Should().Be(HttpStatusCode.Forbidden, "the provider does not say when");
        refused.Json.GetProperty("proof").GetString().Should().Be("password");
        _provider.Person = _provider.Person with { ProvenAt = _fake.Clock.GetUtcNow().AddMinutes(-11) };
        await visit.SignInAsync();
        (await PublishAsync(visit)).Status.Should().Be(HttpStatusCode.Forbidden, "too long ago");
        _provider.Person = _provider.Person with { ProvenAt = null };

        await visit.SignInAsync("?again=true");

        _provider.Asked.Should().Contain("prompt", "login").And.Contain("max_age", "0");
        (await PublishAsync(visit)).Status.Should().NotBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task They_have_no_password_passkey_or_second_factor_here_and_get_none()
    {
        using var visit = new ProviderVisit(_fake);
        await visit.SignInAsync("?again=true");
        var sue = visit.Pages();
        var id = (await sue.GetAsync("me")).Json.GetProperty("id").GetString();
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var admin = new Browser(_fake.Platform);
        await admin.SignInAsync("ada");

        (await sue.PutAsync("me/password", new { current = "", @new = Browser.Password })).Status.Should().Be(HttpStatusCode.BadRequest);
        (await sue.PostAsync("me/passkeys/options")).Status.Should().Be(HttpStatusCode.Conflict);
        (await sue.PostAsync("me/second-factor")).Detail.Should().Be("Made-up people and people who sign in with a provider have no second factor here.");
        (await admin.PostAsync($"users/{id}/code")).Status.Should().Be(HttpStatusCode.Conflict);
        (await admin.PatchAsync($"users/{id}", new { roles = (string[])["admin"] })).Detail.Should()
            .Be("Name and roles of this person come from the provider with which they sign in.");
        (await new Browser(_fake.Platform).SignInAsync("sue", "")).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await admin.PatchAsync($"users/{id}", new { disabled = true })).Status.Should().Be(HttpStatusCode.OK);
        (await sue.GetAsync("me")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_provider_that_is_down_is_told_on_the_sign_in_page()
    {
        await _provider.DisposeAsync();
        using var visit = new ProviderVisit(_fake);

        var page = await visit.VisitAsync(new("https://contact.test/api/v1/sign-in/openid?back=%2Fcalls"));

        page.Should().Be("https://contact.test/sign-in?openid=unreachable&back=%2Fcalls");
        _fake.Logs.Entries.Should().ContainSingle(line => line.Message.Contains("could not be reached", StringComparison.Ordinal))
            .Which.Message.Should().Contain("Connection refused");
    }

    [Theory]
    [InlineData("//evil.test/", "/")]
    [InlineData("https://evil.test/", "/")]
    [InlineData("/\\evil.test", "/")]
    [InlineData("/calls//x?y=1#z", "/calls//x?y=1#z")]
    [InlineData("calls", "/")]
    public async Task The_way_back_is_a_path_of_ours(string back, string expected)
    {
        using var visit = new ProviderVisit(_fake);

        var page = await visit.SignInAsync($"?back={HttpUtility.UrlEncode(back)}");

        page.Should().Be($"https://contact.test{expected}");
    }

    [Fact]
    public async Task The_sign_in_page_offers_it_at_the_consoles_own_address_only()
    {
        (await new Browser(_fake.Platform).GetAsync("sign-in")).Json.GetProperty("openId").GetString().Should().Be("Example login");
        var elsewhere = new Browser(_fake.Platform) { Change = request => request.Headers.Host = "localhost" };

        (await elsewhere.GetAsync("sign-in")).Json.GetProperty("openId").ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_restart_knows_people_and_the_browsers_that_were_on_their_way()
    {
        using var before = new ProviderVisit(_fake);
        await before.SignInAsync();
        var id = (await before.Pages().GetAsync("me")).Json.GetProperty("id").GetString();
        var answer = await before.LeaveAsync();

        await RestartAsync(_provider.Settings());

        using var after = new ProviderVisit(_fake, before);
        (await after.ComeBackAsync(answer)).Should().Be("https://contact.test/");
        (await after.Pages().GetAsync("me")).Json.GetProperty("id").GetString().Should().Be(id);
    }

    [Fact]
    public async Task A_mapping_to_admins_makes_the_first_admin_unneeded_and_without_it_a_person_of_the_provider_is_none()
    {
        File.Exists(FirstAdminFile).Should().BeFalse("who has the value admins is one");
        _provider.Person = _provider.Person! with { Values = ["admins"] };
        using var visit = new ProviderVisit(_fake);
        await visit.SignInAsync();
        await Browser.AddAsync(_fake, "Ada", Role.Admin);
        var ada = new Browser(_fake.Platform);
        var id = (await ada.SignInAsync("ada")).Json.GetProperty("id").GetString();
        (await ada.PatchAsync($"users/{id}", new { roles = (string[])["agent"] })).Status.Should().Be(HttpStatusCode.OK, "an admin of the provider is left");

        await RestartAsync([]);

        File.Exists(FirstAdminFile).Should().BeTrue("nobody can sign in with the provider any more");
        (await new Browser(_fake.Platform).GetAsync("sign-in")).Json.GetProperty("openId").ValueKind.Should().Be(JsonValueKind.Null);
        (await new Browser(_fake.Platform).GetAsync("sign-in/openid")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_one_also_where_the_provider_says_who_they_are()
    {
        _provider.Person = _provider.Person! with { Values = ["admins"] };
        using var visit = new ProviderVisit(_fake);
        await visit.SignInAsync();
        var id = (await visit.Pages().GetAsync("me")).Json.GetProperty("id").GetString();

        (await visit.Pages().PatchAsync($"users/{id}", new { disabled = true })).Status.Should().Be(HttpStatusCode.Conflict);
    }

    private async Task RestartAsync(params IReadOnlyList<(string Key, string Value)> settings)
    {
        await _fake.DisposeAsync();
        Start(settings);
    }

    private void Start(params IReadOnlyList<(string Key, string Value)> settings)
    {
        _fake = new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings.Select(each => (each.Key, (string?)each.Value))]);
        _provider.Clock = _fake.Clock;
        _ = _fake.Services;
    }

    /// <returns>How a try to publish nothing came out, which is judged after who tries.</returns>
    private static Task<ApiReply> PublishAsync(ProviderVisit visit)
    {
        var pages = visit.Pages();
        pages.Change += request => request.Headers.TryAddWithoutValidation("If-Match", "*");
        return pages.PutAsync("plan?note=None", new { });
    }
}
