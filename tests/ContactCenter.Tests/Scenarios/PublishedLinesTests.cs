using System.Net;
using System.Text.Json.Nodes;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scenarios;

/// <summary>A plan that is published with the simulator brings its numbers and phones there.</summary>
public sealed class PublishedLinesTests
{
    [Fact]
    public async Task A_new_number_can_be_dialled_and_a_new_department_has_its_phone()
    {
        await using var server = await EmbeddedServer.StartAsync(
            ("Storage:Provider", "Sqlite"),
            ("ApiKeys:0:Name", "tests"),
            ("ApiKeys:0:Key", FakeWebhooks.ApiKey),
            ("ApiKeys:0:Role", "Admin"));
        using var http = new HttpClient { BaseAddress = server.Address };

        var published = await new PlanClient(http).PublishAsync(plan =>
        {
            plan["Departments"]!["Orders"] = JsonNode.Parse("""{"Endpoint":{"Number":"447700900109"}}""");
            plan["Ivr"]!["Menus"]!["Orders"] = JsonNode.Parse("""{"Prompt":"Orders. Press 1.","Options":{"1":{"Department":"Orders"}}}""");
            plan["Ivr"]!["Numbers"] = JsonNode.Parse("""{"442079460111":{"Menu":"Orders"}}""");
        });

        published.Status.Should().Be(HttpStatusCode.OK, published.Body);
        await Soon.IsAsync(() => server.Platform.Phones.Any(phone => phone is { Address: "447700900109", Name: "Orders" }));
        var caller = server.Platform.Phone("447700900001");
        await caller.DialAsync("442079460111");
        await caller.HearsAsync("Orders. Press 1.");
        await caller.PressAsync('1');
        await server.Platform.Phone("447700900109").AnswerAsync();
        await caller.HangUpAsync();
    }
}
