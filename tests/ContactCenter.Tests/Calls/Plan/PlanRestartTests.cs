using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Calls.Plan;
using ContactCenter.Foundation.Storage;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary>What is published outlives the process; the settings act until then, and are compared with it afterwards.</summary>
public sealed class PlanRestartTests : IDisposable
{
    private static readonly (string, string?) Simulated = ("Vonage:Platform", "Simulator");

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_published_plan_is_found_again_and_settings_that_changed_are_told_and_do_not_act()
    {
        await PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30);

        await using var again = Server(
            ("Departments:Sales:RingSeconds", "30"), ("Departments:Sales:Endpoint:Number", "447700900109"), ("Departments:Support:RingSeconds", "40"));

        var sales = PlanOf(again).Department("Sales");
        PlanOf(again).Number.Should().Be(1);
        sales.RingTime.Should().Be(TimeSpan.FromSeconds(30));
        sales.Endpoints.Should().ContainSingle().Which.Address.Should().Be("447700900101");
        Lines(again, LogLevel.Information).Should().Contain("The plan in force is version 1, published by key tests on 2026-01-05 10:00 UTC.");
        Lines(again, LogLevel.Warning).Where(line => line.Contains("differs", StringComparison.Ordinal)).Should().Equal(
            "Departments:Sales:Endpoint differs from the published plan, version 1, which is used.",
            "Departments:Support:RingSeconds differs from the published plan, version 1, which is used.");
    }

    [Fact]
    public async Task Settings_that_stayed_as_they_were_are_not_told_and_while_none_was_published_they_act()
    {
        await using (var first = Server())
            PlanOf(first).Number.Should().Be(0);
        await using (var other = Server(("Departments:Sales:RingSeconds", "30")))
        {
            PlanOf(other).Department("Sales").RingTime.Should().Be(TimeSpan.FromSeconds(30));
            await new PlanClient(other.Platform).PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 40);
        }

        await using var again = Server(("Departments:Sales:RingSeconds", "30"));

        PlanOf(again).Department("Sales").RingTime.Should().Be(TimeSpan.FromSeconds(40));
        Lines(again, LogLevel.Warning).Should().NotContain(line => line.Contains("differs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_published_with_the_simulator_does_not_act_before_the_real_platform_and_stays_in_the_list()
    {
        await PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30, Simulated);

        await using (var live = Server())
        {
            var plan = new PlanClient(live.Platform);
            PlanOf(live).Department("Sales").RingTime.Should().Be(TimeSpan.FromSeconds(25));
            Lines(live, LogLevel.Information).Should()
                .Contain("The plan in force is that of the settings: its other versions were published with the simulator.");
            (await plan.GetAsync("plan/versions")).Json.GetProperty("items").EnumerateArray()
                .Select(version => $"{version.GetProperty("version")} {version.GetProperty("platform")} {version.GetProperty("current")}")
                .Should().Equal("1 simulator False", "0 live True");
            await plan.PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 35);
        }

        await using (var live = Server())
            PlanOf(live).Should().Match<CallPlan>(plan => plan.Number == 2 && plan.Department("Sales").RingTime == TimeSpan.FromSeconds(35));
        await PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 31, Simulated);
        await using var again = Server();
        PlanOf(again).Number.Should().Be(2, "version 3 was only tried");
    }

    [Fact]
    public async Task A_version_that_has_faults_by_now_is_in_force_and_they_are_told()
    {
        (string, string?)[] service = [("Ivr:Http:crm:Url", "https://crm.test"), ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789")];
        await PublishAsync(
            node => node["Ivr"]!["Menus"]!["Main"]!["Options"]!["3"] = JsonNode.Parse("""{"Ncco":{"Service":"crm"}}"""), service);

        await using var again = Server();

        PlanOf(again).Number.Should().Be(1);
        Lines(again, LogLevel.Warning).Should().Contain(
            "Version 1 of the plan, which is used, has a fault by now: Ivr:Menus:Main:Options:3:Ncco:Service: 'crm' is not an entry of Ivr:Http; entries: .");
    }

    [Fact]
    public async Task A_voice_that_the_platform_is_not_known_to_have_is_told_at_each_start()
    {
        await using (var settings = Server(("Ivr:Style", "9")))
            Lines(settings, LogLevel.Warning).Should().Contain("Ivr:Style: en-GB is known to have the styles 0 to 7, and not 9.");
        await PublishAsync(node => node["Ivr"]!["Language"] = "tlh");

        await using var again = Server();

        Lines(again, LogLevel.Warning).Should().Contain("Ivr:Language: 'tlh' is none of the languages in which the platform is known to speak.");
    }

    [Fact]
    public async Task A_tag_of_a_maker_of_voices_is_told_at_each_start()
    {
        await using var settings = Server(("Texts:Goodbye", "<speak><amazon:effect name='whispered'>Bye</amazon:effect></speak>"));

        Lines(settings, LogLevel.Warning).Should()
            .Contain("Texts:Goodbye: holds <amazon:effect>, which is none of the tags that the platform is known to take.");
    }

    [Fact]
    public async Task A_backup_brings_the_versions_along()
    {
        await PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30);
        using var elsewhere = new TestFolder();
        BackupFile.Write(_folder.Path, elsewhere.File("backup"));
        await PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 50);

        Restore.Run(elsewhere.File("data"), elsewhere.File("backup"), DateTimeOffset.UnixEpoch);

        await using var again = new FakeWebhooks(settings: FakeWebhooks.Kept(elsewhere.File("data")));
        PlanOf(again).Department("Sales").RingTime.Should().Be(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_audit_tells_who_published_what_and_no_secret()
    {
        (string, string?)[] service = [("Ivr:Http:crm:Url", "https://crm.test"), ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789")];
        await using (var fake = Server(service))
        {
            var plan = new PlanClient(fake.Platform);
            await plan.PublishAsync(
                node => node["Ivr"]!["Menus"]!["Main"]!["Options"]!["3"] = JsonNode.Parse("""{"Ncco":{"Service":"crm"}}"""), "Ask the CRM");
            await plan.PostAsync("plan/versions/0/restore", """{"note":"Back"}""", plan.Tag);
            string[] all =
            [
                "plan", "plan/versions", "plan/versions/0", "plan/versions/1", "plan/versions/2", "plan/versions/1/changes", "plan/versions/2/changes",
            ];
            foreach (var path in all)
                (await plan.GetAsync(path)).Body.Should().NotContainAny("a-secret-of-the-service", "crm.test", FakeWebhooks.ApiKey);
        }

        using var file = new SqliteConnection($"Data Source={_folder.File(StorageFolder.LiveFileName)}");
        var lines = file.Query<(string Who, string Subject, string Before, string After)>(
            "SELECT who, subject, before, after FROM audit WHERE action = 'planPublished' ORDER BY id").ToList();
        lines.Should().Equal(
            ("key tests", "plan", """{"version":0,"Ivr:Menus:Main:Options:3:Ncco:Service":null}""",
                """{"version":1,"note":"Ask the CRM","Ivr:Menus:Main:Options:3:Ncco:Service":"crm"}"""),
            ("key tests", "plan", """{"version":1,"Ivr:Menus:Main:Options:3:Ncco:Service":"crm"}""",
                """{"version":2,"note":"Back","restoredFrom":0,"Ivr:Menus:Main:Options:3:Ncco:Service":null}"""));
    }

    [Fact]
    public async Task A_session_publishes_within_ten_minutes_of_its_password()
    {
        await using var fake = Server();
        await Browser.AddAsync(fake, "Ada", Role.Admin);
        var browser = new Browser(fake.Platform);
        await browser.SignInAsync("ada");
        var tag = "";
        browser.Change = request => request.Headers.TryAddWithoutValidation("If-Match", tag);
        fake.Clock.Leap(TimeSpan.FromMinutes(10));
        var plan = new PlanClient(fake.Platform);
        async Task<ApiReply> PublishAsync(string text)
        {
            var node = await plan.PlanAsync();
            tag = plan.Tag!;
            node["Texts"]!["Goodbye"] = text;
            return await browser.PutAsync("plan?note=x", node);
        }

        (await PublishAsync("Bye.")).Json.GetProperty("by").GetString().Should().Be("ada");
        fake.Clock.Advance(TimeSpan.FromSeconds(1));
        var refused = await PublishAsync("Bye again.");
        refused.Status.Should().Be(System.Net.HttpStatusCode.Forbidden);
        refused.Json.GetProperty("proof").GetString().Should().Be("password");
        (await browser.PostAsync("plan/versions/0/restore", new { note = "x" })).Status.Should().Be(System.Net.HttpStatusCode.Forbidden);
        (await browser.GetAsync("plan")).Status.Should().Be(System.Net.HttpStatusCode.OK, "to look needs no proof");

        await browser.SignInAsync("ada");
        (await PublishAsync("Bye again.")).Status.Should().Be(System.Net.HttpStatusCode.OK);
    }

    private static CallPlan PlanOf(FakeWebhooks fake) => fake.Services.GetRequiredService<PlanSource>().Current;

    private static IEnumerable<string> Lines(FakeWebhooks fake, LogLevel level) =>
        fake.Logs.Entries.Where(line => line.Level == level).Select(line => line.Message);

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);

    private async Task PublishAsync(Action<JsonNode> change, params IReadOnlyList<(string, string?)> settings)
    {
        await using var fake = Server(settings);
        var published = await new PlanClient(fake.Platform).PublishAsync(change);
        published.Status.Should().Be(System.Net.HttpStatusCode.OK, published.Body);
    }
}
