using System.Text;
using System.Text.Json;
using ContactCenter.Tests.AfterCall.Erasure;
using ContactCenter.Tests.World;
using static ContactCenter.Tests.AfterCall.Delivery.Salesforce.SalesforceTests;

namespace ContactCenter.Tests.AfterCall.Delivery.Salesforce;

/// <summary>What an org answers instead of taking a call, and what becomes of that. Nothing of its words is kept.</summary>
public sealed class SalesforceFaultTests : IDisposable
{
    private const string Upsert = "PATCH sobjects/ContactCenter_Call__c";

    private readonly TestFolder _folder = new();
    private readonly TestFolder _keys = new();

    public void Dispose()
    {
        _folder.Dispose();
        _keys.Dispose();
    }

    [Theory]
    [InlineData(400, "UNABLE_TO_LOCK_ROW", 3)]
    [InlineData(400, "DUPLICATE_VALUE", 1)]
    [InlineData(400, "INVALID_FIELD", 1)]
    [InlineData(500, "UNKNOWN_EXCEPTION", 3)]
    [InlineData(503, "SERVER_UNAVAILABLE", 3)]
    [InlineData(403, "REQUEST_LIMIT_EXCEEDED", 2)]
    [InlineData(403, "INSUFFICIENT_ACCESS", 1)]
    public async Task What_passes_is_tried_again(int status, string code, int times)
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Fails(Upsert, status, code, times);
        await using var fake = Open(org);

        await ErasedStore.EndedCallAsync(fake);

        org.Calls.Records.Should().ContainSingle();
        (await OnlyAsync(fake)).GetProperty("state").GetString().Should().Be("accepted");
    }

    [Theory]
    [InlineData(400, "FIELD_CUSTOM_VALIDATION_EXCEPTION", "fieldCustomValidationException")]
    [InlineData(400, "DUPLICATES_DETECTED", "duplicatesDetected")]
    [InlineData(400, "REQUIRED_FIELD_MISSING", "requiredFieldMissing")]
    [InlineData(400, "DUPLICATE_VALUE", "duplicateValue")]
    [InlineData(400, "MY_XYLOGRAPHQUUX_SAYS", "refused")]
    [InlineData(300, "", "notUnique")]
    public async Task What_is_about_one_record_and_lasts_is_given_up_at_once_and_holds_up_nobody(int status, string code, string error)
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Fails(Upsert, status, code);
        await using var fake = Open(org);

        await ErasedStore.EndedCallAsync(fake);

        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("dead");
        delivery.GetProperty("lastError").GetString().Should().Be(error);
        delivery.GetProperty("attempts").GetInt32().Should().Be(1);
        var target = (await TargetsAsync(fake)).Should().ContainSingle().Subject;
        target.GetProperty("state").GetString().Should().Be("ok");
        target.GetProperty("dead").GetInt32().Should().Be(1);
        target.GetProperty("lastError").GetString().Should().Be(error);
        delivery.GetRawText().Should().NotContain("xylographquux");
        fake.Logs.Entries.Should().NotContain(entry => entry.Message.Contains("xylographquux", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("text/html", "<html>My xylographquux is down</html>")]
    [InlineData("application/json", "[1]")]
    [InlineData("application/json", """{"id":"../../x"}""")]
    public async Task Rubbish_is_no_acceptance(string type, string body)
    {
        await using var org = await OrgStandIn.StartAsync();
        var times = 2;
        await using var fake = Open(org);
        org.Instead = async (request, response) =>
        {
            if (!request.Line.StartsWith(Upsert, StringComparison.Ordinal) || times-- <= 0)
                return false;
            response.ContentType = type;
            await response.Body.WriteAsync(Encoding.UTF8.GetBytes(body));
            return true;
        };

        await ErasedStore.EndedCallAsync(fake);

        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("accepted");
        delivery.GetProperty("attempts").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task A_token_that_has_ended_is_renewed_once_and_what_was_asked_is_asked_again()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org);
        await ErasedStore.EndedCallAsync(fake);
        org.Tokens.EndAll();

        await AgainAsync(fake);

        org.Tokens.Given.Should().Be(2);
        (await fake.ItemsAsync("/api/v1/deliveries"))[0].GetProperty("attempts").GetInt32().Should().Be(1);
    }

    [Fact]
    public async Task Who_is_given_no_token_asks_seldom_and_the_calls_wait()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org, ("Salesforce:ClientId", "somebody else"));

        await ErasedStore.EndedCallAsync(fake);

        org.Requests.Should().HaveCountLessThan(10).And.OnlyContain(request => request.Line == "POST /services/oauth2/token");
        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("trying");
        delivery.GetProperty("lastError").GetString().Should().Be("tokenRefused");
        (await TargetsAsync(fake))[0].GetProperty("state").GetString().Should().Be("failing");
    }

    [Fact]
    public async Task A_token_for_another_host_is_not_used()
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Tokens.Instance = "https://salesforce.com.example";
        await using var fake = Open(org);

        await ErasedStore.EndedCallAsync(fake);

        (await OnlyAsync(fake)).GetProperty("lastError").GetString().Should().Be("instanceRefused");
    }

    [Fact]
    public async Task A_clients_secret_gives_a_token_as_well()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(
            org, ("Salesforce:PrivateKeyPath", ""), ("Salesforce:User", ""), ("Salesforce:ClientSecret", OrgTokenDesk.Secret));

        await ErasedStore.EndedCallAsync(fake);

        org.Calls.Records.Should().ContainSingle();
        org.Requests[0].Text.Should().StartWith("grant_type=client_credentials&");
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_told_by_its_name_and_nothing_is_given_up()
    {
        await using var org = await OrgStandIn.StartAsync();
        await using var fake = Open(org, ("Salesforce:Namespace", "acme"));

        await ErasedStore.EndedCallAsync(fake);

        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("trying");
        delivery.GetProperty("lastError").GetString().Should().Be("objectMissing");
    }

    [Fact]
    public async Task While_the_quota_is_used_nothing_is_given_up_and_nothing_counts_as_an_attempt()
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Fails(Upsert, 403, "REQUEST_LIMIT_EXCEEDED");
        await using var fake = Open(org);

        await ErasedStore.EndedCallAsync(fake);
        await fake.PassAsync(TimeSpan.FromDays(3));

        var delivery = await OnlyAsync(fake);
        delivery.GetProperty("state").GetString().Should().Be("trying");
        delivery.GetProperty("attempts").GetInt32().Should().Be(0);
        delivery.GetProperty("lastError").GetString().Should().Be("requestLimitExceeded");
    }

    [Fact]
    public async Task With_a_tenth_of_the_quota_left_only_what_was_not_told_yet_is_told()
    {
        await using var org = await OrgStandIn.StartAsync();
        org.Usage = (95, 100);
        await using var fake = Open(org);
        await ErasedStore.EndedCallAsync(fake);
        org.Calls.Records.Should().ContainSingle("it is told the first time");

        await AgainAsync(fake);

        var waiting = (await fake.ItemsAsync("/api/v1/deliveries"))[0];
        waiting.GetProperty("state").GetString().Should().Be("trying");
        waiting.GetProperty("lastError").GetString().Should().Be("quotaReserved");
        org.Usage = (5, 100_000);
        await fake.PassAsync(TimeSpan.FromMinutes(30));
        (await fake.ItemsAsync("/api/v1/deliveries"))[0].GetProperty("state").GetString().Should().Be("accepted");
    }

    [Fact]
    public async Task Who_is_asked_to_wait_waits()
    {
        await using var org = await OrgStandIn.StartAsync();
        var asked = new List<DateTimeOffset>();
        await using var fake = Open(org);
        org.Instead = (request, response) =>
        {
            if (!request.Line.StartsWith(Upsert, StringComparison.Ordinal))
                return Task.FromResult(false);
            asked.Add(fake.Clock.GetUtcNow());
            response.StatusCode = 429;
            response.Headers.RetryAfter = "900";
            return Task.FromResult(asked.Count == 1);
        };

        await ErasedStore.EndedCallAsync(fake);

        (asked[1] - asked[0]).Should().BeCloseTo(TimeSpan.FromSeconds(900), TimeSpan.FromSeconds(1));
    }

    private static async Task<IReadOnlyList<JsonElement>> TargetsAsync(FakeWebhooks fake) => await fake.ItemsAsync("/api/v1/deliveries/targets");

    private FakeWebhooks Open(OrgStandIn org, params IEnumerable<(string Key, string Value)> more)
    {
        var fake = ErasedStore.Open(_folder, settings: org.Settings(_keys, more));
        org.Now = fake.Clock.GetUtcNow;
        return fake;
    }
}
