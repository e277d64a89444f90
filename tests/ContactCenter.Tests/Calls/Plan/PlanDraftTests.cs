using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Access;
using ContactCenter.Access.Users;
using ContactCenter.Tests.World;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary><c>/api/v1/plan/draft</c>: people write one draft together, and publish what they mean of it.</summary>
public sealed class PlanDraftTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_draft_is_in_force_for_nobody_and_outlives_a_restart()
    {
        await using (var fake = Server())
        {
            var plan = new PlanClient(fake.Platform);
            (await plan.GetAsync("plan/draft")).Status.Should().Be(HttpStatusCode.NotFound);

            var saved = await EditAsync(plan, node => node["Departments"]!["Sales"]!["RingSeconds"] = "soon", from: "plan");

            saved.Status.Should().Be(HttpStatusCode.OK, saved.Body);
            Golden.Matches(saved.Body);
            (await plan.PlanAsync())["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(25);
        }

        await using var again = Server();
        var client = new PlanClient(again.Platform);
        (await client.PlanAsync("plan/draft"))["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<string>().Should().Be("soon");
        var check = (await client.PostAsync("plan/draft/check", "")).Json;
        check.GetProperty("faults")[0].GetProperty("path").GetString().Should().Be("Departments:Sales:RingSeconds");
        (await client.PostAsync("plan/draft/publish", """{"note":"x"}""", client.Tag)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_two_have_changed_is_published_by_whose_it_is_or_who_names_it()
    {
        await using var fake = Server();
        var (ann, bob) = (await PlanPerson.AddAsync(fake, "Ann"), await PlanPerson.AddAsync(fake, "Bob"));
        await ann.EditAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30);
        await bob.EditAsync(node =>
        {
            node["Texts"]!["Goodbye"] = "Bye.";
            node["Departments"]!["Support"]!["RingSeconds"] = 31;
        });
        (await ann.GetAsync("plan/draft/changes")).Json.GetProperty("changes").EnumerateArray()
            .Select(change => $"{change.GetProperty("path")} {change.GetProperty("by")}")
            .Should().Equal("Departments:Sales:RingSeconds ann", "Departments:Support:RingSeconds bob", "Texts:Goodbye bob");

        (await ann.PublishAsync(new { note = "x", changes = Words("Texts:Busy") })).Status.Should().Be(HttpStatusCode.BadRequest);
        var published = await ann.PublishAsync(new { note = "Ring longer", changes = Words("Departments:Support:RingSeconds") });

        published.Json.GetProperty("changes").GetInt32().Should().Be(2, published.Body);
        var plan = new PlanClient(fake.Platform);
        var live = await plan.PlanAsync();
        live["Departments"]!["Support"]!["RingSeconds"]!.GetValue<int>().Should().Be(31);
        live["Texts"]!["Goodbye"]!.GetValue<string>().Should().NotBe("Bye.", "nobody has published that");
        (await bob.GetAsync("plan/draft/changes")).Json.GetProperty("changes").EnumerateArray().Should().ContainSingle()
            .Which.GetProperty("path").GetString().Should().Be("Texts:Goodbye");
        (await ann.PublishAsync(new { note = "x" })).Status.Should().Be(HttpStatusCode.BadRequest, "nothing of it is hers");
        (await bob.PublishAsync(new { note = "x" })).Status.Should().Be(HttpStatusCode.OK);
        (await bob.GetAsync("plan/draft")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_that_was_overtaken_is_merged_and_what_was_changed_twice_waits_until_it_is_settled()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        await EditAsync(plan, node =>
        {
            node["Departments"]!["Sales"]!["RingSeconds"] = 30;
            node["Texts"]!["Goodbye"] = "Bye.";
        }, from: "plan");
        var seen = plan.Tag;
        await plan.PublishAsync(node =>
        {
            node["Departments"]!["Sales"]!["RingSeconds"] = 50;
            node["Texts"]!["Busy"] = "Busy.";
        });

        (await plan.PostAsync("plan/draft/publish", """{"note":"x"}""", seen)).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        var draft = await plan.PlanAsync("plan/draft");
        draft["Texts"]!["Busy"]!.GetValue<string>().Should().Be("Busy.", "it comes from the newer version");
        draft["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(30);
        Golden.Matches((await plan.GetAsync("plan/draft/changes")).Body);
        var refused = await plan.PostAsync("plan/draft/publish", """{"note":"x"}""", plan.Tag);
        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Json.GetProperty("conflicts").EnumerateArray().Select(path => path.GetString()).Should().Equal("Departments:Sales:RingSeconds");

        await plan.PutAsync("plan/draft?settle=true", draft.ToJsonString(), plan.Tag);
        var published = await plan.PostAsync("plan/draft/publish", """{"note":"x"}""", plan.Tag);

        published.Json.GetProperty("version").GetInt32().Should().Be(2, published.Body);
        (await plan.PlanAsync())["Departments"]!["Sales"]!["RingSeconds"]!.GetValue<int>().Should().Be(30);
    }

    [Fact]
    public async Task Who_was_second_is_told_and_overwrites_nothing()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var (body, seen) = ((await plan.GetAsync()).Body, plan.Tag);
        await EditAsync(plan, node => node["Texts"]!["Goodbye"] = "Bye.", from: "plan");

        (await plan.PutAsync("plan/draft", body, seen)).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await plan.PutAsync("plan/draft", body, ifMatch: null)).Status.Should().Be(HttpStatusCode.PreconditionRequired);
        (await plan.SendAsync(HttpMethod.Delete, "plan/draft", body: null, seen)).Status.Should().Be(HttpStatusCode.PreconditionFailed);
        (await plan.PostAsync("plan/draft/publish", """{"note":"x"}""")).Status.Should().Be(HttpStatusCode.PreconditionRequired);
        (await plan.PutAsync("plan/draft", """{"Vonage":{}}""", plan.Tag)).Status.Should().Be(HttpStatusCode.BadRequest);

        (await plan.PlanAsync("plan/draft"))["Texts"]!["Goodbye"]!.GetValue<string>().Should().Be("Bye.");
    }

    [Fact]
    public async Task One_change_is_taken_back_or_all_and_the_audit_tells()
    {
        await using (var fake = Server())
        {
            var plan = new PlanClient(fake.Platform);
            await EditAsync(plan, node =>
            {
                node["Texts"]!["Goodbye"] = "Bye.";
                node["Texts"]!["Busy"] = "Busy.";
            }, from: "plan");

            (await plan.SendAsync(HttpMethod.Delete, "plan/draft?path=Texts:Busy", body: null, plan.Tag)).Status.Should().Be(HttpStatusCode.NoContent);
            (await plan.GetAsync("plan/draft/changes")).Json.GetProperty("changes").EnumerateArray().Should().ContainSingle();
            (await plan.SendAsync(HttpMethod.Delete, "plan/draft", body: null, plan.Tag)).Status.Should().Be(HttpStatusCode.NoContent);
            (await plan.GetAsync("plan/draft")).Status.Should().Be(HttpStatusCode.NotFound);
        }

        using var file = new SqliteConnection($"Data Source={_folder.File("contactcenter.db")}");
        file.Query<string>("SELECT who || ' ' || action || ' ' || after FROM audit ORDER BY id").Should().Equal(
            """key tests planDraftChanged {"Texts:Busy":"Busy.","Texts:Goodbye":"Bye."}""",
            """key tests planDraftDiscarded {"Texts:Busy":"We are sorry, all our lines are busy. Please call again later. Goodbye."}""",
            """key tests planDraftDiscarded {"Texts:Goodbye":"Thank you for calling. Goodbye."}""");
    }

    [Fact]
    public async Task A_plan_is_checked_before_it_is_saved()
    {
        await using var fake = Server();
        await Browser.AddAsync(fake, "Sue", Role.Supervisor, user => user with { Grants = Grants.None with { Hear = new(["support"]) } });
        await fake.PostAsync("/webhooks/answer", """{"uuid":"caller-leg","conversation_uuid":"CON-1","from":"447700900001","to":"442079460000"}""");
        await fake.PostAsync("/webhooks/input", """{"uuid":"caller-leg","dtmf":{"digits":"2"}}""");
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Departments"]!.AsObject().Remove("Support");

        var check = await plan.PostAsync("plan/draft/check", node.ToJsonString());

        Golden.Matches(check.Body);
        (await plan.PostAsync("plan/draft/check", "no JSON")).Status.Should().Be(HttpStatusCode.BadRequest);
        (await plan.GetAsync("plan/draft")).Status.Should().Be(HttpStatusCode.NotFound);
        (await plan.PostAsync("plan/draft/publish", """{"note":"x"}""", plan.Tag)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_language_or_voice_that_the_platform_is_not_known_to_have_is_a_warning_and_no_fault()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Ivr"]!["Language"] = "tlh";
        node["Ivr"]!["Menus"]!["Main"]!["Style"] = 99;
        node["Ivr"]!["Menus"]!["French"] = JsonNode.Parse(
            """{"Prompt":"Un.","Language":"fr-fr","Style":8,"Options":{"1":{"Department":"Sales"}}}""");

        var check = (await plan.PostAsync("plan/draft/check", node.ToJsonString())).Json;

        check.GetProperty("faults").EnumerateArray().Should().BeEmpty();
        check.GetProperty("warnings").EnumerateArray().Select(warning => $"{warning.GetProperty("path")}: {warning.GetProperty("problem")}").Should().Equal(
            "Ivr:Menus:French:Style: fr-FR is known to have the styles 0 to 7, and not 8",
            "Ivr:Language: 'tlh' is none of the languages in which the platform is known to speak");
        (await plan.PublishAsync(live => live["Ivr"]!["Language"] = "tlh")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_languages_of_the_platform_are_listed_with_how_many_voices_each_has()
    {
        await using var fake = Server();

        var languages = (await new PlanClient(fake.Platform).GetAsync("plan/languages")).Json;

        languages.GetProperty("total").GetInt32().Should().Be(languages.GetProperty("items").GetArrayLength()).And.BeGreaterThan(45);
        languages.GetProperty("items").EnumerateArray().Select(language => language.GetRawText()).Should()
            .Contain("""{"code":"en-GB","name":"English (United Kingdom)","styles":8}""").And.Contain("""{"code":"lt-LT","name":"Lithuanian","styles":null}""");
    }

    [Fact]
    public async Task A_version_that_has_faults_by_now_is_restored_as_a_draft()
    {
        (string, string?)[] service = [("Ivr:Http:crm:Url", "https://crm.test"), ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789")];
        await using (var fake = Server(service))
        {
            var plan = new PlanClient(fake.Platform);
            await plan.PublishAsync(node => node["Ivr"]!["Menus"]!["Main"]!["Options"]!["3"] = JsonNode.Parse("""{"Ncco":{"Service":"crm"}}"""));
            await plan.PublishAsync(node => node["Ivr"]!["Menus"]!["Main"]!["Options"]!.AsObject().Remove("3"));
        }

        await using var again = Server();
        var client = new PlanClient(again.Platform);
        await client.GetAsync();
        var restored = await client.PostAsync("plan/versions/1/restore", """{"note":"Back"}""", client.Tag);

        restored.Status.Should().Be(HttpStatusCode.Accepted, restored.Body);
        restored.Json.GetProperty("faults")[0].GetProperty("path").GetString().Should().Be("Ivr:Menus:Main:Options:3:Ncco:Service");
        (await client.PlanAsync("plan/draft"))["Ivr"]!["Menus"]!["Main"]!["Options"]!["3"].Should().NotBeNull();
        await client.GetAsync();
        (await client.PostAsync("plan/versions/1/restore", """{"note":"Back"}""", client.Tag)).Status.Should().Be(HttpStatusCode.Conflict);
        (await client.GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(3);
    }

    [Fact]
    public async Task A_session_publishes_a_draft_within_ten_minutes_of_its_password()
    {
        await using var fake = Server();
        var ann = await PlanPerson.AddAsync(fake, "Ann");
        await ann.EditAsync(node => node["Texts"]!["Goodbye"] = "Bye.");
        fake.Clock.Leap(TimeSpan.FromSeconds(601));

        (await ann.PublishAsync(new { note = "x" })).Status.Should().Be(HttpStatusCode.Forbidden);
        await ann.EditAsync(node => node["Texts"]!["Busy"] = "Busy.");
        await ann.Browser.SignInAsync("ann");

        (await ann.PublishAsync(new { note = "x" })).Status.Should().Be(HttpStatusCode.OK);
    }

    private static string[] Words(params string[] words) => words;

    private static async Task<ApiReply> EditAsync(PlanClient plan, Action<JsonNode> change, string from)
    {
        var node = await plan.PlanAsync(from);
        change(node);
        return await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);
    }

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);
}
