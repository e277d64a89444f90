using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary><c>/api/v1/plan</c>: the plan in force is seen, another is published, an older one restored.</summary>
public sealed class PlanEndpointTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_plan_of_the_settings_is_shown_in_the_shape_of_their_file()
    {
        await using var fake = new FakeWebhooks();
        var plan = new PlanClient(fake.Platform);

        Golden.Matches((await plan.GetAsync()).Body);

        plan.Tag.Should().StartWith("\"0-");
    }

    [Fact]
    public async Task A_published_plan_is_in_force_for_the_next_caller_and_listed_with_who_when_and_why()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);

        var published = await plan.PublishAsync(Greet("Welcome to version 1."), "A shorter greeting");

        published.Status.Should().Be(HttpStatusCode.OK, published.Body);
        plan.Tag.Should().StartWith("\"1-");
        (await CallAsync(fake)).Should().Contain("Welcome to version 1.");
        (await plan.PlanAsync())["Ivr"]!["Menus"]!["Main"]!["Prompt"]!.GetValue<string>().Should().Be("Welcome to version 1.");
        fake.Clock.Leap(TimeSpan.FromMinutes(1));
        await plan.PublishAsync(node => node["Departments"]!["Sales"]!["RingSeconds"] = 30, "Sales rings longer");
        Golden.Matches((await plan.GetAsync("plan/versions")).Body);
        var page = (await plan.GetAsync("plan/versions?limit=2")).Json;
        page.GetProperty("next").GetString().Should().Be("1");
        (await plan.GetAsync("plan/versions?limit=2&cursor=1")).Json.GetProperty("items").GetArrayLength().Should().Be(1);
        (await plan.GetAsync("plan/versions/0")).Body.Should().Contain("Thank you for calling Example Inc.!");
    }

    [Fact]
    public async Task Two_versions_are_compared_field_by_field()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        await plan.PublishAsync(Greet("Welcome."));
        await plan.PublishAsync(node =>
        {
            node["Departments"]!["Sales"]!["RingSeconds"] = 30;
            node["Departments"]!["Sales"]!.AsObject().Remove("Connecting");
            node["Departments"]!["Sales"]!["Fallbacks"] = JsonNode.Parse("""[{"Number":"447700900109"}]""");
            node["Hours"] = JsonNode.Parse("""{"Office":{"Monday":"09:00-17:00"}}""");
        });

        Golden.Matches((await plan.GetAsync("plan/versions/2/changes")).Body);

        (await plan.GetAsync("plan/versions/2/changes?against=0")).Json.GetProperty("total").GetInt32().Should().Be(5);
        (await plan.GetAsync("plan/versions/0/changes")).Json.GetProperty("total").GetInt32().Should().Be(0);
        foreach (var unknown in (string[])["plan/versions/3", "plan/versions/3/changes", "plan/versions/2/changes?against=9"])
            (await plan.GetAsync(unknown)).Status.Should().Be(HttpStatusCode.NotFound, unknown);
    }

    [Fact]
    public async Task Who_has_not_seen_the_plan_in_force_publishes_nothing()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var (body, seen) = ((await plan.GetAsync()).Body, plan.Tag);
        await plan.PublishAsync(Greet("Somebody was first."));

        (await plan.PutAsync("plan?note=x", body, ifMatch: null)).Status.Should().Be(HttpStatusCode.PreconditionRequired);
        var stale = await plan.PutAsync("plan?note=x", body, seen);
        stale.Status.Should().Be(HttpStatusCode.PreconditionFailed);
        stale.Detail.Should().Be("Version 1 is in force by now, published by key tests: look at it first.");
        (await plan.PutAsync("plan?note=x", body, $"W/{plan.Tag}")).Status.Should().Be(HttpStatusCode.PreconditionFailed, "a weak tag tells too little");

        (await CallAsync(fake)).Should().Contain("Somebody was first.");
        (await plan.PutAsync("plan?note=x", body, $"\"0-other\", {plan.Tag}")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_faults_are_told_by_their_path_and_nothing_is_changed()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);

        var refused = await plan.PublishAsync(
            node =>
            {
                node["Vonage"] = JsonNode.Parse("""{"Number":"447700900999"}""");
                node["Ivr"]!["Http"] = JsonNode.Parse("""{"crm":{"Secret":"a-secret-of-the-service-0123456789"}}""");
                node["Ivr"]!["Menus"]!["Main"]!["Options"]!["1"]!["Department"] = "Nobody";
                node["Departments"]!["Sales"]!["RingSeconds"] = "soon";
                node["Departments"]!["Sales"]!["HoldMusic"] = "/audio/none.mp3";
                node["Departments"]!["Support"]!["Ring"] = 5;
                node["Departments"]!["New"] = new JsonObject();
            },
            note: new string('x', 501));

        refused.Status.Should().Be(HttpStatusCode.BadRequest);
        refused.MediaType.Should().Be("application/problem+json");
        refused.Json.GetProperty("errors").EnumerateObject().Select(error => error.Name).Should().BeEquivalentTo(
            "note", "Vonage", "Ivr:Http", "Ivr:Menus:Main:Options:1:Department", "Departments:Sales:RingSeconds", "Departments:Sales:HoldMusic",
            "Departments:Support:Ring", "Departments:New:Endpoint");
        refused.Body.Should().NotContain("a-secret-of-the-service");
        (await plan.PutAsync("plan?note=x", "no JSON", plan.Tag)).Json.GetProperty("errors").TryGetProperty("plan", out _).Should().BeTrue();
        (await plan.GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(1);
        (await CallAsync(fake)).Should().Contain("Thank you for calling Example Inc.!");
    }

    [Fact]
    public async Task The_same_plan_again_is_no_new_version()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);

        (await plan.PublishAsync(_ => { })).Json.GetProperty("version").GetInt32().Should().Be(0);
        await plan.PublishAsync(Greet("Welcome."));
        (await plan.PublishAsync(Greet(" Welcome. "))).Json.GetProperty("version").GetInt32().Should().Be(1);

        (await plan.GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task A_version_is_restored_as_a_new_one_if_today_s_rules_allow_it()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        await plan.PublishAsync(Greet("Welcome."));
        await plan.PublishAsync(Greet("Hello."));

        (await plan.PostAsync("plan/versions/1/restore", """{"note":"Back"}""")).Status.Should().Be(HttpStatusCode.PreconditionRequired);
        (await plan.PostAsync("plan/versions/1/restore", """{"note":"two\nlines"}""", plan.Tag)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await plan.PostAsync("plan/versions/9/restore", """{"note":"Back"}""", plan.Tag)).Status.Should().Be(HttpStatusCode.NotFound);
        var restored = await plan.PostAsync("plan/versions/1/restore", """{"note":"Back"}""", plan.Tag);

        restored.Json.GetProperty("version").GetInt32().Should().Be(3);
        restored.Json.GetProperty("restoredFrom").GetInt32().Should().Be(1);
        (await CallAsync(fake)).Should().Contain("Welcome.");
        (await plan.PostAsync("plan/versions/0/restore", """{"note":"To the settings"}""", plan.Tag)).Json.GetProperty("version").GetInt32().Should().Be(4);
        (await CallAsync(fake, "second")).Should().Contain("Thank you for calling Example Inc.!");
    }

    [Fact]
    public async Task A_program_need_not_say_why()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var changed = await plan.PlanAsync();
        changed["Texts"]!["Goodbye"] = "Bye.";
        var body = changed.ToJsonString();

        var put = await plan.PutAsync("plan", body, plan.Tag);
        var restored = await plan.SendAsync(HttpMethod.Post, "plan/versions/0/restore", body: null, plan.Tag);
        await plan.GetAsync("plan/draft/changes");
        await plan.PutAsync("plan/draft", body, plan.Tag);
        var published = await plan.SendAsync(HttpMethod.Post, "plan/draft/publish", body: null, plan.Tag);

        foreach (var reply in (ApiReply[])[put, restored, published])
        {
            reply.Status.Should().Be(HttpStatusCode.OK, reply.Body);
            reply.Json.GetProperty("note").GetString().Should().BeEmpty();
        }
    }

    [Fact]
    public async Task With_all_in_memory_nothing_is_published()
    {
        await using var fake = new FakeWebhooks();
        var plan = new PlanClient(fake.Platform);

        var refused = await plan.PublishAsync(Greet("Welcome."));

        refused.Status.Should().Be(HttpStatusCode.Conflict);
        refused.Detail.Should().Be("With Storage:Provider Memory no version can be kept: the plan is what the settings say.");
        (await plan.GetAsync("plan/versions")).Json.GetProperty("total").GetInt32().Should().Be(1);
    }

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);

    private static Action<JsonNode> Greet(string text) => node => node["Ivr"]!["Menus"]!["Main"]!["Prompt"] = text;

    private static async Task<string> CallAsync(FakeWebhooks fake, string leg = "caller-leg") => (await fake.PostAsync(
        "/webhooks/answer", JsonSerializer.Serialize(new { uuid = leg, conversation_uuid = $"CON-{leg}", from = "447700900001", to = "442079460000" }))).Body;
}
