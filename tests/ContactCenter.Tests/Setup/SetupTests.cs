using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ContactCenter.Foundation.Hosting;
using ContactCenter.Platform.CallsApi;
using Microsoft.Extensions.Configuration;

namespace ContactCenter.Tests.Setup;

/// <summary>The way of somebody who has an account and nothing else, and what a second run does.</summary>
public sealed class SetupTests
{
    private const string Bought = "442079460101";

    [Fact]
    public async Task One_command_brings_application_key_number_link_and_settings()
    {
        await using var world = new SetupWorld();

        (await world.RunAsync("--region", "eu-west")).Should().Be(0, world.Console.Screen);

        var application = (await world.ApplicationsAsync()).Should().ContainSingle().Subject;
        var voice = application["capabilities"]!["voice"]!;
        foreach (var (name, path) in ((string, string)[])[("answer_url", "answer"), ("event_url", "event"), ("fallback_answer_url", "fallback")])
            voice["webhooks"]![name]!.ToJsonString().Should().Be($$"""{"address":"https://contact.test/webhooks/{{path}}","http_method":"POST"}""");
        ((string?)voice["region"], (bool?)voice["signed_callbacks"], (bool?)application["privacy"]!["improve_ai"]).Should().Be(("eu-west", true, false));
        using var key = RSA.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(world.KeyPath, TestContext.Current.CancellationToken));
        ((string?)application["keys"]!["public_key"]).Should().Be(key.ExportSubjectPublicKeyInfoPem());
        var number = (await world.NumbersAsync()).Should().ContainSingle().Subject;
        ((string?)number["msisdn"], (string?)number["app_id"]).Should().Be((Bought, (string?)application["id"]));
        world.File.ToJsonString().Should().Be(new JsonObject
        {
            ["Vonage"] = new JsonObject
            {
                ["ApiKey"] = SetupWorld.ApiKey,
                ["ApiBaseUrl"] = $"{SetupWorld.StandIn}/",
                ["PrivateKeyPath"] = "private.key",
                ["ApplicationId"] = (string?)application["id"],
                ["Region"] = "eu-west",
                ["Number"] = Bought,
                ["SignatureSecret"] = SetupWorld.SignatureSecret,
                ["Platform"] = "Live",
                ["WebhookSecurity"] = "Signed",
            },
            ["PublicUrl"] = $"{SetupWorld.PublicUrl}/",
        }.ToJsonString());
        world.Console.Screen.Should()
            .ContainAll("€1.25 a month", "Left to do", "Departments", "ApiKeys", "dotnet run --project src/ContactCenter", $"Call +{Bought}");
    }

    [Fact]
    public async Task Key_and_file_are_their_owners_alone()
    {
        await using var world = new SetupWorld();

        await world.RunAsync();

        if (OperatingSystem.IsWindows())
            return;
        foreach (var file in (string[])[world.KeyPath, world.FilePath])
            File.GetUnixFileMode(file).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task Calls_to_the_number_come_to_us_signed_for_our_application()
    {
        await using var world = new SetupWorld();
        await world.RunAsync();

        await world.Platform.Phone("447700900001").DialAsync(Bought);
        await world.Platform.Phone("447700900001").HearsAsync("Hello");

        var (url, authorization) = world.WebhooksSent.First(webhook => webhook.Url.AbsolutePath == "/webhooks/answer");
        url.Host.Should().Be("contact.test");
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(authorization.Split('.')[1]))!;
        ((string?)claims["application_id"]).Should().Be(world.Setting("Vonage", "ApplicationId"));
    }

    [Fact]
    public async Task The_server_starts_with_what_was_written()
    {
        await using var world = new SetupWorld();
        await world.RunAsync();
        var key = await File.ReadAllTextAsync(world.KeyPath, TestContext.Current.CancellationToken);

        var settings = ContactCenterApp.ReadSettings(new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
            .AddJsonFile(world.FilePath)
            .AddInMemoryCollection([new("Vonage:PrivateKeyPath", world.KeyPath)])
            .Build());

        var (deployment, vonage) = (settings.Get<Deployment>(), settings.Get<VonageSettings>());
        (deployment.IsLive, vonage.PrivateKey, vonage.Number?.Value, deployment.PublicUrl).Should()
            .Be((true, key, Bought, new Uri($"{SetupWorld.PublicUrl}/")));
    }

    [Fact]
    public async Task A_second_run_asks_nothing_and_changes_nothing()
    {
        await using var world = new SetupWorld();
        await world.RunAsync();
        var (file, key, written) = (
            await File.ReadAllBytesAsync(world.FilePath, TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(world.KeyPath, TestContext.Current.CancellationToken),
            File.GetLastWriteTimeUtc(world.FilePath));
        world.Console.Questions.Clear();
        world.Handler.Sent.Clear();

        (await world.RunAsync()).Should().Be(0);

        world.Console.Questions.Should().BeEmpty();
        world.Handler.Changes.Should().BeEmpty();
        (await File.ReadAllBytesAsync(world.FilePath, TestContext.Current.CancellationToken)).Should().Equal(file);
        (await File.ReadAllBytesAsync(world.KeyPath, TestContext.Current.CancellationToken)).Should().Equal(key);
        File.GetLastWriteTimeUtc(world.FilePath).Should().Be(written);
    }

    [Fact]
    public async Task A_second_run_changes_nothing_however_the_platform_writes_keys()
    {
        await using var world = new SetupWorld(options => options.Unspecified.PublicKeysAreRewrapped = true);
        await world.RunAsync();
        world.Handler.Sent.Clear();

        (await world.RunAsync()).Should().Be(0);

        world.Handler.Changes.Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_address_is_all_that_a_later_run_changes()
    {
        await using var world = new SetupWorld();
        await world.RunAsync();
        world.Handler.Sent.Clear();

        (await world.TypeAsync("setup", "--against", SetupWorld.StandIn, "--public-url", "https://moved.test/cc")).Should().Be(0);

        world.Handler.Changes.Should().ContainSingle().Which.Method.Should().Be(HttpMethod.Put);
        ((string?)(await world.ApplicationsAsync())[0]["capabilities"]!["voice"]!["webhooks"]!["answer_url"]!["address"]).Should()
            .Be("https://moved.test/cc/webhooks/answer");
        ((string?)world.File["PublicUrl"]).Should().Be("https://moved.test/cc/");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Wherever_it_is_broken_off_the_next_run_finishes_without_doing_anything_twice(bool afterEffect)
    {
        for (var request = 1; ; request++)
        {
            await using var world = new SetupWorld();
            world.Handler.EndsAt = request;
            world.Handler.EndsAfterEffect = afterEffect;
            var ended = await Record.ExceptionAsync(() => world.RunAsync());
            if (ended is null)
            {
                request.Should().BeGreaterThan(7, "the whole way takes at least so many requests");
                return;
            }

            ended.Should().BeOfType<ProcessEndedException>();
            world.Handler.EndsAt = null;

            (await world.RunAsync()).Should().Be(0, $"request {request}: {world.Console.Screen}");

            var application = (await world.ApplicationsAsync()).Should().ContainSingle($"broken off at request {request}").Subject;
            var number = (await world.NumbersAsync()).Should().ContainSingle($"broken off at request {request}").Subject;
            ((string?)number["app_id"]).Should().Be((string?)application["id"]);
            world.Setting("Vonage", "ApplicationId").Should().Be((string?)application["id"]);
            world.Setting("Vonage", "Number").Should().Be((string?)number["msisdn"]);
        }
    }

    [Fact]
    public async Task The_key_is_kept_before_anything_is_created()
    {
        await using var world = new SetupWorld();
        var creation = 0;
        world.Handler.EndsAt = 2;

        await Record.ExceptionAsync(() => world.RunAsync());
        creation = world.Handler.Sent.FindIndex(request => request.Method == HttpMethod.Post) + 1;

        creation.Should().Be(2);
        File.Exists(world.KeyPath).Should().BeTrue();
        (await world.ApplicationsAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Key_and_secret_are_asked_for_when_the_environment_has_none()
    {
        await using var world = new SetupWorld();
        world.Environment.Clear();
        world.Console.On("API key:", $" {SetupWorld.ApiKey} ").On("API secret", SetupWorld.ApiSecret);

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        world.Console.Questions.Should().StartWith(["API key:", "API secret (not shown, not kept):"]);
    }

    [Fact]
    public async Task Without_key_and_secret_nothing_is_begun()
    {
        await using var world = new SetupWorld();
        world.Environment.Clear();

        (await world.RunAsync()).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("VONAGE_API_KEY");
        (world.Handler.Sent.Count, Directory.GetFileSystemEntries(world.Folder).Length).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_wrong_secret_is_told_and_leaves_nothing_behind()
    {
        await using var world = new SetupWorld();
        world.Environment["VONAGE_API_SECRET"] = "not-it";

        (await world.RunAsync()).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("refuses the API key and secret").And.NotContain("not-it");
        Directory.GetFileSystemEntries(world.Folder).Should().BeEmpty();
    }

    [Fact]
    public async Task Too_many_requests_are_waited_out()
    {
        await using var world = new SetupWorld();
        foreach (var name in (string[])["application/list", "application/create", "number/buy", "number/update"])
            world.Platform.Faults.Add(new() { Kind = Simulator.Faults.FaultKind.RequestRefused, On = name, Status = 429, Next = 2 });

        (await world.RunAsync()).Should().Be(0, world.Console.Screen);

        world.Time.Pauses.Should().Be(8);
        (await world.NumbersAsync()).Should().ContainSingle();
    }

    [Fact]
    public async Task A_platform_that_does_not_answer_is_told()
    {
        await using var world = new SetupWorld();
        world.Platform.Faults.Add(new() { Kind = Simulator.Faults.FaultKind.RequestUnanswered, On = "application/list" });

        (await world.RunAsync()).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain("does not answer").And.Contain("timed out");
    }

    [Theory]
    [InlineData("--dance", "no option --dance")]
    [InlineData("--against", "needs a value")]
    [InlineData("--against=http://elsewhere.test", "must begin with https://")]
    [InlineData("--public-url=contact.test", "must be an address")]
    [InlineData("--country=Britain", "two letters")]
    [InlineData("--number=7", "phone number")]
    [InlineData("--region=mars", "must be one of apac-australia")]
    public async Task A_wrong_command_line_is_one_sentence(string option, string told)
    {
        await using var world = new SetupWorld();

        (await world.TypeAsync("setup", option)).Should().Be(1);

        world.Console.Errors.Should().ContainSingle().Which.Should().Contain(told);
        world.Handler.Sent.Should().BeEmpty();
    }

    [Fact]
    public async Task The_program_knows_the_command_and_its_help()
    {
        var help = await ServerProcess.RunAsync(["setup", "--help"], []);
        var run = await ServerProcess.RunAsync(
            ["setup", "--against", "http://127.0.0.1:9", "--ngrok", "http://127.0.0.1:9"], [("VONAGE_API_KEY", ""), ("VONAGE_API_SECRET", "")]);

        (help.ExitCode, run.ExitCode).Should().Be((0, 1));
        help.Output.Should().Contain("VONAGE_API_SECRET").And.Contain("--against URL");
        run.Errors.Should().Contain("VONAGE_API_KEY");
    }
}
