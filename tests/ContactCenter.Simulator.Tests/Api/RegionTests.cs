using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class RegionTests
{
    private const string Home = "https://api.nexmo.com";
    private const string London = "https://api-eu-3.vonage.com";
    private const string Call =
        """{"to":[{"type":"phone","number":"447700900101"}],"random_from_number":true,"ncco":[{"action":"conversation","name":"room"}]}""";
    private const string Room = """[{"action":"conversation","name":"room"}]""";

    [Fact]
    public async Task A_call_is_found_only_in_the_region_that_it_was_created_in()
    {
        await using var world = new TestWorld();

        var leg = (await world.SendAsync(HttpMethod.Post, $"{London}/v1/calls", Call)).Json.GetProperty("uuid").GetString();
        await world.PassAsync(2);

        (await StatusAsync(world, HttpMethod.Get, London, leg)).Should().Be(200);
        (await StatusAsync(world, HttpMethod.Get, Home, leg)).Should().Be(404);
        (await StatusAsync(world, HttpMethod.Get, "https://api-us-3.vonage.com", leg)).Should().Be(404);
        (await StatusAsync(world, HttpMethod.Put, Home, leg)).Should().Be(404);
        (await StatusAsync(world, HttpMethod.Put, London, leg)).Should().Be(204);
        await world.PassAsync(1);
        (await StatusAsync(world, HttpMethod.Get, London, leg)).Should().Be(200);
        (await CountAsync(world, London), await CountAsync(world, Home)).Should().Be((1, 0));
    }

    [Fact]
    public async Task The_applications_own_region_is_at_every_address_that_is_no_other_regions()
    {
        await using var world = new TestWorld(options => options.RegionUrl = London + "/");
        var leg = await world.CallAsync(Room);

        world.App.At("/answer").Single().Text("region_url").Should().Be(London);
        (await StatusAsync(world, HttpMethod.Get, London, leg)).Should().Be(200);
        (await StatusAsync(world, HttpMethod.Get, Home, leg)).Should().Be(200);
        (await StatusAsync(world, HttpMethod.Get, "https://api-eu-4.vonage.com", leg)).Should().Be(404);
    }

    [Fact]
    public async Task A_split_call_says_where_it_lives_and_does_not_meet_others_by_the_name_of_a_room()
    {
        await using var world = new TestWorld();
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RegionSplit });
        world.Agent.WhenRung = Simulator.Phones.PhoneBehaviour.Answer;

        var leg = await world.CallAsync(Room);
        var region = world.App.At("/answer").Single().Text("region_url")!;
        await world.SendAsync(HttpMethod.Post, $"{Home}/v1/calls", Call);
        await world.PassAsync(5);
        world.Platform.Conversations.Select(room => room.Legs.Count).Should().Equal(1, 1);
        await world.Agent.HangUpAsync();
        await world.SendAsync(HttpMethod.Post, $"{region}/v1/calls", Call);
        await world.PassAsync(5);

        world.Platform.Conversations.Select(room => room.Legs.Count).Should().Equal(2);
        (await StatusAsync(world, HttpMethod.Put, Home, leg)).Should().Be(404);
        (await StatusAsync(world, HttpMethod.Put, region, leg)).Should().Be(204);
    }

    [Fact]
    public async Task The_regions_can_be_named()
    {
        await using var world = new TestWorld(options => options.Regions = ["http://localhost:4001/", "http://localhost:4002"]);
        world.Platform.Faults.Add(new FaultRule { Kind = FaultKind.RegionSplit });

        await world.CallAsync(Room);

        world.App.At("/answer").Single().Text("region_url").Should().BeOneOf("http://localhost:4001", "http://localhost:4002");
    }

    private static async Task<int> StatusAsync(TestWorld world, HttpMethod method, string region, string? leg) =>
        (await world.SendAsync(method, $"{region}/v1/calls/{leg}", method == HttpMethod.Put ? """{"action":"hangup"}""" : null)).Status;

    private static async Task<int> CountAsync(TestWorld world, string region) =>
        (await world.SendAsync(HttpMethod.Get, $"{region}/v1/calls")).Json.GetProperty("count").GetInt32();
}
