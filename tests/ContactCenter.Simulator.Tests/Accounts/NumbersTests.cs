using System.Security.Cryptography;
using System.Text.Json;
using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Accounts;

/// <summary>The Numbers API, as its reference and the vendor's SDKs have it.</summary>
public sealed class NumbersTests
{
    private const string ForSale = "442079460101";

    [Fact]
    public async Task The_accounts_number_is_listed_with_the_application_that_has_its_calls()
    {
        await using var world = new AccountWorld();

        var list = await world.GetAsync("/account/numbers");

        list.Status.Should().Be(200);
        const string Linked = $$"""
            "voiceCallbackType":"app","voiceCallbackValue":"{{TestAccount.ApplicationId}}","app_id":"{{TestAccount.ApplicationId}}"
            """;
        list.Body.Should().Be($$"""
            {"count":1,"numbers":[{"country":"GB","msisdn":"{{TestAccount.Number}}","type":"landline","features":["VOICE"],{{Linked}}}]}
            """);
    }

    [Theory]
    [InlineData(true, "{}")]
    [InlineData(false, """{"count":0,"numbers":[]}""")]
    public async Task An_account_without_numbers_is_told_so_in_one_of_two_ways(bool empty, string body)
    {
        await using var world = new AccountWorld(options => (options.StartsWithoutNumbers, options.Unspecified.NoNumbersIsEmpty) = (true, empty));

        (await world.GetAsync("/account/numbers")).Body.Should().Be(body);
    }

    [Theory]
    [InlineData("country=GB&features=VOICE", "442079460101,442079460102,447700900801")]
    [InlineData("country=GB&features=SMS,VOICE", "447700900801")]
    [InlineData("country=GB&type=mobile-lvn", "447700900801,447700900802")]
    [InlineData("country=GB&pattern=4477&search_pattern=0", "447700900801,447700900802")]
    [InlineData("country=GB&pattern=0102&search_pattern=2", "442079460102")]
    [InlineData("country=GB&pattern=0080&search_pattern=1", "447700900801,447700900802")]
    [InlineData("country=GB&size=1&index=2", "442079460102")]
    public async Task Numbers_are_searched(string query, string numbers)
    {
        await using var world = new AccountWorld();

        var found = await world.GetAsync($"/number/search?{query}");

        string.Join(',', found.Json.GetProperty("numbers").EnumerateArray().Select(number => number.GetProperty("msisdn").GetString())).Should().Be(numbers);
    }

    [Fact]
    public async Task An_offer_has_its_price()
    {
        await using var world = new AccountWorld();

        const string Price = """
            "cost":"0.90","initialPrice":"0.00"
            """;
        (await world.GetAsync("/number/search?country=US")).Body.Should().Be($$"""
            {"count":1,"numbers":[{"country":"US","msisdn":"12025550101","type":"mobile-lvn","features":["SMS","MMS","VOICE"],{{Price}}}]}
            """);
    }

    [Fact]
    public async Task A_number_that_was_bought_is_owned_and_no_longer_for_sale()
    {
        await using var world = new AccountWorld(options => options.StartsWithoutNumbers = true);

        var bought = await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", ForSale));
        var again = await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", ForSale));

        (bought.Status, bought.Body).Should().Be((200, """{"error-code":"200","error-code-label":"success"}"""));
        (again.Status, again.Body).Should().Be((420, """{"error-code":"420","error-code-label":"method failed"}"""));
        (await world.GetAsync("/account/numbers")).Body.Should()
            .Be($$"""{"count":1,"numbers":[{"country":"GB","msisdn":"{{ForSale}}","type":"landline","features":["VOICE"]}]}""");
        (await world.GetAsync("/number/search?country=GB")).Body.Should().NotContain(ForSale);
        world.World.Options.HasNumber(ForSale).Should().BeTrue();
        world.World.Options.HasNumber(SimulatorOptions.DefaultNumber).Should().BeFalse();
    }

    [Fact]
    public async Task A_number_bought_beside_the_first_leaves_the_first()
    {
        await using var world = new AccountWorld();

        await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", ForSale));

        (await world.GetAsync("/account/numbers")).At("count").Should().Be("2");
        world.World.Options.HasNumber(SimulatorOptions.DefaultNumber).Should().BeTrue();
    }

    [Fact]
    public async Task A_bought_number_may_be_listed_later()
    {
        await using var world = new AccountWorld(options =>
        {
            options.StartsWithoutNumbers = true;
            options.Unspecified.BoughtNumbersAreListedAfter = TimeSpan.FromSeconds(20);
        });
        await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", ForSale));

        (await world.GetAsync("/account/numbers")).Body.Should().Be("{}");
        await world.World.PassAsync(20);
        (await world.GetAsync("/account/numbers")).At("count").Should().Be("1");
    }

    [Theory]
    [InlineData("DE", "4930230000101", 420, "valid local address")]
    [InlineData("US", ForSale, 420, "method failed")]
    [InlineData("GB", "442079469999", 420, "method failed")]
    [InlineData("", ForSale, 400, """{"country":"Is required."}""")]
    [InlineData("GB", "", 400, """{"msisdn":"Is required."}""")]
    public async Task A_purchase_is_refused_with_the_reason(string country, string number, int status, string reason)
    {
        await using var world = new AccountWorld();

        var refused = await world.PostFormAsync("/number/buy", ("country", country), ("msisdn", number));

        refused.Status.Should().Be(status);
        refused.Body.Should().Contain(reason);
    }

    [Fact]
    public async Task The_status_of_a_refusal_may_be_200()
    {
        await using var world = new AccountWorld(options => options.Unspecified.NumberErrorsHaveStatus = false);

        var refused = await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", "442079469999"));

        (refused.Status, refused.At("error-code")).Should().Be((200, "420"));
    }

    [Fact]
    public async Task Calls_are_the_applications_that_their_number_was_linked_to()
    {
        await using var world = new AccountWorld();
        using var key = RSA.Create(2048);
        var application = (await world.PostJsonAsync("/v2/applications", JsonSerializer.Serialize(new
        {
            name = "ours",
            keys = new { public_key = key.ExportSubjectPublicKeyInfoPem() },
            capabilities = new
            {
                voice = new
                {
                    webhooks = new
                    {
                        answer_url = new { address = "https://app.example.com/other-answer", http_method = "POST" },
                        event_url = new { address = "https://app.example.com/other-event", http_method = "POST" },
                    },
                },
            },
        }))).At("id")!;

        var linked = await world.PostFormAsync("/number/update", ("country", "GB"), ("msisdn", TestAccount.Number), ("app_id", application));
        world.World.App.On("/other-answer", """[{"action":"talk","text":"Hello"}]""");
        await world.World.Caller.DialAsync(TestAccount.Number);
        await world.World.Caller.HearsAsync("Hello");

        linked.Status.Should().Be(200);
        (await world.GetAsync($"/account/numbers?application_id={application}")).At("count").Should().Be("1");
        (await world.World.SendAsync(HttpMethod.Get, "/v1/calls")).Status.Should().Be(401, "the token is the former application's");
        var claims = TestAccount.Claims(world.World.Clock.GetUtcNow());
        claims["application_id"] = application;
        (await world.World.SendAsync(HttpMethod.Get, "/v1/calls", token: TestAccount.Token(claims, key: key))).Status.Should().Be(200);
    }

    [Theory]
    [InlineData(true, "https://app.example.com/sms")]
    [InlineData(false, null)]
    public async Task An_update_may_leave_alone_what_it_does_not_name(bool keeps, string? address)
    {
        await using var world = new AccountWorld(options => options.Unspecified.NumberUpdateKeepsAbsent = keeps);
        await world.PostFormAsync("/number/update", ("country", "GB"), ("msisdn", TestAccount.Number), ("moHttpUrl", "https://app.example.com/sms"));

        await world.PostFormAsync("/number/update", ("country", "GB"), ("msisdn", TestAccount.Number), ("app_id", TestAccount.ApplicationId));

        var number = (await world.GetAsync("/account/numbers")).Json.GetProperty("numbers").EnumerateArray().Single();
        (number.TryGetProperty("moHttpUrl", out var sms) ? sms.GetString() : null).Should().Be(address);
    }

    [Theory]
    [InlineData("442079469999", TestAccount.ApplicationId)]
    [InlineData(TestAccount.Number, "78d335fa-323d-0114-9c3d-d6f0d48968cf")]
    public async Task Only_what_the_account_has_can_be_linked(string number, string application)
    {
        await using var world = new AccountWorld();

        (await world.PostFormAsync("/number/update", ("country", "GB"), ("msisdn", number), ("app_id", application))).Status.Should().Be(420);
    }

    [Fact]
    public async Task Key_and_secret_may_stand_in_the_query_and_the_log_does_not_show_the_secret()
    {
        await using var world = new AccountWorld { Credentials = null };

        var list = await world.GetAsync($"/account/numbers?api_key={TestAccount.ApiKey}&api_secret={Uri.EscapeDataString(AccountWorld.Secret)}");
        var refused = await world.GetAsync("/account/numbers?api_key=a&api_secret=wrong-secret");

        list.Status.Should().Be(200);
        (refused.Status, refused.Body).Should().Be((401, """{"error-code":"401","error-code-label":"authentication failed"}"""));
        var log = string.Join('\n', world.Platform.Log.Last(10).Select(entry => $"{entry.Text} {entry.Detail}"));
        log.Should().Contain($"GET /account/numbers?api_key={TestAccount.ApiKey} 200").And.NotContain("secret=");
    }

    [Theory]
    [InlineData("GET", "/number/buy", 405)]
    [InlineData("POST", "/account/numbers", 405)]
    [InlineData("GET", "/number/dance", 404)]
    public async Task Other_requests_are_refused(string method, string path, int status)
    {
        await using var world = new AccountWorld();

        (await world.SendAsync(new HttpMethod(method), path, null)).Status.Should().Be(status);
    }

    [Theory]
    [InlineData(false, "0")]
    [InlineData(true, "1")]
    public async Task A_purchase_can_go_wrong_before_or_after_it_took_effect(bool afterEffect, string owned)
    {
        await using var world = new AccountWorld(options => (options.StartsWithoutNumbers, options.Unspecified.NoNumbersIsEmpty) = (true, false));
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RequestRefused, On = "number/buy", AfterEffect = afterEffect, Next = 1 });

        (await world.PostFormAsync("/number/buy", ("country", "GB"), ("msisdn", ForSale))).Status.Should().Be(503);

        (await world.GetAsync("/account/numbers")).At("count").Should().Be(owned);
    }

    [Fact]
    public void Numbers_for_sale_that_cannot_be_are_refused_by_their_keys()
    {
        var options = TestAccount.Options();
        options.NumbersForSale = [new() { Number = "+44", Country = "gb", Type = "pigeon", Features = "VOICE,SMOKE", Cost = -1, InitialPrice = -1 }];

        var refused = () => new VoicePlatform(options, new TestKit.TestClock());

        refused.Should().Throw<ArgumentException>().Which.Message.Should()
            .ContainAll(((string[])["Number", "Country", "Type", "Features", "Cost", "InitialPrice"]).Select(name => $"Simulator:NumbersForSale:0:{name}"));
    }
}
