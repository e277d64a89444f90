using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ContactCenter.Simulator.Faults;

namespace ContactCenter.Tests.Setup;

/// <summary>What each step of <c>setup</c> finds, asks and leaves alone.</summary>
public sealed class SetupStepTests
{
    private const string Bought = "442079460101";
    private const string OnPort3000 = """{"tunnels":[{"public_url":"https://tunnel.ngrok.app","proto":"https","config":{"addr":"http://localhost:3000"}}]}""";

    [Fact]
    public async Task A_running_ngrok_tells_the_address()
    {
        await using var world = new SetupWorld();
        world.Handler.Ngrok = """
            {"tunnels":[{"public_url":"tcp://tunnel.ngrok.app:1","proto":"tcp","config":{"addr":"localhost:22"}},
            {"public_url":"https://other.ngrok.app","proto":"https","config":{"addr":"http://localhost:8080"}},
            {"public_url":"https://tunnel.ngrok.app","proto":"https","config":{"addr":"localhost:3000","inspect":true}}]}
            """;

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn)).Should().Be(0, world.Console.Screen);

        ((string?)world.File["PublicUrl"]).Should().Be("https://tunnel.ngrok.app/");
    }

    [Fact]
    public async Task The_next_address_of_ngrok_takes_the_place_of_the_last()
    {
        await using var world = new SetupWorld();
        world.Handler.Ngrok = OnPort3000;
        await world.TypeAsync("setup", "--against", SetupWorld.StandIn);
        world.Handler.Ngrok = OnPort3000.Replace("tunnel.ngrok", "later.ngrok", StringComparison.Ordinal);
        world.Console.Questions.Clear();

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn)).Should().Be(0);

        world.Console.Questions.Should().BeEmpty();
        ((string?)world.File["PublicUrl"]).Should().Be("https://later.ngrok.app/");
        ((string?)(await world.ApplicationsAsync())[0]["capabilities"]!["voice"]!["webhooks"]!["event_url"]!["address"]).Should()
            .Be("https://later.ngrok.app/webhooks/event");
    }

    [Theory]
    [InlineData("yes", "https://tunnel.ngrok.app/")]
    [InlineData("no", "https://contact.test/")]
    public async Task An_address_of_ones_own_gives_way_to_ngrok_only_when_asked(string answer, string url)
    {
        await using var world = new SetupWorld();
        await world.RunAsync();
        world.Handler.Ngrok = OnPort3000;
        world.Console.On("from now on?", answer);

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn)).Should().Be(0);

        ((string?)world.File["PublicUrl"]).Should().Be(url);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"tunnels":[{"public_url":"https://other.ngrok.app","proto":"https","config":{"addr":"http://localhost:8080"}}]}""")]
    [InlineData("<html>not ngrok</html>")]
    public async Task Without_a_tunnel_to_us_the_address_is_asked_for(string? ngrok)
    {
        await using var world = new SetupWorld();
        world.Handler.Ngrok = ngrok;
        world.Console.On("https://… :", "https://typed.test");

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn)).Should().Be(0, world.Console.Screen);

        ((string?)world.File["PublicUrl"]).Should().Be("https://typed.test/");
    }

    [Fact]
    public async Task Without_any_address_it_stops_before_anything_is_created_and_says_how_to_go_on()
    {
        await using var world = new SetupWorld();

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn)).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("ngrok http 3000");
        world.Handler.Changes.Should().BeEmpty();
    }

    [Fact]
    public async Task Against_the_simulator_on_this_machine_no_tunnel_is_needed()
    {
        await using var world = new SetupWorld();

        (await world.TypeAsync("setup", "--against", "http://localhost:4000")).Should().Be(0, world.Console.Screen);

        ((string?)world.File["PublicUrl"], world.Setting("Vonage", "ApiBaseUrl")).Should().Be(("http://localhost:3000/", "http://localhost:4000/"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_application_of_our_name_is_taken_and_keeps_what_else_it_has(bool keepsAbsent)
    {
        await using var world = new SetupWorld(options => options.Unspecified.ApplicationUpdateKeepsAbsent = keepsAbsent);
        await world.CreateApplicationAsync(new
        {
            name = "ContactCenter",
            capabilities = new
            {
                voice = new
                {
                    webhooks = new { answer_url = new { address = "https://old.test", http_method = "GET", socket_timeout = 3_000 } },
                    conversations_ttl = 12,
                    tomorrow = "voice"
                },
                messages = new { version = "v1" },
                tomorrow = new { a = 1 },
            },
        });

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        var application = (await world.ApplicationsAsync()).Should().ContainSingle().Subject;
        application["capabilities"]!["messages"]!.ToJsonString().Should().Be("""{"version":"v1"}""");
        application["capabilities"]!["tomorrow"]!.ToJsonString().Should().Be("""{"a":1}""");
        var voice = application["capabilities"]!["voice"]!;
        ((int?)voice["conversations_ttl"], (string?)voice["tomorrow"], (bool?)application["privacy"]!["improve_ai"]).Should().Be((12, "voice", true));
        voice["webhooks"]!["answer_url"]!.ToJsonString().Should()
            .Be("""{"address":"https://contact.test/webhooks/answer","http_method":"POST","socket_timeout":3000}""");
    }

    [Fact]
    public async Task A_key_of_somebody_else_is_replaced_only_when_told()
    {
        await using var world = new SetupWorld();
        var before = await world.CreateApplicationAsync(new { name = "ContactCenter" });
        world.Console.On("Replace its key?", "no");

        (await world.RunAsync()).Should().Be(1);

        ((string?)(await world.ApplicationsAsync()).Single()["keys"]!["public_key"]).Should().Be((string?)before["keys"]!["public_key"]);
        world.Handler.Changes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_key_that_is_in_the_folder_is_used()
    {
        await using var world = new SetupWorld();
        using var key = RSA.Create(2048);
        await File.WriteAllTextAsync(world.KeyPath, key.ExportRSAPrivateKeyPem(), TestContext.Current.CancellationToken);
        var before = await world.CreateApplicationAsync(new { name = "by the dashboard", keys = new { public_key = key.ExportSubjectPublicKeyInfoPem() } });

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        world.Setting("Vonage", "ApplicationId").Should().Be((string?)before["id"], "an application with our key is ours, whatever it is called");
        (await world.ApplicationsAsync()).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nonsense", "not in PEM form")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----", "public key")]
    public async Task A_key_that_is_none_stops_it(string pem, string told)
    {
        await using var world = new SetupWorld();
        await File.WriteAllTextAsync(world.KeyPath, pem, TestContext.Current.CancellationToken);

        (await world.RunAsync()).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain(told);
        (await File.ReadAllTextAsync(world.KeyPath, TestContext.Current.CancellationToken)).Should().Be(pem);
    }

    [Theory]
    [InlineData("2", 0)]
    [InlineData("", 1)]
    public async Task Of_several_applications_of_our_name_one_is_chosen(string answer, int code)
    {
        await using var world = new SetupWorld();
        await world.CreateApplicationAsync(new { name = "ContactCenter" });
        var second = await world.CreateApplicationAsync(new { name = "ContactCenter" });
        world.Console.On("Which is it?", answer);

        (await world.RunAsync()).Should().Be(code, world.Console.Screen);

        (await world.ApplicationsAsync()).Should().HaveCount(2);
        if (code == 0)
            world.Setting("Vonage", "ApplicationId").Should().Be((string?)second["id"]);
        else
            world.Handler.Changes.Should().BeEmpty();
    }

    [Fact]
    public async Task An_application_that_is_gone_is_made_anew()
    {
        await using var world = new SetupWorld();
        await File.WriteAllTextAsync(world.FilePath, $$$"""{"Vonage":{"ApiKey":"{{{SetupWorld.ApiKey}}}","ApiBaseUrl":"{{{SetupWorld.StandIn}}}","""
            + """ "ApplicationId":"78d335fa-323d-0114-9c3d-d6f0d48968cf"}}""", TestContext.Current.CancellationToken);

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        world.Console.Screen.Should().Contain("no application 78d335fa");
        world.Setting("Vonage", "ApplicationId").Should().Be((string?)(await world.ApplicationsAsync()).Single()["id"]);
    }

    [Theory]
    [InlineData(FaultKind.RequestUnanswered, true)]
    [InlineData(FaultKind.RequestUnanswered, false)]
    [InlineData(FaultKind.RequestRefused, true)]
    public async Task An_application_whose_creation_nobody_knows_of_is_looked_for(FaultKind kind, bool afterEffect)
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = kind, On = "application/create", AfterEffect = afterEffect, Next = 1 });

        (await world.RunAsync()).Should().Be(afterEffect ? 0 : 1, world.Console.Screen);
        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        (await world.ApplicationsAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task An_update_that_nobody_knows_of_is_read_back()
    {
        await using var world = new SetupWorld();
        await world.CreateApplicationAsync(new { name = "ContactCenter" });
        world.Platform.Faults.Add(new() { Kind = FaultKind.RequestUnanswered, On = "application/update", AfterEffect = true, Next = 1 });

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        world.Handler.Changes.Count(request => request.Method == HttpMethod.Put).Should().Be(1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_number_that_the_account_has_is_linked_and_none_is_bought(bool keepsAbsent)
    {
        await using var world = new SetupWorld(options =>
        {
            options.StartsWithoutNumbers = false;
            options.Unspecified.NumberUpdateKeepsAbsent = keepsAbsent;
        });
        await world.AskAsync("/number/update", HttpMethod.Post, Form("country=GB&msisdn=442079460000&moHttpUrl=https://sms.test"));
        world.Console.On("Which shall callers dial?", "1");

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        var number = (await world.NumbersAsync()).Should().ContainSingle().Subject;
        ((string?)number["app_id"], (string?)number["moHttpUrl"]).Should().Be((world.Setting("Vonage", "ApplicationId"), "https://sms.test"));
        world.Handler.Sent.Should().NotContain(request => request.Url.AbsolutePath == "/number/buy" || request.Url.AbsolutePath == "/number/search");
    }

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("no", 1)]
    public async Task A_number_that_leads_elsewhere_comes_here_only_when_told(string answer, int code)
    {
        await using var world = new SetupWorld(options =>
            (options.Numbers, options.AnswerUrl) = (["442079460000", "12025550100"], "https://former.test/answer"));
        await world.AskAsync("/number/update", HttpMethod.Post, Form("country=US&msisdn=12025550100&voiceCallbackType=sip&voiceCallbackValue=sip:a@b.test"));
        world.Console.On("Which shall callers dial?", "2").On("come here from now on?", answer);

        (await world.RunAsync()).Should().Be(code, world.Console.Screen);

        world.Console.Screen.Should().Contain($"leads to application {SetupWorld.FormerApplication}").And.Contain("forwards to sip:a@b.test");
        var number = (await world.NumbersAsync())[1];
        ((string?)number["voiceCallbackType"]).Should().Be(code == 0 ? "app" : "sip");
        ((string?)number["app_id"] == world.Setting("Vonage", "ApplicationId")).Should().Be(code == 0);
        world.Setting("Vonage", "Number").Should().Be(code == 0 ? "12025550100" : null);
    }

    [Fact]
    public async Task Only_a_number_of_the_account_can_be_named()
    {
        await using var world = new SetupWorld();

        (await world.RunAsync("--number", "442079469999")).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("none of the account's numbers");
    }

    [Fact]
    public async Task Nothing_is_bought_without_a_yes()
    {
        await using var world = new SetupWorld();
        world.Console.On("Buy ", "perhaps");

        (await world.RunAsync()).Should().Be(1);

        world.Console.Questions.Should().Contain("Buy +442079460101 (GB, landline) for €1.25 a month? [yes/no]");
        (await world.NumbersAsync()).Should().BeEmpty();
        world.Setting("Vonage", "Number").Should().BeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_purchase_is_told_with_the_platforms_reason(bool hasStatus)
    {
        await using var world = new SetupWorld(options => options.Unspecified.NumberErrorsHaveStatus = hasStatus);

        (await world.RunAsync("--country", "de")).Should().Be(1);

        world.Console.Questions.Should().Contain(question => question.Contains("€1.50 a month and €1.50 once", StringComparison.Ordinal));
        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("was not bought: 420 Numbers from this country");
        world.Setting("Vonage", "Number").Should().BeNull();
        (await world.RunAsync("--country", "GB")).Should().Be(0, world.Console.Screen);
        (await world.NumbersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_country_without_numbers_is_told()
    {
        await using var world = new SetupWorld();

        (await world.RunAsync("--country", "FR")).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("no number for sale in FR");
    }

    [Theory]
    [InlineData(FaultKind.RequestUnanswered)]
    [InlineData(FaultKind.RequestRefused)]
    public async Task A_purchase_that_took_effect_without_an_answer_is_found_in_the_list(FaultKind kind)
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = kind, On = "number/buy", AfterEffect = true, Next = 1 });

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        ((string?)(await world.NumbersAsync()).Should().ContainSingle().Subject["msisdn"]).Should().Be(Bought);
        world.Handler.Sent.Count(request => request.Url.AbsolutePath == "/number/buy").Should().Be(1);
    }

    [Theory]
    [InlineData(FaultKind.RequestUnanswered)]
    [InlineData(FaultKind.RequestRefused)]
    public async Task A_purchase_without_effect_or_answer_is_offered_again_for_the_same_number(FaultKind kind)
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = kind, On = "number/buy", Next = 1 });

        (await world.RunAsync()).Should().Be(1);
        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("It is not known whether");
        world.Setting("Vonage", "Number").Should().Be(Bought);
        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        ((string?)(await world.NumbersAsync()).Should().ContainSingle().Subject["msisdn"]).Should().Be(Bought);
    }

    [Fact]
    public async Task A_purchase_that_is_listed_late_never_becomes_a_second_one()
    {
        await using var world = new SetupWorld(options => options.Unspecified.BoughtNumbersAreListedAfter = TimeSpan.FromMinutes(5));
        world.Platform.Faults.Add(new() { Kind = FaultKind.RequestUnanswered, On = "number/buy", AfterEffect = true, Next = 1 });

        (await world.RunAsync()).Should().Be(1);
        (await world.RunAsync()).Should().Be(1);
        world.Console.Errors[1].Should().Contain("is not for sale").And.Contain("in a minute");
        world.Pass(TimeSpan.FromMinutes(5));
        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        (await world.NumbersAsync()).Should().ContainSingle();
        world.Handler.Sent.Count(request => request.Url.AbsolutePath == "/number/buy").Should().Be(1);
    }

    [Fact]
    public async Task A_number_that_was_bought_and_is_not_listed_yet_is_linked_all_the_same()
    {
        await using var world = new SetupWorld(options => options.Unspecified.BoughtNumbersAreListedAfter = TimeSpan.FromMinutes(5));

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);
        world.Pass(TimeSpan.FromMinutes(5));

        ((string?)(await world.NumbersAsync()).Should().ContainSingle().Subject["app_id"]).Should().Be(world.Setting("Vonage", "ApplicationId"));
    }

    [Fact]
    public async Task A_number_that_was_never_bought_can_be_forgotten()
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = FaultKind.RequestRefused, On = "number/buy", Next = 1 });
        await world.RunAsync();
        world.Console.On("Two letters", "");

        (await world.RunAsync()).Should().Be(1);

        world.Setting("Vonage", "Number").Should().BeNull();
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task A_link_that_nobody_knows_of_is_looked_up(bool afterEffect, int code)
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = FaultKind.RequestUnanswered, On = "number/update", AfterEffect = afterEffect, Next = 1 });

        (await world.RunAsync()).Should().Be(code, world.Console.Screen);
        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        ((string?)(await world.NumbersAsync()).Single()["app_id"]).Should().Be(world.Setting("Vonage", "ApplicationId"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(SetupWorld.ApiSecret)]
    public async Task Without_the_signature_secret_the_rest_is_done_and_the_simulator_stays(string typed)
    {
        await using var world = new SetupWorld();
        world.Console.On("Signature secret", typed);

        (await world.RunAsync()).Should().Be(1);

        world.Console.Screen.Should().Contain("dashboard.nexmo.com/settings").And.Contain("Run setup again with the signature secret");
        (world.Setting("Vonage", "Platform"), world.Setting("Vonage", "SignatureSecret"), world.Setting("Vonage", "Number")).Should().Be((null, null, Bought));
        world.Console.On("Signature secret", SetupWorld.SignatureSecret);
        (await world.RunAsync()).Should().Be(0);
        (world.Setting("Vonage", "Platform"), world.Setting("Vonage", "SignatureSecret")).Should().Be(("Live", SetupWorld.SignatureSecret));
    }

    [Fact]
    public async Task What_others_wrote_into_the_file_stays()
    {
        await using var world = new SetupWorld();
        await File.WriteAllTextAsync(world.FilePath, """
            {
              // ours
              "Departments": { "Sales": { "Endpoint": { "Number": "447700900101" } } },
              "vonage": { "CallsPerSecond": 30, },
              "ApiKeys": [ { "Name": "me" } ],
            }
            """, TestContext.Current.CancellationToken);

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        var file = JsonNode.Parse(await File.ReadAllTextAsync(world.FilePath, TestContext.Current.CancellationToken))!;
        ((string?)file["Departments"]!["Sales"]!["Endpoint"]!["Number"], (int?)file["vonage"]!["CallsPerSecond"], (string?)file["vonage"]!["Number"]).Should()
            .Be(("447700900101", 30, Bought));
        file["Vonage"].Should().BeNull("there is one section of each name");
        world.Console.Screen.Should().NotContain("whose phones ring").And.NotContain("add a key of your own");
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    public async Task A_file_that_cannot_be_read_is_left_alone(string text)
    {
        await using var world = new SetupWorld();
        await File.WriteAllTextAsync(world.FilePath, text, TestContext.Current.CancellationToken);

        (await world.RunAsync()).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain(world.FilePath);
        (await File.ReadAllTextAsync(world.FilePath, TestContext.Current.CancellationToken)).Should().Be(text);
        world.Handler.Sent.Should().BeEmpty();
    }

    [Theory]
    [InlineData("yes", 0)]
    [InlineData("no", 1)]
    public async Task The_file_of_another_account_is_taken_over_only_when_told(string answer, int code)
    {
        const string Other = """{"Vonage":{"ApiKey":"other","ApplicationId":"78d335fa-323d-0114-9c3d-d6f0d48968cf","Number":"447700900999","""
            + """ "SignatureSecret":"other-signature-secret","Platform":"Live"}}""";
        await using var world = new SetupWorld();
        await File.WriteAllTextAsync(world.FilePath, Other, TestContext.Current.CancellationToken);
        world.Console.On("instead?", answer);

        (await world.RunAsync()).Should().Be(code, world.Console.Screen);

        if (code == 1)
        {
            (await File.ReadAllTextAsync(world.FilePath, TestContext.Current.CancellationToken)).Should().Be(Other);
        }
        else
        {
            (world.Setting("Vonage", "ApiKey"), world.Setting("Vonage", "Number"), world.Setting("Vonage", "SignatureSecret")).Should()
                .Be((SetupWorld.ApiKey, Bought, SetupWorld.SignatureSecret));
        }
    }

    [Fact]
    public async Task What_the_environment_would_win_over_is_told()
    {
        await using var world = new SetupWorld();
        world.Environment["Vonage__ApplicationId"] = "another";

        await world.RunAsync();

        world.Console.Screen.Should().Contain("Vonage__ApplicationId stands in the environment");
    }

    private static StringContent Form(string form) => new(form, Encoding.UTF8, MediaTypeNames.Application.FormUrlEncoded);
}
