using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Page;

/// <summary><c>PUT /simulator/api/lines</c>: an application tells which numbers and phones there are by now.</summary>
public sealed class AccountLinesTests
{
    [Fact]
    public async Task Numbers_are_those_that_were_told_and_phones_stand_on_the_page_with_their_names()
    {
        await using var world = await WebWorld.StartAsync();

        var told = await PutAsync(world, new
        {
            numbers = (string[])["442079460111", "+44 20 7946 0112"],
            phones = (object[])[new { address = "447700900109", name = "Orders" }, new { address = "app:ada", name = "Ada" }, new { address = "vbc:42" }],
        });

        told.Should().Be(HttpStatusCode.NoContent);
        var state = await world.Http.GetFromJsonAsync<JsonElement>("/simulator/api/state", TestContext.Current.CancellationToken);
        state.GetProperty("numbers").EnumerateArray().Select(number => number.GetString()).Should().Equal("442079460111", "442079460112");
        state.GetProperty("phones").EnumerateArray().Select(phone => $"{phone.GetProperty("address")} {phone.GetProperty("name")}")
            .Should().Contain(["447700900109 Orders", "ada Ada", "42 "]);
    }

    [Fact]
    public async Task What_cannot_be_read_changes_nothing()
    {
        await using var world = await WebWorld.StartAsync();
        var before = world.Platform.Options.Numbers.ToList();

        (await PutAsync(world, new { })).Should().Be(HttpStatusCode.BadRequest);
        (await PutAsync(world, new { numbers = (string[])["none"] })).Should().Be(HttpStatusCode.BadRequest);
        var phones = (object[])[new { address = "sip:" }];
        (await PutAsync(world, new { numbers = (string[])["442079460111"], phones })).Should().Be(HttpStatusCode.BadRequest);

        world.Platform.Options.Numbers.Should().Equal(before);
    }

    private static async Task<HttpStatusCode> PutAsync(WebWorld world, object body)
    {
        using var answer = await world.Http.PutAsJsonAsync("/simulator/api/lines", body, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
