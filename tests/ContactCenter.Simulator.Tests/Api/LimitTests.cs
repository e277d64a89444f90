using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Api;

public sealed class LimitTests
{
    [Fact]
    public async Task The_fourth_call_of_a_second_is_refused_and_a_second_after_the_first_one_there_is_room_for_one()
    {
        await using var world = new TestWorld();

        int[] statuses = [await CreateAsync(world), await After(0.4), await After(0.4), await After(0.1), await After(0.1), await After(0.1)];

        statuses.Should().Equal(201, 201, 201, 429, 201, 429);

        async Task<int> After(double seconds)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return await CreateAsync(world);
        }
    }

    [Fact]
    public async Task Other_requests_have_a_limit_of_their_own()
    {
        await using var world = new TestWorld();
        for (var i = 0; i < 15; i++)
            (await world.SendAsync(HttpMethod.Get, "/v1/calls")).Status.Should().Be(200);

        var refused = await world.SendAsync(HttpMethod.Get, "/v1/calls");
        var created = await CreateAsync(world);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        var later = await world.SendAsync(HttpMethod.Get, "/v1/calls");

        (refused.Status, created, later.Status).Should().Be((429, 201, 200));
        refused.Body.Should().Be("""{"type":"TOO_MANY_REQUESTS","error_title":"Too Many Requests"}""");
    }

    private static async Task<int> CreateAsync(TestWorld world) =>
        (await world.SendAsync(HttpMethod.Post, "/v1/calls", """{"to":[{"type":"phone","number":"447700900101"}],"random_from_number":true,"ncco":["""
            + """{"action":"wait"}]}""")).Status;
}
