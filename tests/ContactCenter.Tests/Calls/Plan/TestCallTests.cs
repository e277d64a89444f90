using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Calls.Plan;

/// <summary><c>POST /api/v1/plan/draft/calls</c>: a made-up caller walks the draft.</summary>
public sealed class TestCallTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_whole_call_is_told_step_by_step_and_nothing_of_it_happens()
    {
        await using var fake = Server();

        var reply = await TryAsync(fake, """{"at":"2026-01-05T10:00:00Z","inputs":["9","sales",{"agent":"answers"},{"agent":"leaves"},"4",{"hangUp":true}]}""");

        Golden.Matches(reply.Body);
        fake.Calls.Requests.Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/calls")).Should().BeEmpty();
        (await fake.ItemsAsync("/api/v1/work")).Should().BeEmpty();
    }

    [Fact]
    public async Task The_draft_is_walked_and_not_what_is_in_force()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Hours"] = JsonNode.Parse("""{"Office":{"Monday":"09:00-17:00","Holidays":["2026-01-12"]}}""");
        node["Departments"]!["Sales"]!["Hours"] = "Office";
        await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);

        (await StateAsync(fake, """{"at":"2026-01-05T16:00:00Z","inputs":["1"]}""")).Should().Be("waiting Sales");
        (await StateAsync(fake, """{"at":"2026-01-05T18:00:00Z","inputs":["1"]}""")).Should().StartWith("leaving");
        (await StateAsync(fake, """{"at":"2026-01-12T10:00:00Z","inputs":["1"]}""")).Should().StartWith("leaving", "it is a holiday");
        (await StateAsync(fake, """{"inputs":["1",{"agent":"doesNotAnswer"}]}""")).Should().StartWith("choosing");
        (await StateAsync(fake, """{"inputs":["1",{"agent":"doesNotAnswer"},"2"]}""")).Should().StartWith("message");
        (await StateAsync(fake, """{"inputs":["","",""]}""")).Should().StartWith("leaving", "three times nothing");
    }

    [Fact]
    public async Task Who_tries_answers_for_the_services()
    {
        await using var fake = Server(("Ivr:Http:crm:Url", "https://crm.test"), ("Ivr:Http:crm:Secret", "a-secret-of-the-service-0123456789"));
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Ivr"]!["Menus"]!["Main"]!["Options"]!["3"] = JsonNode.Parse("""
            {"Collect":{"Attribute":"account","Prompt":"Your account number.","Service":"crm","MaxDigits":5,
            "Next":[{"When":"vip","Is":"yes","Department":"Support"},{"Department":"Sales"}],"Failed":{"End":"We do not know you."}}}
            """);
        node["Ivr"]!["Menus"]!["Main"]!["Options"]!["4"] = JsonNode.Parse("""{"Ncco":{"Service":"crm","Then":{"Department":"Support"}}}""");
        await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);

        (await StateAsync(fake, """{"inputs":["3","12345"]}""")).Should().StartWith("asking");
        (await StateAsync(fake, """{"inputs":["3","12345",{"service":{"variables":{"vip":"yes"}}}]}""")).Should().Be("waiting Support");
        (await StateAsync(fake, """{"inputs":["3","12345",{"service":{"variables":{}}}]}""")).Should().Be("waiting Sales");
        (await StateAsync(fake, """{"inputs":["3","12345",{"service":null}]}""")).Should().StartWith("leaving");
        (await StateAsync(fake, """{"inputs":["4",{"service":[{"action":"talk","text":"From the CRM."}]},{"goOn":true}]}""")).Should().Be("waiting Support");
        fake.Calls.Requests.Should().BeEmpty();
    }

    [Theory]
    [InlineData("""{"inputs":[7]}""", "inputs[0]")]
    [InlineData("""{"inputs":["1",{"agent":"sleeps"}]}""", "inputs[1]")]
    [InlineData("""{"inputs":[{"agent":"answers"}]}""", "inputs[0]")]
    [InlineData("""{"inputs":["1",{"agent":"leaves"}]}""", "inputs[1]")]
    [InlineData("""{"inputs":[{"service":{}}]}""", "inputs[0]")]
    [InlineData("""{"inputs":[{"hangUp":true},"1"]}""", "inputs[1]")]
    public async Task What_cannot_happen_is_told(string body, string input)
    {
        await using var fake = Server();

        var reply = await TryAsync(fake, body);

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").EnumerateObject().Should().ContainSingle().Which.Name.Should().Be(input);
    }

    [Fact]
    public async Task A_draft_with_faults_cannot_be_walked()
    {
        await using var fake = Server();
        var plan = new PlanClient(fake.Platform);
        var node = await plan.PlanAsync();
        node["Departments"]!["Sales"]!["RingSeconds"] = "soon";
        await plan.PutAsync("plan/draft", node.ToJsonString(), plan.Tag);

        var reply = await TryAsync(fake, """{"inputs":["1"]}""");

        reply.Status.Should().Be(HttpStatusCode.BadRequest);
        reply.Json.GetProperty("errors").TryGetProperty("Departments:Sales:RingSeconds", out _).Should().BeTrue();
    }

    private static Task<ApiReply> TryAsync(FakeWebhooks fake, string body) => new PlanClient(fake.Platform).PostAsync("plan/draft/calls", body);

    private static async Task<string> StateAsync(FakeWebhooks fake, string body)
    {
        var reply = await TryAsync(fake, body);
        reply.Status.Should().Be(HttpStatusCode.OK, reply.Body);
        return $"{reply.Json.GetProperty("state")} {reply.Json.GetProperty("department")}";
    }

    private FakeWebhooks Server(params IReadOnlyList<(string, string?)> settings) => new(settings: [.. FakeWebhooks.Kept(_folder.Path), .. settings]);
}
