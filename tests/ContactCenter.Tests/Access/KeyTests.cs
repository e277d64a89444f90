using System.Net;
using System.Text.Json;
using ContactCenter.Access;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Access;

/// <summary>An admin makes keys for programs and revokes them.</summary>
public sealed class KeyTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_and_asks_as_its_role_may()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);

        var made = await admin.PostAsync("keys", new { name = "crm", role = "supervisor" });

        made.Status.Should().Be(HttpStatusCode.Created);
        var key = made.Json.GetProperty("key").GetString()!;
        Golden.Matches(made.Body.Replace(key, "KEY", StringComparison.Ordinal));
        (await admin.GetAsync("keys")).Body.Should().NotContain(key).And.NotContain("hash");
        (await admin.GetAsync("audit")).Body.Should().Contain("keyAdded").And.NotContain(key);
        (await fake.AskAsync("/api/v1/calls", key)).Status.Should().Be(HttpStatusCode.OK);
        (await fake.AskAsync("/api/v1/users", key)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await fake.AskAsync("/api/v1/calls", key + "x")).Status.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_revoked_key_asks_no_more_and_is_still_told_of()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);
        var (id, key) = await MakeAsync(admin, "crm");

        (await admin.DeleteAsync($"keys/{id}")).Status.Should().Be(HttpStatusCode.NoContent);

        (await fake.AskAsync("/api/v1/calls", key)).Status.Should().Be(HttpStatusCode.Unauthorized);
        var told = await KeyAsync(admin, "crm");
        told.GetProperty("state").GetString().Should().Be("revoked");
        told.GetProperty("revokedAt").GetDateTimeOffset().Should().Be(fake.Clock.GetUtcNow());
        (await admin.DeleteAsync($"keys/{id}")).Status.Should().Be(HttpStatusCode.NoContent, "it is what was asked for");
        (await admin.GetAsync("audit?action=keyRevoked")).Json.GetProperty("total").GetInt32().Should().Be(1);
        (await admin.DeleteAsync("keys/4711")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task To_make_one_a_person_needs_a_password_of_the_last_ten_minutes_and_to_revoke_one_nobody_does()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);
        var (id, key) = await MakeAsync(admin, "crm", "admin");
        fake.Clock.Leap(TimeSpan.FromMinutes(11));

        var late = await admin.PostAsync("keys", new { name = "late", role = "admin" });

        late.Status.Should().Be(HttpStatusCode.Forbidden);
        late.Json.GetProperty("proof").GetString().Should().Be("password");
        late.Detail.Should().Be("Making a key needs a password or passkey that was given within the last 10 minutes: sign in again.");
        await MakeAsync(new(fake.Platform) { Change = request => request.Headers.Add("X-Api-Key", key) }, "made by a program");
        (await admin.DeleteAsync($"keys/{id}")).Status.Should().Be(HttpStatusCode.NoContent, "a program is shut out at once");
        await admin.SignInAsync("ada");
        await MakeAsync(admin, "proven");
        (await admin.GetAsync("keys")).Json.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString())
            .Should().Equal("proven", "made by a program", "crm", "tests");
    }

    [Fact]
    public async Task Its_streams_end_with_a_key_and_others_go_on()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);
        var (id, key) = await MakeAsync(admin, "crm");
        var (_, otherKey) = await MakeAsync(admin, "wallboard");
        await using var ended = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", key);
        await using var other = await LiveWatcher.OpenAsync(fake.Platform, "topics=calls", otherKey);
        await ended.UntilBeatAsync();
        await other.UntilBeatAsync();

        await admin.DeleteAsync($"keys/{id}");

        (await ended.NextAsync()).Should().BeNull();
        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await other.UntilBeatAsync();
    }

    [Fact]
    public async Task Keys_of_the_settings_are_listed_and_stay()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);
        var found = await KeyAsync(admin, "tests");
        (found.GetProperty("fromSettings").GetBoolean(), found.GetProperty("role").GetString()).Should().Be((true, "admin"));
        found.GetProperty("lastUsedAt").ValueKind.Should().Be(JsonValueKind.Null);
        await fake.AskAsync("/api/v1/calls");
        (await KeyAsync(admin, "tests")).GetProperty("lastUsedAt").GetDateTimeOffset().Should().Be(fake.Clock.GetUtcNow());

        var refused = await admin.DeleteAsync($"keys/{found.GetProperty("id").GetString()}");

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Detail.Should().StartWith("This key comes from the settings");
        (await fake.AskAsync("/api/v1/calls")).Status.Should().Be(HttpStatusCode.OK);
        (await admin.PostAsync("keys", new { name = "Tests", role = "agent" })).Status.Should().Be(HttpStatusCode.Conflict, "the audit names keys by name");
    }

    [Fact]
    public async Task The_last_use_is_written_once_a_minute()
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);
        var (_, key) = await MakeAsync(admin, "crm");
        var first = fake.Clock.GetUtcNow();
        (await KeyAsync(admin, "crm")).GetProperty("lastUsedAt").ValueKind.Should().Be(JsonValueKind.Null);

        await fake.AskAsync("/api/v1/calls", key);
        fake.Clock.Advance(TimeSpan.FromSeconds(59));
        await fake.AskAsync("/api/v1/calls", key);
        (await KeyAsync(admin, "crm")).GetProperty("lastUsedAt").GetDateTimeOffset().Should().Be(first);
        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        await fake.AskAsync("/api/v1/calls", key);

        (await KeyAsync(admin, "crm")).GetProperty("lastUsedAt").GetDateTimeOffset().Should().Be(first + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Keys_outlive_a_restart_and_a_revoked_one_stays_revoked()
    {
        string kept;
        string revoked;
        await using (var fake = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path)))
        {
            var admin = await AdminAsync(fake);
            (_, kept) = await MakeAsync(admin, "kept");
            (var id, revoked) = await MakeAsync(admin, "revoked");
            await admin.DeleteAsync($"keys/{id}");
        }

        await using var again = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));

        (await again.AskAsync("/api/v1/calls", kept)).Status.Should().Be(HttpStatusCode.OK);
        (await again.AskAsync("/api/v1/calls", revoked)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await again.ItemsAsync("/api/v1/keys")).Select(item => $"{item.GetProperty("name")} {item.GetProperty("state")}")
            .Should().Equal("revoked revoked", "kept active", "tests active");
    }

    [Fact]
    public async Task What_made_up_people_made_is_revoked_at_a_live_start_also_what_their_keys_made()
    {
        string first;
        string second;
        (string, string?)[] simulator = [("Vonage:Platform", "Simulator"), ("Simulator:Public", "true")];
        await using (var fake = new FakeWebhooks(settings: [.. simulator, .. FakeWebhooks.Kept(_folder.Path)]))
        {
            var demo = new Browser(fake.Platform);
            await demo.PostAsync("sessions/demo", new { person = "demo-admin" });
            (_, first) = await MakeAsync(demo, "one", "admin");
            var program = new Browser(fake.Platform) { Change = request => request.Headers.Add("X-Api-Key", first) };
            (_, second) = await MakeAsync(program, "two", "admin");
            (await fake.AskAsync("/api/v1/keys", second)).Status.Should().Be(HttpStatusCode.OK);
        }

        await using var live = new FakeWebhooks(settings: FakeWebhooks.Kept(_folder.Path));

        (await live.AskAsync("/api/v1/keys", first)).Status.Should().Be(HttpStatusCode.Unauthorized);
        (await live.AskAsync("/api/v1/keys", second)).Status.Should().Be(HttpStatusCode.Unauthorized);
        live.Logs.Entries.Should().Contain(entry => entry.Message.StartsWith("1 sessions and 2 keys of the simulator's", StringComparison.Ordinal));
        (await live.ItemsAsync("/api/v1/audit?action=demoEnded")).Single().GetProperty("after").GetRawText().Should().Be("""{"sessions":1,"keys":2}""");
    }

    [Theory]
    [InlineData("""{"name":"","role":"agent"}""", "name")]
    [InlineData("""{"name":"X","role":"king"}""", "role")]
    [InlineData("""{"name":"X","role":"0"}""", "role")]
    [InlineData("""{"name":"X"}""", "role")]
    public async Task A_fault_is_told_at_its_field(string body, string field)
    {
        await using var fake = new FakeWebhooks();
        var admin = await AdminAsync(fake);

        var reply = await admin.PostAsync("keys", JsonElement.Parse(body));

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().Equal(field);
    }

    private static async Task<Browser> AdminAsync(FakeWebhooks fake)
    {
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var browser = new Browser(fake.Platform);
        (await browser.SignInAsync("ada")).Status.Should().Be(HttpStatusCode.OK);
        return browser;
    }

    private static async Task<(string Id, string Key)> MakeAsync(Browser admin, string name, string role = "supervisor")
    {
        var made = await admin.PostAsync("keys", new { name, role });
        made.Status.Should().Be(HttpStatusCode.Created);
        return (made.Json.GetProperty("id").GetString()!, made.Json.GetProperty("key").GetString()!);
    }

    private static async Task<JsonElement> KeyAsync(Browser admin, string name) =>
        (await admin.GetAsync("keys")).Json.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("name").GetString() == name);
}
