using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Accounts;

/// <summary>The Application API, as its reference describes it.</summary>
public sealed class ApplicationsTests
{
    private const string Missing = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

    private static readonly RSA Key = RSA.Create(2048);

    private static string PublicKey => Key.ExportSubjectPublicKeyInfoPem();

    [Fact]
    public async Task An_application_with_a_key_of_the_callers_own_gets_an_id_and_no_private_key()
    {
        await using var world = new AccountWorld();

        var created = await world.PostJsonAsync("/v2/applications", Voice());

        created.Status.Should().Be(201, created.Body);
        created.At("id").Should().MatchRegex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
        created.At("keys.public_key").Should().Be(PublicKey);
        created.At("keys.private_key").Should().BeNull();
        created.At("_links.self.href").Should().Be($"/v2/applications/{created.At("id")}");
        created.At("capabilities.voice.webhooks.answer_url.address").Should().Be("https://contact.test/answer");
    }

    [Fact]
    public async Task What_is_left_out_has_the_documented_defaults()
    {
        await using var world = new AccountWorld();

        var created = await world.PostJsonAsync("/v2/applications", """{"name":"a","capabilities":{"voice":{}}}""");

        created.At("privacy.improve_ai").Should().Be("true");
        created.At("capabilities.voice.signed_callbacks").Should().Be("true");
        created.At("capabilities.voice.conversations_ttl").Should().Be("48");
        created.At("capabilities.voice.leg_persistence_time").Should().Be("2");
        using var key = RSA.Create();
        key.ImportFromPem(created.At("keys.private_key"));
        key.ExportSubjectPublicKeyInfoPem().Should().Be(created.At("keys.public_key")!.Trim());
    }

    [Fact]
    public async Task It_is_read_and_listed_beside_the_one_that_the_account_had()
    {
        await using var world = new AccountWorld();
        var created = await world.PostJsonAsync("/v2/applications", Voice());

        var read = await world.GetAsync($"/v2/applications/{created.At("id")}");
        var list = await world.GetAsync("/v2/applications?page_size=1&page=2");

        read.Body.Should().Be(created.Body);
        (list.At("page_size"), list.At("page"), list.At("total_items"), list.At("total_pages")).Should().Be(("1", "2", "2", "2"));
        list.Json.GetProperty("_embedded").GetProperty("applications").EnumerateArray().Single().GetProperty("name").GetString().Should().Be("ours");
        (await world.GetAsync($"/v2/applications/{TestAccount.ApplicationId}")).At("keys.public_key").Should().Be(TestAccount.PublicKey);
    }

    [Theory]
    [InlineData("""{"leg_persistence_time":5}""", 5)]
    [InlineData("""{"region":"eu-west"}""", 2)]
    public async Task The_application_says_for_how_long_calls_are_told(string voice, int days)
    {
        await using var world = new AccountWorld(options => options.LegPersistenceDays = 3);
        var own = $"/v2/applications/{TestAccount.ApplicationId}";
        (await world.GetAsync(own)).At("capabilities.voice.leg_persistence_time").Should().Be("3");

        await world.PutJsonAsync(own, $$"""{"name":"ours","capabilities":{"voice":{{voice}} } }""");

        world.Platform.Options.LegPersistenceDays.Should().Be(days);
    }

    [Theory]
    [InlineData(false, null, null)]
    [InlineData(true, "v1", "https://contact.test/answer")]
    public async Task An_update_replaces_the_whole_or_so_says_a_setting_what_it_brings(bool keeps, string? version, string? address)
    {
        await using var world = new AccountWorld(options => options.Unspecified.ApplicationUpdateKeepsAbsent = keeps);
        var id = (await world.PostJsonAsync("/v2/applications", Voice())).At("id");

        var updated = await world.PutJsonAsync($"/v2/applications/{id}", """{"name":"renamed","capabilities":{"voice":{"region":"eu-west"}}}""");

        (updated.Status, updated.At("name"), updated.At("capabilities.voice.region")).Should().Be((200, "renamed", "eu-west"));
        updated.At("capabilities.messages.version").Should().Be(version);
        updated.At("capabilities.voice.webhooks.answer_url.address").Should().Be(address);
        (updated.At("keys.public_key") == PublicKey).Should().Be(keeps);
        (updated.At("keys.private_key") is null).Should().Be(keeps);
    }

    [Fact]
    public async Task Fields_that_nobody_knows_are_kept()
    {
        await using var world = new AccountWorld();
        var body = JsonNode.Parse(Voice())!;
        body["capabilities"]!["tomorrow"] = new JsonObject { ["a"] = 1 };

        var id = (await world.PostJsonAsync("/v2/applications", body.ToJsonString())).At("id");

        (await world.GetAsync($"/v2/applications/{id}")).At("capabilities.tomorrow").Should().Be("""{"a":1}""");
    }

    [Fact]
    public async Task A_key_may_come_back_with_other_line_ends()
    {
        await using var world = new AccountWorld(options => options.Unspecified.PublicKeysAreRewrapped = true);

        var key = (await world.PostJsonAsync("/v2/applications", Voice())).At("keys.public_key");

        key.Should().NotBe(PublicKey).And.Be(PublicKey.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("""{}""", "name")]
    [InlineData("""{"name":7}""", "name,name")]
    [InlineData("""[]""", "$")]
    [InlineData("""{"name":""", "$")]
    [InlineData("""{"name":"a","keys":{"public_key":"mine"}}""", "keys.public_key")]
    [InlineData("""{"name":"a","keys":[]}""", "keys")]
    [InlineData("""{"name":"a","privacy":{"improve_ai":"no"}}""", "privacy.improve_ai")]
    [InlineData("""{"name":"a","capabilities":{"voice":{"region":"mars","signed_callbacks":1,"conversations_ttl":9001,"leg_persistence_time":0}}}""",
        "capabilities.voice.signed_callbacks,capabilities.voice.conversations_ttl,capabilities.voice.leg_persistence_time,capabilities.voice.region")]
    [InlineData(
        """{"name":"a","capabilities":{"voice":{"webhooks":{"answer_url":"""
        + """{"address":"ftp://a","http_method":"PUT","connect_timeout":299,"socket_timeout":5001}}}}}""",
        "capabilities.voice.webhooks.answer_url.address,capabilities.voice.webhooks.answer_url.http_method,"
        + "capabilities.voice.webhooks.answer_url.connect_timeout,capabilities.voice.webhooks.answer_url.socket_timeout")]
    public async Task All_that_is_wrong_is_told_at_once(string body, string names)
    {
        await using var world = new AccountWorld();

        var refused = await world.PostJsonAsync("/v2/applications", body);

        refused.Status.Should().Be(400);
        refused.At("type").Should().Be("https://developer.vonage.com/api-errors/application#payload-validation");
        string.Join(',', refused.Json.GetProperty("invalid_parameters").EnumerateArray().Select(field => field.GetProperty("name").GetString())).Should()
            .Be(names);
    }

    [Fact]
    public async Task Private_keys_are_not_taken_for_public_ones()
    {
        await using var world = new AccountWorld();
        var body = JsonSerializer.Serialize(new { name = "a", keys = new { public_key = Key.ExportPkcs8PrivateKeyPem() } });

        (await world.PostJsonAsync("/v2/applications", body)).Status.Should().Be(400);
    }

    [Theory]
    [InlineData("GET", "/v2/applications?page_size=101", 400, "https://developer.vonage.com/api-errors/application#list-validation")]
    [InlineData("GET", $"/v2/applications/{Missing}", 404, "https://developer.vonage.com/api-errors#not-found")]
    [InlineData("PUT", $"/v2/applications/{Missing}", 404, "https://developer.vonage.com/api-errors#not-found")]
    [InlineData("GET", "/v2/applications/a/b", 404, "https://developer.vonage.com/api-errors#not-found")]
    [InlineData("PATCH", "/v2/applications", 405, "https://developer.vonage.com/api-errors#wrong-verb")]
    [InlineData("POST", "/v2/applications", 415, "https://developer.vonage.com/api-errors#content-type-header")]
    public async Task Other_requests_are_refused_with_the_documented_type(string method, string path, int status, string type)
    {
        await using var world = new AccountWorld();

        var refused = await world.SendAsync(new HttpMethod(method), path, null);

        (refused.Status, refused.At("type")).Should().Be((status, type));
        refused.At("instance").Should().NotBeNullOrEmpty();
    }

    [Theory]
    [InlineData(TestAccount.ApiKey, "wrong")]
    [InlineData("wrong", AccountWorld.Secret)]
    public async Task Nobody_without_key_and_secret_learns_anything(string key, string secret)
    {
        await using var world = new AccountWorld { Credentials = AccountWorld.Basic(key, secret) };

        var refused = await world.GetAsync("/v2/applications");

        (refused.Status, refused.At("title")).Should().Be((401, "Invalid credentials supplied"));
    }

    [Fact]
    public async Task An_account_without_a_secret_lets_nobody_in()
    {
        await using var world = new AccountWorld(options => options.ApiSecret = null) { Credentials = AccountWorld.Basic(TestAccount.ApiKey, "") };

        (await world.GetAsync("/v2/applications")).Status.Should().Be(401);
    }

    private static string Voice() => JsonSerializer.Serialize(new
    {
        name = "ours",
        keys = new { public_key = PublicKey },
        capabilities = new
        {
            voice = new { webhooks = new { answer_url = new { address = "https://contact.test/answer", http_method = "POST" } } },
            messages = new { version = "v1" },
        },
    });
}
